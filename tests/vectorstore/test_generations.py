"""Readers see one generation, whole; a candidate is seen by nobody who does not ask for it."""

from collections.abc import Callable
from contextlib import suppress

import numpy as np
import pytest

from tests.vectorstore.made import (
    FINGERPRINT,
    axis,
    document,
    hearing,
    passages,
    publish,
    put,
)
from vectorstore import generations
from vectorstore.draft import FLUSH_PASSAGES, Draft
from vectorstore.errors import BusyIndexError, FootnoteError, NoIndexError
from vectorstore.settings import Settings
from vectorstore.store import Store
from vectorstore.types import Document


def found_words(store: Store, word: str) -> set[str]:
    hits = store.matching([word], 10)
    return {passage.text for passage in store.passages([key for key, _ in hits]).values()}


def found_near(store: Store, number: int) -> set[str]:
    hits = store.nearest(axis(number), 10)
    kept = [key for key, cosine in hits if cosine > 0.5]
    return {passage.text for passage in store.passages(kept).values()}


def test_a_document_comes_back_as_it_went_in(settings: Settings) -> None:
    publish(settings, hearing())
    store = Store.open(settings, FINGERPRINT)
    assert store.documents() == (hearing(),)
    assert store.document("root/hearing.pdf") == hearing()
    assert store.passages_of("root/hearing.pdf") == passages(hearing())
    assert store.passage_count == 2


def test_the_listing_says_what_a_document_is_without_its_text(settings: Settings) -> None:
    publish(settings, hearing())
    (listed,) = Store.open(settings, FINGERPRINT).listing()
    assert (listed.title, listed.publisher, listed.speaker) == (
        "About hearing.pdf",
        "The Borough Post",
        "Nadia Rahman",
    )
    assert listed.published == hearing().published
    assert listed.passages == 2


def test_nearest_gives_cosines_in_order(settings: Settings) -> None:
    publish(settings, document("a", "one", "two"))
    question = (0.8 * axis(0) + 0.6 * axis(1)).astype(np.float32)
    store = Store.open(settings, FINGERPRINT)
    hits = store.nearest(question, 5)
    first, second = passages(document("a", "one", "two"))
    assert [key for key, _ in hits] == [first.id, second.id]
    assert [cosine for _, cosine in hits] == pytest.approx([0.8, 0.6], abs=1e-5)
    assert store.cosines([second.id, "unknown"], question) == {
        second.id: pytest.approx(0.6, abs=1e-5)
    }


def test_going_live_moves_readers_only_when_they_refresh(settings: Settings) -> None:
    publish(settings, document("a", "badgers"))
    store = Store.open(settings, FINGERPRINT)
    publish(settings, document("b", "herons"))
    assert found_words(store, "herons") == set()
    assert store.refresh()
    assert not store.refresh()
    assert found_words(store, "herons") == {"herons"}
    assert found_words(store, "badgers") == {"badgers"}
    assert store.generation == 2


def test_a_new_version_takes_the_place_of_the_old_one(settings: Settings) -> None:
    publish(settings, document("a", "badgers"))
    publish(settings, document("a", "herons"))
    store = Store.open(settings, FINGERPRINT)
    assert [held.text for held in store.documents()] == ["herons"]
    assert found_words(store, "badgers") == set()
    assert found_near(store, 0) == {"herons"}


def test_a_removed_document_cannot_be_found(settings: Settings) -> None:
    publish(settings, document("a", "badgers"), document("b", "badgers too"))
    store = Store.open(settings, FINGERPRINT)
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.remove("root/a")
        draft.go_live()
    store.refresh()
    assert found_words(store, "badgers") == {"badgers too"}
    assert found_near(store, 0) == {"badgers too"}
    assert store.passages([passages(document("a", "badgers"))[0].id]) == {}
    with pytest.raises(KeyError):
        store.document("root/a")


