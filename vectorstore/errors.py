"""Errors typed by what the caller does about them."""


class FootnoteError(Exception):
    """Something the user must mend.

    The message is one line: what happened, to which file or setting, and what to do. Command lines
    print it and exit 1; the screen shows it as it is. Anything else that is raised is a bug.
    """


class NoIndexError(FootnoteError):
    """There is no index yet: ingest first."""


class ForeignIndexError(FootnoteError):
    """The index was made with another schema, embedding model or splitter: ingest again."""


class DamagedIndexError(FootnoteError):
    """A file of the index cannot be read: delete the index and ingest again."""


class BusyIndexError(FootnoteError):
    """Another process is writing to the index: wait for it."""
