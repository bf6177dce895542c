"""Bytes to text: the byte order mark, UTF-8, and only then a guess that is owned up to."""

import codecs
import re

from charset_normalizer import from_bytes

from ingest.errors import UnreadableError

# UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NEWLINES = re.compile(r"\r\n?")
# Statistics of single-byte encodings mean nothing below some hundred bytes; Windows-1252 is what
# unmarked bytes are on British desktops.
_TOO_SHORT_TO_GUESS = 400
_SAMPLE = 100_000
# What calls itself so was written on Windows, whose quotation marks these do not have.
_WINDOWS = frozenset(("ascii", "iso8859-1"))
# What British text holds besides ASCII. Letters of Polish, Czech or Russian text, misread as
# Windows-1252, are soon others than these.
_BRITISH = frozenset("£€’‘“”–—…•°½¼¾éèüöçñ©®™·×\xa0")
# Letters that are UTF-8 for each byte that is not: by chance hardly one is.
_LETTERS_PER_BAD_BYTE = 2
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(raw: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Text of a file with its newlines normalised, and warnings when the encoding was a guess.

    Args:
        raw: The file's bytes.
        declared: The encoding that the file itself names (HTML's `charset`), tried after UTF-8.

    Raises:
        UnreadableError: The bytes are not text.
    """
    text, warnings = _decode(raw, declared)
    if len(_CONTROL.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) // 100:
        raise UnreadableError("is not text", "save it as .txt, .md, .html, .pdf or .docx")
    return normalise_newlines(text), warnings


def normalise_newlines(text: str) -> str:
    r"""The text with every line ended by a single `\n`."""
    return _NEWLINES.sub("\n", text)


def _decode(raw: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw.decode(name, errors="replace"), ()
    wide = _unmarked_wide(raw)
    bad = 0 if wide else _bad_bytes(raw)
    if bad:
        return raw.decode(errors="replace"), (f"Damaged characters, shown as \ufffd: {bad}.",)
    for name in filter(None, (wide or "utf-8", _meant(declared))):
        try:
            return raw.decode(name), ()
        except (UnicodeDecodeError, LookupError):
            continue
    name = _guess(raw)
    return (
        raw.decode(name, errors="replace"),
        (f"The encoding is not stated; it was read as {name}.",),
    )


def _bad_bytes(raw: bytes) -> int:
    """How many mishaps there are in what is UTF-8 but for them; 0 where it is something else."""
    text = raw.decode(errors="replace")
    bad = text.count("\ufffd") - raw.count("\ufffd".encode())
    letters = sum(not letter.isascii() for letter in text) - bad
    return bad if letters >= _LETTERS_PER_BAD_BYTE * bad else 0


def _meant(declared: str | None) -> str | None:
    """The encoding that is meant by the one declared."""
    try:
        return "cp1252" if declared and codecs.lookup(declared).name in _WINDOWS else declared
    except LookupError:
        return None


def _unmarked_wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: Latin text has a zero in every second byte."""
    sample = raw[:2000]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) // 4 and even <= odd // 10:
        return "utf-16-le"
    if even > len(sample) // 4 and odd <= even // 10:
        return "utf-16-be"
    return None


def _guess(raw: bytes) -> str:
    if len(raw) < _TOO_SHORT_TO_GUESS or _is_british(raw):
        return "cp1252"
    matches = from_bytes(raw[:_SAMPLE])
    best = matches.best()
    if best is None:
        return "cp1252"
    as_good = (match.encoding for match in matches if match.chaos <= best.chaos)
    return "cp1252" if "cp1252" in as_good else best.encoding


def _is_british(raw: bytes) -> bool:
    """Whether the bytes, read as Windows-1252, are what British text is made of."""
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(letter.isascii() or letter in _BRITISH for letter in set(text))
