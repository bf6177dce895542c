"""The vectors of a passage's sentences: found by the question, kept, erased with their passage."""

import numpy as np
import pytest
from sqlalchemy import Engine, event

from tests.vectorstore.made import DIMENSION, FINGERPRINT, axis, document, passages, publish
from vectorstore.sentence_vectors import best_cosines, packed
from vectorstore.settings import Settings
from vectorstore.store import Store


def test_a_question_is_as_near_as_the_nearest_sentence() -> None:
    mixed = np.stack([0.6 * axis(0) + 0.8 * axis(1), axis(2)])
    held = {"mixed": packed(mixed), "other": packed(axis(3)[None]), "none": b""}

    found = best_cosines(held, 2 * axis(1))

    assert found == {"mixed": pytest.approx(0.8, abs=0.01), "other": 0.0}


def test_a_byte_to_a_number_keeps_the_cosines() -> None:
    rows = np.random.default_rng(1).standard_normal((40, 384)).astype(np.float32)
    question = rows[7] + rows[8]
    exact = rows @ question / np.linalg.norm(rows, axis=1) / np.linalg.norm(question)

    found = best_cosines({str(at): packed(row[None]) for at, row in enumerate(rows)}, question)

    assert np.allclose([found[str(at)] for at in range(40)], exact, atol=0.01)


def test_nothing_is_no_sentence() -> None:
    assert packed(np.empty((0, DIMENSION), dtype=np.float32)) == b""
    assert packed(np.zeros((1, 2), dtype=np.float32)) == bytes(2)
    assert best_cosines({}, axis(0)) == {}


def test_sentences_outlive_a_draft_that_failed_and_go_with_their_passage(
    settings: Settings,
) -> None:
    paper = document("paper.md", "The pier cost £3m.", "Gulls ate the chips.")
    first, second = passages(paper)
    vectors = {first.id: axis(0), second.id: axis(1)}
    own = {first.id: axis(4)[None], second.id: axis(5)[None]}
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.put(paper, (first, second), vectors, own)
        draft.flush()
    with Store.draft(settings, FINGERPRINT) as draft:  # the first one was rolled back
        assert draft.missing_vectors(list(vectors)) == set()
        draft.put(paper, (first, second), {})
        draft.go_live()

    store = Store.open(settings, FINGERPRINT)
    assert store.sentence_cosines([first.id, second.id], axis(4)) == {first.id: 1.0, second.id: 0.0}
    store.close()

    with Store.draft(settings, FINGERPRINT) as draft:  # unchanged passages keep theirs
        draft.put(paper, (first,), {})
        draft.go_live()
    with Store.draft(settings, FINGERPRINT) as draft:  # of the other nothing is left
        assert draft.missing_vectors(list(vectors)) == {second.id}


def test_an_ingest_with_another_model_leaves_the_sentences_that_are_read_alone(
    settings: Settings,
) -> None:
    paper = document("paper.md", "The pier cost £3m.")
    (only,) = passages(paper)
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.put(paper, (only,), {only.id: axis(0)}, {only.id: axis(4)[None]})
        draft.go_live()
    store = Store.open(settings, FINGERPRINT)

    longer = np.ones(DIMENSION + 8, dtype=np.float32)
    with Store.draft(settings, "another model") as draft:
        draft.put(paper, (only,), {only.id: longer}, {only.id: longer[None]})
        draft.flush()

        assert store.sentence_cosines([only.id], axis(4)) == {only.id: 1.0}

        draft.put(paper, (only,), {})
        draft.go_live()
    store.close()

    renewed = Store.open(settings, "another model")
    assert renewed.sentence_cosines([only.id], longer) == {only.id: pytest.approx(1.0)}
    renewed.close()


def test_asking_what_has_yet_to_be_embedded_reads_no_vectors(settings: Settings) -> None:
    paper = document("paper.md", "The pier cost £3m.")
    publish(settings, paper)
    statements: list[str] = []

    def note(*called: object) -> None:
        statements.append(str(called[2]))

    with Store.draft(settings, FINGERPRINT) as draft:
        event.listen(Engine, "before_cursor_execute", note)
        try:
            assert draft.missing_vectors([passages(paper)[0].id, "new"]) == {"new"}
        finally:
            event.remove(Engine, "before_cursor_execute", note)

    assert statements
    assert not any("sentence_vectors" in statement for statement in statements)
