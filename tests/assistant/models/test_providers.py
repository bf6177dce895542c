import importlib.util
from pathlib import Path

import pytest
from langchain_core.language_models import BaseChatModel

from assistant.models.errors import ModelError
from assistant.models.providers import MOST_TOKENS_WRITTEN, open_model
from vectorstore.settings import Settings


@pytest.mark.parametrize(
    ("model", "key"),
    [
        ("openai:gpt-4.1-mini", "OPENAI_API_KEY"),
        ("anthropic:claude-haiku-4-5", "ANTHROPIC_API_KEY"),
    ],
)
def test_a_missing_key_is_named(model: str, key: str) -> None:
    with pytest.raises(ModelError, match=f"{model} needs a key; set {key}"):
        open_model(Settings(model=model))


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.models.providers.find_spec", lambda _name: None)
    with pytest.raises(ModelError, match=r"needs the extra 'ollama'.*pip install '\.\[ollama\]'"):
        open_model(Settings(model="ollama:qwen3"))


@pytest.mark.parametrize(
    ("model", "key", "library"),
    [
        ("openai:gpt-4.1-mini", "OPENAI_API_KEY", "langchain_openai"),
        ("anthropic:claude-haiku-4-5", "ANTHROPIC_API_KEY", "langchain_anthropic"),
        ("ollama:qwen3", "", "langchain_ollama"),
    ],
)
def test_every_provider_opens_with_its_limits(
    model: str, key: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if importlib.util.find_spec(library) is None:
        pytest.skip(f"the extra that brings {library} is not installed")
    if key:
        monkeypatch.setenv(key, "sk-test")
    opened = open_model(Settings(model=model, model_timeout=7))
    assert isinstance(opened, BaseChatModel)
    limits = opened.model_dump()
    assert MOST_TOKENS_WRITTEN in {limits.get("max_tokens"), limits.get("num_predict")}


def test_a_broken_model_file_is_one_line(tmp_path: Path) -> None:
    pytest.importorskip("xllamacpp", reason="the extra `local` is not installed")
    path = tmp_path / "broken.gguf"
    path.write_bytes(b"GGUF" + bytes(64))
    with pytest.raises(ModelError, match=r"llama\.cpp cannot load .*broken\.gguf"):
        open_model(Settings(model=f"gguf:{path}"))


def test_nothing_is_traced_anywhere_unless_the_user_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from langsmith.utils import get_env_var, tracing_is_enabled  # noqa: PLC0415 (keeps a cache)

    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING_V2"):
        monkeypatch.delenv(name, raising=False)
    get_env_var.cache_clear()  # type: ignore[attr-defined]
    assert not tracing_is_enabled()
