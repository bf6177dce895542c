"""What the page keeps between reruns, and how it says that something is wrong."""

import streamlit as st

from assistant.chain import Assistant
from evals.goldset import Gold, load
from evals.project import GOLD
from vectorstore.errors import FootnoteError, NoIndexError
from vectorstore.settings import load_settings


@st.cache_resource(show_spinner="Loading the language models: a few seconds, once")
def assistant() -> Assistant:
    """The assistant, opened once for every visitor.

    Raises:
        FootnoteError: There is no usable index, or a setting is wrong.
    """
    return Assistant.open(load_settings())


@st.cache_resource(show_spinner=False, max_entries=4)
def writing_with(_footnote: Assistant, model: str) -> Assistant:
    """The assistant with another language model, or with none where the name is empty.

    Raises:
        FootnoteError: It is not a model's name.
    """
    return _footnote.writing_with(model)


@st.cache_data(show_spinner=False)
def gold_questions() -> list[Gold]:
    """The gold questions, from which examples are taken."""
    return load([GOLD / "gold.jsonl"])


def explain(error: FootnoteError) -> None:
    """Show what the user must mend as one clear message."""
    st.title("Footnote")
    if isinstance(error, NoIndexError):
        st.info("There are no documents yet. Put files in a folder and add them:")
        st.code("make ingest DOCS=path/to/folder", language=None)
        st.caption("Then reload this page.")
        return
    st.error(plain(str(error)))


def plain(text: str) -> str:
    """Text that Markdown shows as it is: every mark that could mean something is escaped."""
    return "".join(f"\\{mark}" if mark in r"\`*_{}[]()#+-.!|<>~$:&" else mark for mark in text)
