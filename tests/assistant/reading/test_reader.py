"""The evidence reader with its shipped weights."""

import json
import shutil
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from assistant.reading.reader import HERE, EvidenceReader, InputEncoder, ReaderError, Window
from vectorstore.errors import FootnoteError

BUDGET = "The council set aside £4.2 million for repairing roads in 2019."
WINTER = "Councillors were told that the winter had been harsh."
ROADS = Window(("The cabinet met on Tuesday.", BUDGET, WINTER), "Road repairs, 12 March 2019")


@pytest.fixture(scope="module")
def reader() -> EvidenceReader:
    return EvidenceReader.load()


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(HERE / "tokenizer.json"))


@pytest.fixture
def encoder(tokenizer: Tokenizer) -> InputEncoder:
    return InputEncoder(tokenizer, max_length=64)


def test_the_sentence_that_answers_scores_above_its_neighbours(reader: EvidenceReader) -> None:
    ((cabinet, budget, winter),) = reader.score("How much was set aside for roads?", [ROADS])

    assert budget > max(cabinet, winter)


def test_a_question_about_something_else_scores_lower(reader: EvidenceReader) -> None:
    (asked,) = reader.score("How much was set aside for roads?", [ROADS])
    (other,) = reader.score("Who designed the new swimming pool?", [ROADS])

    assert max(asked) > max(other)


def test_scores_do_not_depend_on_what_else_is_scored(reader: EvidenceReader) -> None:
    pool = Window(("The pool closes at noon.",) * 9)
    alone = reader.score("What was the winter like?", [ROADS])[0]
    among = reader.score("What was the winter like?", [pool] * 20 + [ROADS])[-1]

    assert among == alone


def test_no_windows_and_no_sentences_give_no_scores(reader: EvidenceReader) -> None:
    assert reader.score("Who?", []) == []
    assert reader.score("Who?", [Window(())]) == [[]]


def test_every_sentence_has_its_span(encoder: InputEncoder, tokenizer: Tokenizer) -> None:
    (encoded,) = encoder.encode("How much?", ROADS)

    said = [tokenizer.decode(encoded.ids[first:end]) for first, end in encoded.spans]
    assert said[0] == "the cabinet met on tuesday."
    assert len(said) == 3


def test_a_long_window_is_read_in_parts_that_share_a_sentence(
    encoder: InputEncoder, tokenizer: Tokenizer
) -> None:
    names = [f"mr {name} spoke for a while about the roads." for name in "abcdefghij"]

    parts = encoder.encode("Who spoke?", Window(tuple(names)))

    assert all(len(part.ids) <= 64 for part in parts)
    spans = [tokenizer.decode(part.ids[a:b]) for part in parts for a, b in part.spans]
    assert spans == names
    before = tokenizer.decode(parts[1].ids[: parts[1].spans[0][0]])
    assert before.endswith(tokenizer.decode(parts[0].ids[slice(*parts[0].spans[-1])]))


def test_a_sentence_longer_than_a_window_is_still_read_whole(encoder: InputEncoder) -> None:
    parts = encoder.encode("How much?", Window(("word " * 200, "It rose.", "word " * 900)))

    lengths = [end - first for part in parts for first, end in part.spans]
    assert lengths[:2] == [200, 3]
    assert 400 < lengths[2] < 512


def test_altered_weights_are_refused_by_name(tmp_path: Path) -> None:
    shutil.copytree(HERE, tmp_path, dirs_exist_ok=True)
    network = tmp_path / "reader.onnx"
    network.write_bytes(network.read_bytes()[:-1] + b"x")

    with pytest.raises(ReaderError, match=r"reader\.onnx.*Restore assistant/reading/weights"):
        EvidenceReader.load(tmp_path)


def test_missing_weights_are_named_with_what_to_do(tmp_path: Path) -> None:
    assert issubclass(ReaderError, FootnoteError)
    with pytest.raises(ReaderError, match=r"reader\.json.*Restore assistant/reading/weights"):
        EvidenceReader.load(tmp_path)


def test_weights_for_another_input_format_are_refused(tmp_path: Path) -> None:
    shutil.copytree(HERE, tmp_path, dirs_exist_ok=True)
    card = json.loads((tmp_path / "reader.json").read_text(encoding="utf-8"))
    (tmp_path / "reader.json").write_text(json.dumps(card | {"format": 0}), encoding="utf-8")

    with pytest.raises(ReaderError, match="input format 0"):
        EvidenceReader.load(tmp_path)
