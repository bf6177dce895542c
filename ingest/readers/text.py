"""Plain text, as it is."""

from ingest.encoding import decode
from ingest.extract import Extract


def read(raw: bytes) -> Extract:
    """The text of a plain text file."""
    text, warnings = decode(raw)
    return Extract(text, warnings=warnings)
