"""Answers as they grow: each sentence as soon as it has passed the check."""

import queue
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextvars import copy_context

from assistant.answer import Answer
from assistant.composing.statements import Stated
from assistant.models.errors import CancelledError
from assistant.trace import Event, Passed, listening


def growing(answer: Callable[[], Answer], partly: Callable[[Stated], Answer]) -> Generator[Answer]:
    """What there is of an answer each time a sentence has passed, and at last the whole.

    The answer is worked out in a thread of its own, which keeps no process alive. Closing the
    iterator cancels it: a model that is writing is hung up on at its next word.

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
            with listening(listener):
                future.set_result(answer())
        except BaseException as error:  # noqa: BLE001 (raised where it is waited for)
            future.set_exception(error)

    threading.Thread(target=copy_context().run, args=(work,), daemon=True).start()
    try:
        while (stated := passed.get()) is not None:
            yield partly(stated)
        yield future.result()
    finally:
        left.set()
