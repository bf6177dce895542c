"""The conversation: questions, answers with footnotes, and examples when there is none yet."""

from dataclasses import dataclass

import streamlit as st

from assistant.answer import Answer
from assistant.chain import Assistant
from assistant.compose import day
from screen import markup
from screen.examples import example_questions
from screen.resources import gold_questions, plain
from vectorstore.errors import FootnoteError

PLACEHOLDER = "Ask about the documents, for example: how much did it cost, and who says so?"
STATUS_NOTES = {
    "partial": "Part of this question is not answered by the documents.",
    "not_found": "Not answered by the documents.",
    "unclear": "This question fits several things.",
}


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its answer, or what went wrong."""

    question: str
    answer: Answer | None
    error: str | None = None


def show(footnote: Assistant) -> None:
    """The whole chat, and the next answer when a question was asked."""
    st.html(markup.STYLE)
    exchanges: list[Exchange] = st.session_state.setdefault("exchanges", [])
    asked = st.chat_input(PLACEHOLDER, max_chars=2_000) or st.session_state.pop("example", None)
    if not exchanges and not asked:
        _welcome(footnote)
        return
    for at, exchange in enumerate(exchanges):
        _show_exchange(footnote, exchange, at)
    if asked:
        with st.chat_message("user"):
            st.markdown(plain(asked))
        with st.chat_message("assistant"), st.spinner("Reading the documents"):
            exchanges.append(_ask(footnote, asked, exchanges))
        st.rerun()


def _ask(footnote: Assistant, asked: str, before: list[Exchange]) -> Exchange:
    history = tuple(exchange.question for exchange in before if exchange.answer)
    try:
        return Exchange(asked, footnote.ask(asked, history))
    except FootnoteError as error:
        return Exchange(asked, None, str(error))


def _welcome(footnote: Assistant) -> None:
    st.title("Footnote")
    st.markdown(
        "Ask a question in plain words. Every sentence of the answer carries a footnote that opens "
        "the exact words of its source. What the documents do not say is not answered."
    )
    st.caption("Questions to begin with")
    examples = example_questions(footnote.store.listing(), gold_questions())
    for at, example in enumerate(examples):
        st.button(
            plain(example), key=f"example-{at}", on_click=_choose, args=(example,), width="stretch"
        )


def _choose(example: str) -> None:
    st.session_state["example"] = example


def _show_exchange(footnote: Assistant, exchange: Exchange, at: int) -> None:
    with st.chat_message("user"):
        st.markdown(plain(exchange.question))
    with st.chat_message("assistant"):
        if exchange.answer is None:
            st.error(plain(exchange.error or ""))
            return
        _show_answer(footnote, exchange.answer, at)


def _show_answer(footnote: Assistant, answer: Answer, at: int) -> None:
    if answer.standalone_question.casefold() != answer.question.strip().casefold():
        st.html(markup.note_html(f"Understood as: {answer.standalone_question}"))
    if answer.status in STATUS_NOTES:
        st.badge(STATUS_NOTES[answer.status], color="orange")
    st.html(markup.answer_html(answer))
    documents = {listed.path: listed.id for listed in footnote.store.listing()}
    for citation in answer.citations:
        with st.expander(
            plain(markup.footnote_label(citation)), key=f"note-{at}-{citation.number}"
        ):
            document_id = documents.get(citation.document)
            document = footnote.store.document(document_id) if document_id else None
            st.html(markup.passage_html(citation, document))
            if document is None:
                st.html(markup.note_html("This document is no longer in the collection."))
            st.html(markup.facts_html(citation))
    if answer.as_of:
        st.html(markup.note_html(f"As of {day(answer.as_of)}, the newest source used."))
