import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.encoding import decode
from ingest.errors import UnreadableError

POUNDS = "The scheme cost £5m – “far too much”, she said.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_unicode_is_read_without_a_warning(encoding: str) -> None:
    assert decode(POUNDS.encode(encoding)) == (POUNDS, ())


def test_windows_text_is_read_and_the_guess_is_owned_up_to() -> None:
    text, warnings = decode(POUNDS.encode("cp1252"))

    assert text == POUNDS
    assert "cp1252" in warnings[0]


def test_one_bad_byte_spoils_no_other_letter() -> None:
    text, warnings = decode(POUNDS.encode() * 9 + b"It\x92s so.\n")

    assert text == POUNDS * 9 + "It\ufffds so.\n"
    assert warnings == ("Damaged characters, shown as \ufffd: 1.",)


@pytest.mark.parametrize("name", ["latin-1", "ISO-8859-1", "us-ascii"])
def test_what_calls_itself_latin_is_read_as_windows_text(name: str) -> None:
    assert decode(POUNDS.encode("cp1252"), name) == (POUNDS, ())


def test_a_declared_encoding_is_believed_when_the_bytes_are_not_utf_8() -> None:
    russian = "Совет истратил пять миллионов."

    assert decode(russian.encode("koi8-r"), "koi8-r") == (russian, ())


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert decode(POUNDS.encode("cp1252"), "no-such-code")[0] == POUNDS


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError, match="is not text"):
        decode(bytes(range(256)) * 20)


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_every_newline_becomes_one_character_and_nothing_else_changes(text: str) -> None:
    text = f"The {text}"
    mixed = f"{text}\r\n{text}\r{text}\n"

    assert decode(mixed.encode())[0] == f"{text}\n{text}\n{text}\n"


def test_long_british_windows_text_keeps_its_pounds() -> None:
    text = "The council’s budget for the town’s roads and parks is £3.2 million – 4½% more.\n" * 9

    assert decode(text.encode("cp1252"))[0] == text


def test_long_polish_windows_text_is_not_taken_for_british() -> None:
    text = "Rada uchwaliła budżet: część środków pójdzie na drogi, śmieci i łąki miasta.\n" * 9

    assert decode(text.encode("cp1250"))[0] == text