def test_enough_live_passages_are_found_behind_many_dead_ones(settings: Settings) -> None:
    publish(settings, document("dead", *(f"old {i}" for i in range(12))))
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.remove("root/dead")
        put(draft, document("alive", *(f"new {i}" for i in range(12))))
        draft.go_live()
    store = Store.open(settings, FINGERPRINT)
    assert {
        p.text for p in store.passages([k for k, _ in store.nearest(axis(3), 12)]).values()
    } == {f"new {i}" for i in range(12)}


def leaning(draft: Draft, of: Document, cosine: float) -> None:
    """Put a document into a draft whose passages all have one cosine with the first axis."""
    vector = (cosine * axis(0) + np.sqrt(1 - cosine**2) * axis(1)).astype(np.float32)
    draft.put(of, passages(of), dict.fromkeys([one.id for one in passages(of)], vector))


def test_a_segment_whose_nearest_are_dead_is_asked_further(settings: Settings) -> None:
    with Store.draft(settings, FINGERPRINT) as draft:
        leaning(draft, document("dead", *(f"old {i}" for i in range(4))), 0.99)
        leaning(draft, document("alive", *(f"near {i}" for i in range(4))), 0.9)
        leaning(draft, document("far", *(f"far {i}" for i in range(8))), 0.1)
        draft.go_live()
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.remove("root/dead")
        leaning(draft, document("other", *(f"mean {i}" for i in range(4))), 0.5)
        draft.go_live()

    store = Store.open(settings, FINGERPRINT)
    found = store.passages(key for key, _ in store.nearest(axis(0), 4))

    assert {passage.text for passage in found.values()} == {f"near {i}" for i in range(4)}


def test_a_candidate_can_be_tried_before_it_goes_live(settings: Settings) -> None:
    publish(settings, document("a", "badgers"))
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.remove("root/a")
        put(draft, document("b", "herons"), axes=[7])
        draft.flush()
        candidate = Store.open(settings, FINGERPRINT, generation=draft.generation)
        live = Store.open(settings, FINGERPRINT)
        assert found_words(candidate, "herons") == {"herons"}
        assert found_near(candidate, 7) == {"herons"}
        assert found_words(candidate, "badgers") == set()
        assert found_words(live, "badgers") == {"badgers"}
        assert found_near(live, 7) == set()
        assert not candidate.refresh()


class InterruptedOnceLive(Draft):
    """A draft whose process gets Ctrl-C right behind the commit that takes it live."""

    def go_live(self) -> None:
        self.flush()
        with self._transaction() as connection:
            generations.promote(connection, self.generation)
        raise KeyboardInterrupt


def test_an_interrupt_right_behind_going_live_undoes_nothing(settings: Settings) -> None:
    with suppress(KeyboardInterrupt), InterruptedOnceLive(settings, FINGERPRINT) as draft:
        put(draft, document("a", "badgers"))
        draft.go_live()

    assert found_words(Store.open(settings, FINGERPRINT), "badgers") == {"badgers"}
    publish(settings, document("b", "herons"))
    assert found_words(Store.open(settings, FINGERPRINT), "badgers") == {"badgers"}


def interrupt(_draft: Draft) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("leave", [Draft.roll_back, Draft.flush, interrupt])
def test_a_rolled_back_draft_leaves_nothing(
    settings: Settings, leave: Callable[[Draft], None]
) -> None:
    publish(settings, document("a", "badgers"))
    with suppress(KeyboardInterrupt), Store.draft(settings, FINGERPRINT) as draft:
        draft.remove("root/a")
        put(draft, document("b", "herons"), axes=[7])
        draft.add_root("root", "/somewhere/else")
        draft.flush()
        leave(draft)
    store = Store.open(settings, FINGERPRINT)
    assert store.generation == 1
    assert found_words(store, "badgers") == {"badgers"}
    assert found_near(store, 7) == set()
    with Store.draft(settings, FINGERPRINT) as following:
        assert following.roots() == {}
        assert list(following.stored()) == ["root/a"]


