"""What can go wrong with a chat model, in words for the person who chose it."""

from vectorstore.errors import FootnoteError


class UnknownModelError(FootnoteError):
    """The model's name says nothing that could ever work: mend FOOTNOTE_MODEL."""


class ModelError(FootnoteError):
    """The model did not answer; the documents are quoted instead, and the answer says why."""


class CancelledError(Exception):
    """Whoever asked has left: nothing is to be written any more."""
