"""The evidence reader with its shipped weights."""

import json
import shutil
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from assistant.reader import (
    HERE,
    SENTENCE,
    Candidate,
    EvidenceReader,
    InputEncoder,
    ReaderError,
)

BUDGET = Candidate(
    "The council set aside £4.2 million for repairing roads in 2019.",
    before="The cabinet met on Tuesday.",
    after="Councillors were told that the winter had been harsh.",
    heading="Road repairs, 12 March 2019",
)
WEATHER = Candidate(
    "Councillors were told that the winter had been harsh.",
    before=BUDGET.sentence,
    heading=BUDGET.heading,
)


@pytest.fixture(scope="module")
def reader() -> EvidenceReader:
    return EvidenceReader.load()


@pytest.fixture
def encoder() -> InputEncoder:
    return InputEncoder(Tokenizer.from_file(str(HERE / "tokenizer.json")), max_length=64)


def test_the_sentence_that_answers_scores_above_its_neighbour(reader: EvidenceReader) -> None:
    budget, weather = reader.score("How much was set aside for roads?", [BUDGET, WEATHER])

    assert budget > weather


def test_a_question_about_something_else_scores_lower(reader: EvidenceReader) -> None:
    (asked,) = reader.score("How much was set aside for roads?", [BUDGET])
    (other,) = reader.score("Who designed the new swimming pool?", [BUDGET])

    assert asked > other


def test_scores_do_not_depend_on_what_else_is_scored(reader: EvidenceReader) -> None:
    alone = reader.score("What was the winter like?", [WEATHER])[0]
    among = reader.score("What was the winter like?", [BUDGET] * 20 + [WEATHER])[-1]

    # Int8 activations are scaled by what stands in the same batch.
    assert among == pytest.approx(alone, abs=0.5)


def test_no_candidates_give_no_scores(reader: EvidenceReader) -> None:
    assert reader.score("Who?", []) == []


def test_a_sentence_is_marked_whole_however_long_its_context(encoder: InputEncoder) -> None:
    long = Candidate(BUDGET.sentence, before="word " * 500, after="word " * 500, heading="h " * 90)

    (short_context,) = encoder.encode("How much?", [Candidate(BUDGET.sentence)])
    (long_context,) = encoder.encode("How much?", [long])

    assert long_context.kinds.count(SENTENCE) == short_context.kinds.count(SENTENCE)
    assert len(long_context.ids) <= 64


def test_a_sentence_longer_than_the_usual_length_is_still_read_whole(
    encoder: InputEncoder,
) -> None:
    (encoded,) = encoder.encode("How much?", [Candidate("word " * 200)])

    assert encoded.kinds.count(SENTENCE) == 200


def test_nearest_context_is_kept_when_not_all_fits(encoder: InputEncoder) -> None:
    near = Candidate("It rose.", before="far " * 90 + "near", after="next " + "far " * 90)

    (encoded,) = encoder.encode("What rose?", [near])

    tokenizer = Tokenizer.from_file(str(HERE / "tokenizer.json"))
    assert "near it rose. next" in tokenizer.decode(encoded.ids)


def test_altered_weights_are_refused_by_name(tmp_path: Path) -> None:
    shutil.copytree(HERE, tmp_path, dirs_exist_ok=True)
    network = tmp_path / "reader.onnx"
    network.write_bytes(network.read_bytes()[:-1] + b"x")

    with pytest.raises(ReaderError, match=r"reader\.onnx.*Restore assistant/weights"):
        EvidenceReader.load(tmp_path)


def test_missing_weights_are_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"reader\.json.*Restore assistant/weights"):
        EvidenceReader.load(tmp_path)


def test_weights_for_another_input_format_are_refused(tmp_path: Path) -> None:
    shutil.copytree(HERE, tmp_path, dirs_exist_ok=True)
    card = json.loads((tmp_path / "reader.json").read_text(encoding="utf-8"))
    (tmp_path / "reader.json").write_text(json.dumps(card | {"format": 0}), encoding="utf-8")

    with pytest.raises(ReaderError, match="input format 0"):
        EvidenceReader.load(tmp_path)
