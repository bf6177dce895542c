"""The client's original texts, read by rules that know nothing of them."""

from datetime import date
from pathlib import Path

import pytest

from ingest.readers import read
from tests.conftest import CORPUS
from vectorstore.types import Document

pytestmark = pytest.mark.corpus


def original(number: int) -> Document:
    (path,) = CORPUS.glob(f"{number:03d}_*.txt")
    return read(Path(path))


def boilerplate(document: Document) -> str:
    return "\n".join(document.text[span.start : span.end] for span in document.boilerplate)


@pytest.mark.parametrize(
    ("number", "kind", "published", "author", "speaker"),
    [
        (0, "news", date(2018, 1, 31), None, None),
        (1, "news", date(2020, 3, 5), "Sally Murrer", None),
        (2, "opinion", date(2016, 8, 4), "Gail Gregory", None),
        (3, "news", None, None, None),
        (4, "hansard", date(2018, 5, 23), None, "Mohammad Yasin"),
    ],
)
def test_facts_are_read_off_the_text(
    number: int, kind: str, published: date | None, author: str | None, speaker: str | None
) -> None:
    document = original(number)

    assert document.kind == kind
    assert document.published == published
    assert document.author == author
    assert document.speaker == speaker


@pytest.mark.parametrize(
    ("number", "start"),
    [
        (0, "Labour council leaders"),
        (1, "NHS scheme to make Milton Keynes"),
        (2, "After Cambridgeshire"),
        (3, "Letter seen by HSJ"),
        (4, "NHS Outsourcing and Privatisation"),
    ],
)
def test_the_title_is_what_a_person_would_call_it(number: int, start: str) -> None:
    assert original(number).title.startswith(start)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (2, ("get our weekly email", "commenting guidelines", "Facebook", ".jpg", "Image:")),
        (4, ("£25,000", "Donate to our", "Alert me about")),
    ],
)
def test_what_the_website_added_is_boilerplate(number: int, words: tuple[str, ...]) -> None:
    marked = boilerplate(original(number))

    assert all(word in marked for word in words)


@pytest.mark.parametrize(("number", "most"), [(0, 1), (1, 0), (2, 5), (3, 0), (4, 3)])
def test_nothing_else_is(number: int, most: int) -> None:
    assert len(original(number).boilerplate) <= most


def test_the_text_is_the_file() -> None:
    for path in CORPUS.glob("*.txt"):
        assert read(path).text == path.read_text(encoding="utf-8")
