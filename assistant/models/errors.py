"""What can go wrong with a chat model, in words for the person who chose it."""

from vectorstore.errors import FootnoteError


class UnknownModelError(FootnoteError):
    """The model's name says nothing that could ever work: mend FOOTNOTE_MODEL."""


class ModelError(FootnoteError):
    """The model did not answer; the documents are quoted instead, and the answer says why."""


class UnavailableError(ModelError):
    """The server is silent, out of reach or closed to this key: asking again soon is no use."""


class CancelledError(Exception):
    """Whoever asked has left: nothing is to be written any more."""
