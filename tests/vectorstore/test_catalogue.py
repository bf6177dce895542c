"""Whatever a document says, the catalogue gives it back with every offset true."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from tests.vectorstore.made import document, passages
from vectorstore import generations
from vectorstore.catalogue import Catalogue
from vectorstore.generations import Generation
from vectorstore.tables import create_tables, documents, writing_engine

# Any text that UTF-8 can hold; a lone surrogate cannot be in a decoded file.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Engine, Path]:
    file = tmp_path_factory.mktemp("catalogue") / "catalogue.db"
    engine = writing_engine(file)
    with engine.begin() as connection:
        create_tables(connection)
        generations.give_identity(connection)
        generations.begin(connection, Generation(1, "made by hand"))
    return engine, file


@settings(deadline=None, max_examples=60)
@given(
    lines=st.lists(TEXT, max_size=5),
    title=TEXT,
    names=st.tuples(*[st.none() | TEXT] * 3),
    published=st.none() | st.dates(),
)
def test_documents_and_passages_survive_the_round_trip(
    written: tuple[Engine, Path],
    lines: list[str],
    title: str,
    names: tuple[str | None, str | None, str | None],
    published: date | None,
) -> None:
    engine, file = written
    publisher, author, speaker = names
    given_document = document(
        "a",
        *lines,
        title=title,
        publisher=publisher,
        author=author,
        speaker=speaker,
        published=published,
    )
    cut = passages(given_document)
    with engine.begin() as connection:
        generations.erase_documents(connection, documents.c.born == 1)
        generations.insert(connection, [(given_document, cut)], 1, {})
    catalogue = Catalogue(file)
    try:
        held = catalogue.document(1, given_document.id)
        assert held == given_document
        assert catalogue.passages_of(1, held.id) == cut
        half = len(held.text) // 2
        first_half = tuple(one for one in cut if one.start < half and one.end > 0)
        assert catalogue.passages_between(1, held.id, 0, half) == first_half
        assert catalogue.passages(1, [passage.id for passage in cut]) == {
            passage.id: passage for passage in cut
        }
        assert all(held.text[p.start : p.end] == p.text for p in cut)
    finally:
        catalogue.close()
    with engine.connect() as connection:
        for table in generations.FULL_TEXT_TABLES:
            connection.exec_driver_sql(
                f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
            )
