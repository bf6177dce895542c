"""The dated figures and events about a topic, the earliest first."""

import streamlit as st

from assistant.chain import Assistant
from assistant.replies.typed_timeline import NOTHING_DATED
from screen import markup
from screen.resources import plain
from vectorstore.errors import FootnoteError


def show(footnote: Assistant) -> None:
    """Ask for a topic and list what the documents date about it."""
    st.title("Timeline", anchor=False)
    topic = st.text_input(
        "Topic",
        placeholder="For example: the cost of the ICS",
        max_chars=200,
        key="topic",
        persist_state="session",
    )
    if not topic.strip():
        st.caption("Every dated figure and event that the documents give about it, each quoted.")
        return
    try:
        rows = footnote.timeline(topic)
    except FootnoteError as error:
        st.error(plain(str(error)))
        return
    if not rows:
        st.info(NOTHING_DATED)
        return
    st.html(markup.timeline_html(rows))
