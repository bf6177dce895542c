"""The documents and the state of the index."""

import streamlit as st

from assistant.chain import Assistant
from assistant.compose import day
from screen.resources import plain

MOST_LISTED = 50


def show(footnote: Assistant) -> None:
    """List the documents, newest first, and say which generation is read."""
    listing = footnote.store.listing()
    with st.sidebar:
        st.header("Documents", anchor=False)
        newest_first = sorted(
            listing, key=lambda listed: (str(listed.published or ""), listed.title), reverse=True
        )
        for listed in newest_first[:MOST_LISTED]:
            details = (
                listed.publisher,
                day(listed.published),
                "our summary" if listed.digest else None,
            )
            st.markdown(f"**{plain(listed.title.removeprefix('Digest of: '))}**")
            st.caption(plain(" · ".join(part for part in details if part)) or "no date known")
        if len(listing) > MOST_LISTED:
            st.caption(f"and {len(listing) - MOST_LISTED} more")
        if not listing:
            st.caption("None yet: make ingest DOCS=path/to/folder")
        st.divider()
        st.caption(
            f"{len(listing)} documents, {footnote.store.passage_count:,} passages, "
            f"generation {footnote.store.generation}. "
            "No language model: answers are quoted from the documents."
        )
        if st.button("New conversation", width="stretch"):
            st.session_state.pop("exchanges", None)
            st.rerun()
