"""Waiting that ends when whoever asked has left."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from assistant.models.errors import CancelledError

_left: ContextVar[threading.Event | None] = ContextVar("left", default=None)


@contextmanager
def until_left(left: threading.Event) -> Iterator[None]:
    """Have every pause of this context end as soon as the event is set."""
    token = _left.set(left)
    try:
        yield
    finally:
        _left.reset(token)


def pause(seconds: float) -> None:
    """Wait; on the main thread Ctrl-C ends it as well.

    Raises:
        CancelledError: Whoever asked has left.
    """
    left = _left.get()
    if left is None:
        time.sleep(seconds)
    elif left.wait(seconds):
        raise CancelledError
