from pathlib import Path

import pytest

from assistant.models.errors import UnknownModelError
from assistant.models.names import ModelName, parse_name


@pytest.mark.parametrize(
    ("setting", "provider", "name"),
    [
        ("openai:gpt-4.1-mini", "openai", "gpt-4.1-mini"),
        ("Anthropic: claude-haiku-4-5", "anthropic", "claude-haiku-4-5"),
        ("ollama:qwen3:0.6b", "ollama", "qwen3:0.6b"),
    ],
)
def test_a_model_is_named_by_provider_and_name(setting: str, provider: str, name: str) -> None:
    assert parse_name(setting) == ModelName(provider, name)


@pytest.mark.parametrize("setting", ["gpt-4", "nobody:gpt-4", "openai:", ":gpt-4", "openai"])
def test_a_setting_that_is_no_model_is_refused_with_examples(setting: str) -> None:
    with pytest.raises(UnknownModelError, match=r"FOOTNOTE_MODEL.*openai:gpt"):
        parse_name(setting)


def test_a_model_file_that_is_not_there_is_refused_by_its_path() -> None:
    with pytest.raises(UnknownModelError, match=r"/nowhere/model\.gguf cannot be read"):
        parse_name("gguf:/nowhere/model.gguf")


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(b"not a model")
    with pytest.raises(UnknownModelError, match="is not a GGUF file"):
        parse_name(f"gguf:{path}")


def test_an_answer_shows_a_file_s_name_and_not_its_path(tmp_path: Path) -> None:
    path = tmp_path / "small.gguf"
    path.write_bytes(b"GGUF")
    assert parse_name(f"gguf:{path}").shown == "gguf:small.gguf"
