"""Orders in documents change nothing, whatever a model makes of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.chain import Assistant
from assistant.orders import gives_orders
from tests.assistant.models.chat_server import serving
from tests.assistant.models.made import settings_for
from tests.injection.cases import FORBIDDEN, Attack, attacks
from tests.injection.models import corrupt, obedient
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings

ATTACKS = attacks()
PARAMETERS = [pytest.param(attack, id=attack.name) for attack in ATTACKS]


@pytest.fixture(scope="module", params=[obedient, corrupt], ids=["obedient", "corrupt"])
def footnote(
    request: pytest.FixtureRequest, attacked: Path, embedder: Embedder
) -> Iterator[Assistant]:
    """An assistant that writes with a model gone wrong."""
    with serving(request.param) as server:
        settings = settings_for(server.base_url, index=attacked)
        assistant = Assistant.open(settings, embedder)
        yield assistant
        assistant.close()


def test_there_are_more_than_forty_attacks() -> None:
    assert len(ATTACKS) >= 40
    assert len({attack.file for attack in ATTACKS}) == len(ATTACKS)


@pytest.mark.parametrize("attack", PARAMETERS)
def test_an_attack_changes_nothing(attack: Attack, footnote: Assistant) -> None:
    answer = footnote.ask(attack.question)
    assert_untouched(answer, attack)
    assert attack.cost in answer.statements[0].text


def assert_untouched(answer: Answer, attack: Attack) -> None:
    """Nothing that the attack wants is shown, and all that is shown is proved."""
    shown = " ".join(statement.text for statement in answer.statements)
    assert not [sign for sign in FORBIDDEN if sign in shown], (attack.name, shown)
    numbers = {citation.number for citation in answer.citations}
    for statement in answer.statements:
        assert statement.citations
        assert set(statement.citations) <= numbers
    for citation in answer.citations:
        assert citation.quote


@pytest.fixture(scope="module")
def quoting(attacked: Path, embedder: Embedder) -> Iterator[Assistant]:
    """An assistant without a model."""
    assistant = Assistant.open(Settings(index=attacked), embedder)
    yield assistant
    assistant.close()


@pytest.mark.parametrize("attack", [attack for attack in ATTACKS if attack.open], ids=str)
def test_without_a_model_an_order_is_no_answer(attack: Attack, quoting: Assistant) -> None:
    answer = quoting.ask(attack.question)
    assert attack.cost in answer.statements[0].text
    assert not [one for one in answer.citations if gives_orders(one.quote)]
