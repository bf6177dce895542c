"""A sentence of a retrieved passage, on its way to becoming a citation."""

from dataclasses import dataclass, replace

from assistant.text.enumerations import SCALE
from assistant.text.lists import Item, is_header, item_at, worded, worded_in_full
from vectorstore.types import Document, Passage


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence as candidate evidence: `document.text[start:end]`.

    Attributes:
        score: What the evidence is ranked by; higher is likelier to answer.
        logit: What the evidence reader says of it.
        rank: Position of its passage among the hits, from 0.
    """

    document: Document
    passage: Passage
    start: int
    end: int
    score: float
    logit: float = 0.0
    rank: int = 0

    @property
    def quote(self) -> str:
        """The sentence, word for word."""
        return self.document.text[self.start : self.end]

    @property
    def item(self) -> Item | None:
        """What it says as an item of a list or a row of a table, where it is one."""
        return item_at(self.document, self.start, self.end)

    @property
    def wording(self) -> str:
        """The quote; a row of a table with its columns named."""
        return worded(self.document, self.start, self.end)

    @property
    def in_full(self) -> str:
        """The wording behind the sentence that opens its list or table, where one does."""
        return worded_in_full(self.document, self.start, self.end)

    @property
    def about(self) -> str:
        """What stands over it, the nearest first: what opens its list, heading, title."""
        over = [one.quote for one in self.openings]
        return " ".join([*over, self.passage.heading or "", self.document.title])

    @property
    def counts(self) -> bool:
        """Whether its figures can be taken as they stand.

        Those of a header are names of columns, and those under "in thousands of pounds" or "£000"
        are not what they say; a column's own "(£m)" has gone into the wording.
        """
        if is_header(self.document, self.start, self.end):
            return False
        lead = self.item.lead if self.item else None
        over = self.document.text[lead.start : lead.end] if lead else ""
        named = self.wording if self.item and self.item.header else ""
        return not (SCALE.search(over) or SCALE.search(named))

    @property
    def openings(self) -> tuple["Evidence", ...]:
        """The sentence and the header that the wording in full takes words from."""
        item = self.item
        spans = (item.lead, item.header) if item else ()
        return tuple(replace(self, start=one.start, end=one.end) for one in spans if one)