def test_roots_live_and_die_with_their_generation(settings: Settings) -> None:
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.add_root("papers", "/old/papers")
        draft.add_root("letters", "/letters")
        draft.add_root("papers", "/papers")
        assert draft.roots() == {"papers": "/papers", "letters": "/letters"}
        draft.go_live()
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.drop_root("letters")
        draft.roll_back()
    with Store.draft(settings, FINGERPRINT) as draft:
        assert draft.roots() == {"papers": "/papers", "letters": "/letters"}
        draft.drop_root("letters")
        draft.go_live()
    with Store.draft(settings, FINGERPRINT) as draft:
        assert draft.roots() == {"papers": "/papers"}


def test_a_generation_without_all_its_vectors_does_not_go_live(settings: Settings) -> None:
    publish(settings, document("a", "badgers"))
    bare = document("b", "herons")
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.put(bare, passages(bare), {})
        with pytest.raises(FootnoteError, match="1 passages have no vector"):
            draft.go_live()
    assert Store.open(settings, FINGERPRINT).generation == 1


def test_a_long_document_is_written_in_several_batches(settings: Settings) -> None:
    lines = [f"line {number}" for number in range(FLUSH_PASSAGES + 50)]
    with Store.draft(settings, FINGERPRINT) as draft:
        put(draft, document("long", *lines), axes=[number % 16 for number in range(len(lines))])
        put(draft, document("short", "badgers"))
        draft.go_live()
    store = Store.open(settings, FINGERPRINT)
    assert store.passage_count == len(lines) + 1
    assert found_words(store, "badgers") == {"badgers"}


def test_a_spool_that_cannot_be_read_only_costs_embedding_again(settings: Settings) -> None:
    with Store.draft(settings, FINGERPRINT) as draft:
        cut = put(draft, document("a", "badgers"))
        draft.flush()
    (spooled,) = settings.index.glob("spool/*/*.npz")
    spooled.write_bytes(b"no vectors")
    with Store.draft(settings, FINGERPRINT) as draft:
        assert draft.missing_vectors([cut[0].id]) == {cut[0].id}


def test_only_one_draft_is_open_at_a_time(settings: Settings) -> None:
    with (
        Store.draft(settings, FINGERPRINT),
        pytest.raises(BusyIndexError, match="wait until it is done"),
    ):
        Store.draft(settings, FINGERPRINT)


def test_an_empty_collection_is_a_collection(settings: Settings) -> None:
    publish(settings)
    store = Store.open(settings, FINGERPRINT)
    assert (store.documents(), store.passage_count) == ((), 0)
    assert store.nearest(axis(0), 3) == []
    assert store.matching(["anything"], 3) == []


def test_asking_for_no_index_makes_none(settings: Settings) -> None:
    with pytest.raises(NoIndexError, match="python -m ingest"):
        Store.open(settings, FINGERPRINT)
    assert not settings.index.exists()


def test_a_draft_that_never_went_live_is_no_index(settings: Settings) -> None:
    with Store.draft(settings, FINGERPRINT) as draft:
        put(draft, document("a", "badgers"))
    with pytest.raises(NoIndexError):
        Store.open(settings, FINGERPRINT)


def test_an_index_made_anew_in_the_same_place_is_noticed(settings: Settings) -> None:
    publish(settings, document("a", "badgers"))
    store = Store.open(settings, FINGERPRINT)
    settings.index.rename(settings.index.with_name("old"))
    with pytest.raises(NoIndexError):
        store.refresh()
    publish(settings, document("b", "herons"))
    assert store.refresh()
    assert found_words(store, "herons") == {"herons"}


def test_a_digest_hides_behind_its_original(settings: Settings) -> None:
    original = document("paper", "the scheme cost nine million")
    digest = document(
        "digest", "nine million, it says", digest=True, original_sha256=original.sha256
    )
    publish(settings, digest)
    store = Store.open(settings, FINGERPRINT)
    assert found_words(store, "million") == {"nine million, it says"}
    publish(settings, original)
    store.refresh()
    assert found_words(store, "million") == {"the scheme cost nine million"}
    assert found_near(store, 0) == {"the scheme cost nine million"}
    assert [listed.id for listed in store.listing()] == ["root/digest", "root/paper"]
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.remove("root/paper")
        draft.go_live()
    store.refresh()
    assert found_words(store, "million") == {"nine million, it says"}
