"""Footnote's page. Run it with `make run`, or `streamlit run app.py`."""

import streamlit as st

from screen import chat, markup, sidebar, timeline
from screen.resources import assistant, explain
from vectorstore.errors import FootnoteError

st.set_page_config(page_title="Footnote", page_icon="📑", layout="centered")

try:
    footnote = assistant()
    footnote.store.refresh()
except FootnoteError as error:
    explain(error)
    st.stop()

st.html(markup.STYLE)
chosen = sidebar.show(footnote)
if chosen.view == sidebar.TIMELINE:
    timeline.show(chosen.footnote)
else:
    chat.show(chosen.footnote)
