import threading

import pytest

from assistant.answer import Answer, Statement
from assistant.composing.statements import Stated
from assistant.models.errors import CancelledError
from assistant.streaming import growing
from assistant.trace import Event, Passed, Waited, Wrote, listening, tell
from assistant.waiting import pause
from vectorstore.errors import FootnoteError

WAIT = 20  # seconds; only ever waited for when a test fails


def partly(stated: Stated) -> Answer:
    """An answer of what has passed so far."""
    return Answer("q", "q", "answered", "", 1, statements=stated.statements)


def passed(*texts: str) -> Passed:
    """Statements that have passed."""
    return Passed(Stated(tuple(Statement(text, (1,)) for text in texts), (), ()))


def test_a_sentence_is_seen_before_the_rest_is_written() -> None:
    go_on = threading.Event()

    def answer() -> Answer:
        tell(passed("One."))
        assert go_on.wait(WAIT)
        tell(passed("One.", "Two."))
        return partly(passed("One.", "Two.").stated)

    answers = growing(answer, partly)
    assert [one.text for one in next(answers).statements] == ["One."]
    go_on.set()
    assert [len(one.statements) for one in answers] == [2, 2]


def test_what_goes_wrong_is_raised_where_the_answer_is_waited_for() -> None:
    def answer() -> Answer:
        raise FootnoteError("The index is gone.")

    with pytest.raises(FootnoteError, match="gone"):
        list(growing(answer, partly))


def test_an_answer_that_never_comes_keeps_no_process_alive() -> None:
    threads: list[threading.Thread] = []

    def answer() -> Answer:
        threads.append(threading.current_thread())
        return partly(passed("One.").stated)

    list(growing(answer, partly))
    assert [thread.daemon for thread in threads] == [True]


def test_whoever_leaves_stops_the_writing() -> None:
    stopped = threading.Event()

    def answer() -> Answer:
        try:
            tell(passed("One."))
            while True:
                tell(Wrote("and so on "))
        except CancelledError:
            stopped.set()
            raise

    answers = growing(answer, partly)
    next(answers)
    answers.close()
    assert stopped.wait(WAIT)


def test_whoever_leaves_ends_a_pause() -> None:
    stopped, begun = threading.Event(), threading.Event()

    def answer() -> Answer:
        tell(passed("One."))
        begun.set()
        try:
            pause(10 * WAIT)
        except CancelledError:
            stopped.set()
            raise
        return partly(passed("One.").stated)

    answers = growing(answer, partly)
    next(answers)
    assert begun.wait(WAIT)
    answers.close()
    assert stopped.wait(WAIT)


def test_whoever_waits_may_leave_before_anything_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.streaming.BEAT", 0.001)
    stopped = threading.Event()

    class Stopped(BaseException):
        """As Streamlit and Ctrl-C stop what they run."""

    def answer() -> Answer:
        try:
            pause(10 * WAIT)
        except CancelledError:
            stopped.set()
            raise
        return partly(passed("One.").stated)

    def leave(event: Event) -> None:
        if isinstance(event, Waited):
            raise Stopped

    with pytest.raises(Stopped), listening(leave):
        list(growing(answer, partly))
    assert stopped.wait(WAIT)
