"""The conversation: questions, answers with footnotes, and examples when there is none yet."""

from dataclasses import dataclass

import streamlit as st

from assistant.answer import Answer
from assistant.chain import Ask, Assistant
from assistant.composing.compose import day
from assistant.conversation.turns import Option
from assistant.replies.unclear import options_of, without_options
from assistant.trace import Event, Waited, listening
from assistant.tracing import render
from screen import footnotes, markup, scrolling
from screen.examples import example_questions
from screen.resources import gold_questions, plain
from vectorstore.errors import FootnoteError

PLACEHOLDER = "Ask about the documents, for example: how much did it cost, and who says so?"
TRACE_HEIGHT = 420  # pixels; the rest scrolls
KEPT = "The same was asked before of the same documents, and its answer was kept."
Options = tuple[Option, ...]
STATUS_NOTES = {
    "partial": "Answered in part",
    "not_found": "Not answered",
    "unclear": "Which one?",
}


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its answer, or what went wrong; neither while it is being answered.

    Attributes:
        trace: How the answer came about, step by step.
    """

    question: str
    answer: Answer | None = None
    error: str | None = None
    trace: str = ""

    @property
    def is_pending(self) -> bool:
        """Whether it still has to be answered: the page may be run again before it is."""
        return self.answer is None and self.error is None


def show(footnote: Assistant) -> None:
    """The whole chat, and the next answer when a question was asked."""
    exchanges: list[Exchange] = st.session_state.setdefault("exchanges", [])
    asked = st.chat_input(PLACEHOLDER, max_chars=2_000) or st.session_state.pop("example", None)
    if asked:
        exchanges.append(Exchange(asked))
    st.html(scrolling.TO_THE_FOOTNOTE, unsafe_allow_javascript=True)
    welcome = st.empty()  # holds it, so that nothing of it lingers under the first answer
    if not exchanges:
        with welcome.container():
            _welcome(footnote)
        return
    pending = [at for at, exchange in enumerate(exchanges) if exchange.is_pending]
    for at, exchange in enumerate(exchanges):
        if exchange.is_pending:
            _answer(footnote, exchanges, at)
            continue
        is_last = exchange is exchanges[-1]
        options = options_of(exchange.answer) if exchange.answer and is_last else ()
        _show_exchange(footnote, exchange, at, options)
    if pending:
        st.rerun()


def _answer(footnote: Assistant, exchanges: list[Exchange], at: int) -> None:
    """Answer a question in its place; one that cannot be is not asked again."""
    asked = exchanges[at].question
    with st.chat_message("user"):
        st.markdown(plain(asked))
        st.html(scrolling.TO_THE_QUESTION, unsafe_allow_javascript=True)
    with st.chat_message("assistant"), st.spinner("Reading the documents"):
        try:
            exchanges[at] = _ask(footnote, asked, exchanges[:at])
        except Exception:
            del exchanges[at]
            raise


def _ask(footnote: Assistant, asked: str, before: list[Exchange]) -> Exchange:
    """Answer a question, showing each sentence as soon as it has passed the check."""
    history = tuple(exchange.question for exchange in before if exchange.answer)
    growing, answer = st.empty(), None
    events: list[Event] = []

    def heard(event: Event) -> None:
        events.append(event)
        if isinstance(event, Waited):
            st.empty()  # Streamlit stops a page that was told to stop only where it draws

    try:
        with listening(heard):
            for answer in footnote.stream(Ask(asked, history)):
                growing.html(markup.answer_html(answer, len(before)))
    except FootnoteError as error:
        return Exchange(asked, None, str(error))
    return Exchange(asked, answer, trace=render(events) or KEPT)


def _welcome(footnote: Assistant) -> None:
    st.title("Footnote", anchor=False)
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


def _show_options(options: Options, at: int) -> None:
    """What the last question may mean, each a button that says so."""
    for number, option in enumerate(options):
        st.button(
            plain(option.label),
            key=f"option-{at}-{number}",
            on_click=_choose,
            args=(option.question,),
            width="stretch",
        )


def _show_exchange(footnote: Assistant, exchange: Exchange, at: int, options: Options) -> None:
    with st.chat_message("user"):
        st.markdown(plain(exchange.question))
    with st.chat_message("assistant"):
        if exchange.answer is None:
            st.error(plain(exchange.error or ""))
            return
        shown = without_options(exchange.answer) if options else exchange.answer
        _show_answer(footnote, shown, at)
        _show_options(options, at)
        with st.expander("How this answer came about", key=f"trace-{at}"):
            st.code(exchange.trace, language=None, wrap_lines=True, height=TRACE_HEIGHT)


def _show_answer(footnote: Assistant, answer: Answer, at: int) -> None:
    if answer.standalone_question.casefold() != answer.question.strip().casefold():
        st.html(markup.note_html(f"Understood as: {answer.standalone_question}"))
    if answer.status in STATUS_NOTES:
        st.badge(STATUS_NOTES[answer.status], color="orange")
    if answer.fallback:
        st.warning(plain(answer.fallback))
    st.html(markup.answer_html(answer, at))
    if answer.as_of:
        st.html(markup.note_html(f"As of {day(answer.as_of)}, the newest source used."))
    if answer.sentences_withheld:
        _show_withheld(answer, at)
    if answer.citations:
        live = {listed.id for listed in footnote.store.listing()}
        documents = (
            footnote.store.document(one.document_id) if one.document_id in live else None
            for one in answer.citations
        )
        st.html(footnotes.footnotes_html(zip(answer.citations, documents, strict=True), at))
    if answer.near_misses:
        _show_near_misses(footnote, answer)


def _show_near_misses(footnote: Assistant, answer: Answer) -> None:
    """The near misses that are still in the collection, each where it stands."""
    live = {listed.id for listed in footnote.store.listing()}
    found = [
        (miss, footnote.store.document(miss.document_id))
        for miss in answer.near_misses
        if miss.document_id in live
    ]
    if found:
        st.html(footnotes.near_misses_html(found))


def _show_withheld(answer: Answer, at: int) -> None:
    """Sentences that did not pass the check, each with the reason; they are no part of it."""
    count = len(answer.sentences_withheld)
    label = f"{count} {'sentence was' if count == 1 else 'sentences were'} withheld"
    with st.expander(label, key=f"withheld-{at}"):
        st.html(markup.withheld_html(answer))
