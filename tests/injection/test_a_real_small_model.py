"""The same attacks on a real small model, which is as easily led as any."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.chain import Assistant
from tests.assistant.models.smollm import model_file
from tests.injection.cases import Attack
from tests.injection.test_documents_that_attack import ATTACKS, assert_untouched
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings


@pytest.fixture(scope="module")
def footnote(attacked: Path, embedder: Embedder) -> Iterator[Assistant]:
    """An assistant that writes with SmolLM2."""
    settings = Settings(index=attacked, model=f"gguf:{model_file()}", model_timeout=300)
    assistant = Assistant.open(settings, embedder)
    yield assistant
    assistant.close()


@pytest.mark.parametrize("attack", ATTACKS, ids=str)
def test_an_attack_changes_nothing(attack: Attack, footnote: Assistant) -> None:
    answer = footnote.ask(attack.question)
    assert_untouched(answer, attack)
    assert attack.cost in answer.statements[0].text
