"""What an answer consists of. The JSON keys are a public contract (docs/json.md)."""

from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any, Literal

Status = Literal["answered", "partial", "not_found", "unclear", "about"]


@dataclass(frozen=True, slots=True)
class Citation:
    """The footnote: one contiguous span of one document, word for word.

    `document.text[start:end] == quote` for the document whose path is `document`.

    Attributes:
        document_id: Tells apart documents that are shown with the same path; not in the JSON.
    """

    number: int
    document: str
    title: str
    publisher: str | None
    author: str | None
    speaker: str | None
    published: date | None
    kind: str
    digest: bool
    page: int | None
    quote: str
    start: int
    end: int
    document_id: str = ""

    def to_json(self) -> dict[str, Any]:
        """The citation as JSON values in the order of the contract."""
        values = asdict(self)
        del values["document_id"]
        return {key: _plain(value) for key, value in values.items()}


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence shown to the reader, or a few that stand together in one source.

    Attributes:
        citations: The numbers of the citations that prove it, in the order of its sentences.
    """

    text: str
    citations: tuple[int, ...]
    speaker: str | None = None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount, count or share in a cited quote; `value` is a plain decimal numeral."""

    value: str
    unit: str
    text: str
    citation: int
    period: str | None = None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a disagreement: a figure or a claim, with who says it and for when."""

    figure: str | None
    claim: str | None
    speaker: str | None
    period: str | None
    citation: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that do not agree about one thing, side by side."""

    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """What Footnote worked out, with the citation of each operand."""

    text: str
    total: str
    unit: str
    operands: tuple[int, ...]
    operation: Literal["sum", "difference", "average"] = "sum"


@dataclass(frozen=True, slots=True)
class Withheld:
    """A drafted sentence that failed the check, and why.

    Without text it is the whole draft of a model that could not be used.
    """

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The nearest thing the documents do say, and why it does not answer.

    Attributes:
        wording: The quote as it reads, the row of a table with its columns named; not in the JSON.
        document_id: Tells documents of one path apart; not in the JSON.
    """

    quote: str
    wording: str
    reason: str
    document: str
    document_id: str
    title: str
    publisher: str | None
    published: date | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Seconds:
    """Wall-clock seconds by step."""

    retrieve: float = 0.0
    read: float = 0.0
    check: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A checked answer.

    Attributes:
        status: "answered", "partial", "not_found", "unclear" or "about" (docs/statuses.md).
        text: The whole answer as shown, with [1]-style footnote marks.
        probability: Calibrated probability that the evidence answers the question.
        generation: The generation of the index that was read.
        engine: "extractive" or "provider:model".
    """

    question: str
    standalone_question: str
    status: Status
    text: str
    generation: int
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    figures: tuple[Figure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sums: tuple[Sum, ...] = ()
    as_of: date | None = None
    withheld: tuple[Withheld, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    probability: float = 0.0
    engine: str = "extractive"
    seconds: Seconds = field(default_factory=Seconds)
    id: str | None = None

    @property
    def fallback(self) -> str | None:
        """Why the documents are quoted although a model was chosen, when that is so."""
        return next((one.reason for one in self.withheld if not one.text), None)

    @property
    def sentences_withheld(self) -> tuple[Withheld, ...]:
        """The sentences that did not pass the check; a model that failed wrote none."""
        return tuple(one for one in self.withheld if one.text)

    def with_id(self, identifier: str | None) -> "Answer":
        """The same answer under the id of its batch line."""
        return replace(self, id=identifier)

    def to_json(self) -> dict[str, Any]:
        """The answer as JSON values in the order of the contract; every key always present."""
        values = asdict(self)
        ordered = {key: values[key] for key in JSON_KEYS}
        ordered["seconds"] = {step: round(taken, 4) for step, taken in values["seconds"].items()}
        ordered["citations"] = [one.to_json() for one in self.citations]
        for miss in ordered["near_misses"]:
            del miss["wording"], miss["document_id"]
        ordered["probability"] = round(self.probability, 4)
        return {key: _plain(value) for key, value in ordered.items()}


JSON_KEYS = (
    "id",
    "question",
    "standalone_question",
    "status",
    "text",
    "statements",
    "citations",
    "figures",
    "conflicts",
    "sums",
    "as_of",
    "withheld",
    "near_misses",
    "probability",
    "generation",
    "engine",
    "seconds",
)


def _plain(value: object) -> object:
    """Dates as ISO text and tuples as lists, all the way down."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
