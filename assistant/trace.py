"""What happens on the way to an answer, told to whoever listens; nothing leaves the process.

    with listening(events.append):
        assistant.ask("How much did it cost?")

Each step tells what it did as an event. `--trace` prints them, the screen shows statements from
them as they pass the check, and a listener that raises `CancelledError` stops a model's writing.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from assistant.composing.statements import Stated
from assistant.evidence import Evidence
from vectorstore.types import Hit


@dataclass(frozen=True, slots=True)
class Unsearched:
    """The list of documents answered, or a greeting was returned: nothing was searched."""

    asked: str


@dataclass(frozen=True, slots=True)
class Condensed:
    """A question was made standalone and its spelling mended."""

    asked: str
    question: str


@dataclass(frozen=True, slots=True)
class Retrieved:
    """A search found passages, best first."""

    question: str
    hits: tuple[Hit, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Read:
    """Sentences were read as evidence, best first, and judged."""

    evidence: tuple[Evidence, ...]
    probability: float
    answers: bool


@dataclass(frozen=True, slots=True)
class Prompted:
    """A model was asked.

    Attributes:
        model: The model, as in an answer's `engine`.
        prompt: The prompt's name.
        digest: SHA-256 of the prompt's file.
        text: What was sent.
        tokens: How long that is, as tiktoken counts.
    """

    model: str
    prompt: str
    digest: str
    text: str
    tokens: int


@dataclass(frozen=True, slots=True)
class Wrote:
    """A model wrote a piece of its draft."""

    piece: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence of a draft was checked; `reason` says why when it may not be shown."""

    text: str
    citations: tuple[int, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Passed:
    """All that may be shown so far."""

    stated: Stated


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft is done.

    Attributes:
        tokens: Tokens written, as tiktoken counts.
        first: Seconds until its first piece came.
        seconds: Seconds until its last.
    """

    tokens: int
    first: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """A model did not answer, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Waited:
    """Nothing new has come for a while; told to whoever waits, who may leave."""


Event = (
    Unsearched
    | Condensed
    | Retrieved
    | Read
    | Prompted
    | Wrote
    | Judged
    | Passed
    | Drafted
    | Failed
    | Waited
)
Listener = Callable[[Event], None]

_listeners: ContextVar[tuple[Listener, ...]] = ContextVar("listeners", default=())


def tell(event: Event) -> None:
    """Tell the listeners, if there are any, what was done."""
    for listener in _listeners.get():
        listener(event)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Have a function told of everything that happens in this context."""
    token = _listeners.set((*_listeners.get(), listener))
    try:
        yield
    finally:
        _listeners.reset(token)
