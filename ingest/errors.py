"""What can be wrong with one file; the rest of an ingest goes on."""

from vectorstore.errors import FootnoteError


class UnreadableError(FootnoteError):
    """A file that is not indexed.

    Attributes:
        reason: What is wrong with the file, as a phrase.
        remedy: What the user can do about it, as a phrase; empty when there is nothing to do.
    """

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(f"{reason}: {remedy}" if remedy else reason)
        self.reason = reason
        self.remedy = remedy

    def __reduce__(self) -> tuple[type["UnreadableError"], tuple[str, str]]:
        """Pickled by its two parts: it travels from the reading process to ours."""
        return (UnreadableError, (self.reason, self.remedy))
