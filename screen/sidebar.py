"""What to do, the documents, the language model and the state of the index."""

from dataclasses import dataclass

import streamlit as st

from assistant.chain import Assistant
from assistant.compose import day
from assistant.models.names import EXAMPLES
from screen.resources import plain, writing_with
from vectorstore.catalogue import Listing
from vectorstore.errors import FootnoteError

MOST_LISTED = 50
ASK, TIMELINE = "Ask", "Timeline"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the sidebar says: which view to show, and the assistant with the model chosen."""

    view: str
    footnote: Assistant


def show(footnote: Assistant) -> Chosen:
    """Show the sidebar and give what is chosen there."""
    with st.sidebar:
        view = st.segmented_control("View", [ASK, TIMELINE], default=ASK, label_visibility="hidden")
        if view != TIMELINE and st.button("New conversation", width="stretch"):
            st.session_state.pop("exchanges", None)
        _documents(footnote.store.listing())
        st.divider()
        footnote = _model(footnote)
        st.caption(
            f"{len(footnote.store.listing())} documents, {footnote.store.passage_count:,} passages,"
            f" generation {footnote.store.generation}."
        )
    return Chosen(view or ASK, footnote)


def _documents(listing: tuple[Listing, ...]) -> None:
    """The documents, newest first."""
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


def _model(footnote: Assistant) -> Assistant:
    """The assistant with the language model that is typed here; as it is where that is wrong."""
    name = st.text_input(
        "Language model",
        value=footnote.settings.model,
        placeholder="none: answers are quotes",
        help=f"Optional: {EXAMPLES}. Whatever it writes is checked against the documents first.",
    ).strip()
    if name == footnote.settings.model:
        writer = footnote
    else:
        try:
            writer = writing_with(footnote, name)
        except FootnoteError as error:
            st.error(plain(str(error)))
            return footnote
    st.caption(
        plain(f"{name} writes, and every sentence is checked before it is shown.")
        if name
        else "No language model: answers are quoted from the documents."
    )
    return writer
