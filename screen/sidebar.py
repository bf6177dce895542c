"""What to do, the documents, the language model and the state of the index."""

from dataclasses import dataclass

import streamlit as st

from assistant.chain import Assistant
from assistant.models.names import EXAMPLES
from screen import markup
from screen.resources import plain, writing_with
from vectorstore.errors import FootnoteError

SHOWN, MOST_LISTED = 12, 200  # documents at a glance, and behind a click
ASK, TIMELINE = "Ask", "Timeline"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the sidebar says: which view to show, and the assistant with the model chosen."""

    view: str
    footnote: Assistant


def show(footnote: Assistant) -> Chosen:
    """Show the sidebar and give what is chosen there."""
    with st.sidebar:
        view = st.segmented_control(
            "View", [ASK, TIMELINE], default=ASK, label_visibility="collapsed"
        )
        begun = st.session_state.get("exchanges")
        if view != TIMELINE and begun and st.button("New conversation", width="stretch"):
            st.session_state.pop("exchanges")
            st.rerun()
        _documents(footnote)
        st.divider()
        footnote = _model(footnote)
    return Chosen(view or ASK, footnote)


def _documents(footnote: Assistant) -> None:
    """The state of the index and its documents, newest first."""
    listing, store = footnote.store.listing(), footnote.store
    st.header("Documents", anchor=False)
    st.caption(
        f"{len(listing):,} documents, {store.passage_count:,} passages,"
        f" generation {store.generation}"
    )
    newest_first = sorted(
        listing, key=lambda listed: (str(listed.published or ""), listed.title), reverse=True
    )
    st.html(markup.documents_html(newest_first[:SHOWN]))
    if len(listing) > SHOWN:
        with st.expander(f"and {len(listing) - SHOWN:,} more"):
            st.html(markup.documents_html(newest_first[SHOWN:MOST_LISTED]))
            if len(listing) > MOST_LISTED:
                st.caption(f"and {len(listing) - MOST_LISTED:,} more")
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
