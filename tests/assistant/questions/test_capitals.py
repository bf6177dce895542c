"""Names that were typed small, as a collection of a few paragraphs writes them."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial

import pytest

from assistant.questions.capitals import Capitals, written
from ingest.sync import sync
from vectorstore.embeddings import Embedder
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store

REPORTS = (
    (
        "# Bus Fares\n\nThe Gorse End Cottage Hospital stood empty, said Councillor Nerys Boyle. "
        "Nerys Boyle (Gorse End) had called the sale of Fell House a gift."
    ),
    (
        "# Harbour\n\nThe cottage was let. Its garden is open, the war memorial was not touched. "
        "The Park and Ride at SOUTH SIDE was shut. They met in the War Memorial Hall, and Mr Crake "
        "took the chair."
    ),
    "# Fares\n\nFares rose in May. SEAFRONT: the Harbour Users said nothing.",
    "# Users\n\nThe harbour users of the county were angry, and a crake was seen at the fell.",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("capitals")
    (folder / "papers").mkdir()
    for at, report in enumerate(REPORTS):
        (folder / "papers" / f"{at}.md").write_text(report, encoding="utf-8")
    settings = Settings(index=folder / "index")
    sync(settings, [folder / "papers"], embedder)
    with closing(Store.open(settings, index_fingerprint(embedder))) as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("who bought fell house", "who bought Fell House"),
        ("Fell house's price", "Fell House's price"),
        ("when was the south side shut", "when was the south side shut"),
        ("is the fell a house", "is the fell a house"),
        ("what did nerys boyle say", "what did Nerys Boyle say"),
        ("gorse end cottage hospital beds", "Gorse End Cottage Hospital beds"),
        ("who met in the war memorial hall", "who met in the War Memorial Hall"),
        ("was the war memorial touched", "was the war memorial touched"),
        ("what did the harbour users say", "what did the harbour users say"),
    ],
)
def test_words_that_make_a_name_together_get_its_capitals(
    store: Store, typed: str, mended: str
) -> None:
    assert Capitals(partial(written, store=store)).restored(typed, store.vocabulary()) == mended


@pytest.mark.parametrize("word", ["fares", "seafront", "crake", "cottage"])
def test_headings_and_beginnings_make_no_names(store: Store, word: str) -> None:
    assert written(word, store) == word
