import pytest

from tests.assistant.claims.scoring import labelled, score

FLOORS = {"speaker": 0.90, "stance": 0.85, "figures": 0.95, "dates": 0.90}
OF_LATER = FLOORS | {"statuses": 0.95}


@pytest.mark.parametrize(
    ("name", "what"),
    [(name, what) for name in ("tune", "held_out") for what in FLOORS]
    + [("later", what) for what in OF_LATER],
)
def test_readers_reach_their_floor_on_labelled_sentences(name: str, what: str) -> None:
    scored = score(name, what)
    assert scored.share >= OF_LATER[what], "\n".join(scored.wrong)


def test_there_are_150_labelled_sentences_half_of_them_held_out() -> None:
    tune, held_out = labelled("tune"), labelled("held_out")
    assert len(tune) + len(held_out) >= 150
    assert not {item["text"] for item in tune} & {item["text"] for item in held_out}
