"""SmolLM2 on llama.cpp's server: loaded in this process, and through the OpenAI-compatible path."""

import pytest

from assistant.models.chat import ChatModel
from assistant.models.errors import ModelError
from assistant.models.local import LocalServer, serve
from assistant.models.prompts import load
from assistant.models.writer import Writer
from assistant.questions.question import analyse
from assistant.trace import Drafted, Event, Wrote, listening
from tests.assistant.models.made import BRIDGE, evidence_of, quoted
from tests.assistant.models.smollm import model_file
from vectorstore.settings import Settings

PROMPT = load("write", frozenset({"evidence", "question"}))
PATIENT = 120.0  # seconds: a busy machine is slow to read a prompt


@pytest.fixture(scope="module")
def server() -> LocalServer:
    """llama.cpp's own HTTP server, with the model loaded."""
    return serve(str(model_file()), threads=2)


def test_a_model_file_is_served_in_this_process_and_streams(server: LocalServer) -> None:
    del server  # loaded: the same file is not loaded twice
    model = ChatModel(Settings(model=f"gguf:{model_file()}", model_timeout=PATIENT))
    events: list[Event] = []
    with listening(events.append):
        pieces = model.ask(PROMPT, evidence="[1] The sky is blue.", question="What is blue?")
        first = [next(pieces) for _ in range(4)]
        pieces.close()
    assert "".join(first).strip()
    assert sum(isinstance(event, Wrote) for event in events) == 4
    assert isinstance(events[-1], Drafted)
    assert model.engine.startswith("gguf:SmolLM2")


def test_an_openai_compatible_server_writes_what_is_checked(
    server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", server.key)
    settings = Settings(model="openai:local", base_url=server.base_url, model_timeout=PATIENT)
    writer = Writer(ChatModel(settings))
    question = analyse("How much did the new footbridge at Thornby cost?")
    written = writer.write(question, evidence_of(BRIDGE), quoted())
    assert written.engine in {"openai:local", "extractive"}
    assert all(statement.citations for statement in written.stated.statements)
    assert any("£4.2 million" in statement.text for statement in written.stated.statements)


def test_the_server_lets_nobody_in_without_its_key(server: LocalServer) -> None:
    settings = Settings(model="openai:local", base_url=server.base_url, model_timeout=PATIENT)
    with pytest.raises(ModelError, match="does not accept the key"):
        next(ChatModel(settings).ask(PROMPT, evidence="x", question="y"))
