import numpy as np

from evals.synthetic import Made, collection

SENTENCES = ["The pool in Thornley cost £123.", "Nobody was told.", "It closed in 2011."]
VECTORS = np.eye(3, 8, dtype=np.float32)


def made(passages: int, seed: int = 1) -> list[Made]:
    return list(collection(SENTENCES, VECTORS, passages, seed))


def test_the_same_seed_makes_the_same_collection() -> None:
    for one, other in zip(made(50), made(50), strict=True):
        assert one.document == other.document
        assert one.passages == other.passages
        assert np.array_equal(one.vectors, other.vectors)
    assert made(50)[0].document.text != made(50, seed=2)[0].document.text


def test_there_are_as_many_passages_as_asked_for() -> None:
    assert [len(one.passages) for one in made(50)] == [20, 20, 10]
    ids = {passage.id for one in made(50) for passage in one.passages}
    assert len(ids) == 50


def test_offsets_are_true() -> None:
    for one in made(50):
        for passage in one.passages:
            assert one.document.text[passage.start : passage.end] == passage.text
            sentences = [one.document.text[s.start : s.end] for s in passage.sentences]
            assert " ".join(sentences) == passage.text


def test_vectors_have_length_one_and_stay_near_their_sentences() -> None:
    vectors = np.concatenate([one.vectors for one in made(200)])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.linalg.norm(vectors[:, :3], axis=1).mean() > 0.8


def test_most_documents_have_names_of_their_own() -> None:
    texts = [one.document.text for one in made(400)]
    assert sum("Thornley" in text for text in texts) < len(texts) / 4
