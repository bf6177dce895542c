"""Answers as they grow: each sentence as soon as it has passed the check."""

import queue
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextvars import copy_context

from assistant.answer import Answer
from assistant.composing.statements import Stated
from assistant.models.errors import CancelledError
from assistant.trace import Event, Passed, Waited, listening, tell
from assistant.waiting import until_left

BEAT = 0.5  # seconds; the screen notices that it was stopped no sooner


def growing(answer: Callable[[], Answer], partly: Callable[[Stated], Answer]) -> Generator[Answer]:
    """What there is of an answer each time a sentence has passed, and at last the whole.

    The answer is worked out in a thread of its own, which keeps no process alive. Closing the
    iterator cancels it: a model that is writing is hung up on at its next word, and one that is
    given a pause is not asked again. While nothing comes, listeners are told so every `BEAT`
    seconds where the answer is waited for; one that raises closes the iterator.

    Args:
        answer: Works out the whole answer.
        partly: An answer of the statements that have passed so far.
    """
    passed: queue.SimpleQueue[Stated | None] = queue.SimpleQueue()
    left = threading.Event()

    def listener(event: Event) -> None:
        if left.is_set():
            raise CancelledError
        if isinstance(event, Passed):
            passed.put(event.stated)

    future: Future[Answer] = Future()
    future.add_done_callback(lambda _: passed.put(None))

    def work() -> None:
        try:
            with listening(listener), until_left(left):
                future.set_result(answer())
        except BaseException as error:  # noqa: BLE001 (raised where it is waited for)
            future.set_exception(error)

    context = copy_context()
    threading.Thread(target=context.run, args=(work,), name="answering", daemon=True).start()
    try:
        while (stated := _next(passed)) is not None:
            yield partly(stated)
        yield future.result()
    finally:
        left.set()


def _next(passed: queue.SimpleQueue[Stated | None]) -> Stated | None:
    while True:
        try:
            return passed.get(timeout=BEAT)
        except queue.Empty:
            tell(Waited())
