"""A real server that misbehaves: each fault is one clear line, and the documents are quoted."""

import re
import socket
import time
from collections.abc import Iterator

import pytest

from assistant.models.chat import ChatModel
from assistant.models.errors import ModelError, UnavailableError
from assistant.models.prompts import load
from assistant.models.writer import EXTRACTIVE, Writer
from assistant.questions.question import analyse
from tests.assistant.models.chat_server import Reply, serving
from tests.assistant.models.made import BRIDGE, evidence_of, quoted, settings_for
from vectorstore.settings import Settings

AT_ONCE = (("retry-after-ms", "1"),)
HALF = "The new footbridge at Thornby cost"
PROMPT = load("write", frozenset({"evidence", "question"}))


def error_of(settings: Settings) -> str:
    """What the model's failure says."""
    with pytest.raises(ModelError) as raised:
        "".join(ChatModel(settings).ask(PROMPT, evidence="[1] x", question="how much?"))
    message = str(raised.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (Reply(status=401), "does not accept the key; correct OPENAI_API_KEY"),
        (Reply(status=403), "may not be used with this key"),
        (Reply(status=404), "is not known at .*correct the name in FOOTNOTE_MODEL"),
        (Reply(status=429, headers=AT_ONCE), r"takes no more questions .*rate limit.*wait"),
        (Reply(status=500, headers=AT_ONCE), "has a fault on its side at .*try later"),
        (Reply(status=400), "refuses the request; check FOOTNOTE_MODEL"),
        (Reply(status=301), "refuses the request; check .*FOOTNOTE_BASE_URL"),
        (Reply(status=413), "was sent more than it can read; lower FOOTNOTE_MODEL_TOKENS"),
        (Reply(HALF, ending="content_filter"), "was stopped by its filter; choose another"),
        (Reply(HALF, torn=True), "broke off in mid-answer"),
        (Reply(HALF, ending=None), "broke off in mid-answer"),
        (Reply(""), "sent an empty answer"),
        (Reply(HALF, ending="length"), "did not come to an end within"),
        (Reply(body=b"data: {not json\n\n"), "sent something that is no answer"),
        (Reply(body=b"data: 7\n\n"), "sent something that is no answer"),
        (Reply(body=b'data: {"error": {"message": "on fire"}}\n\n'), "failed .*on fire"),
        (Reply(body=b"<html>Welcome</html>", ending=None), "sent something that is no answer"),
    ],
)
def test_a_fault_is_one_line_that_says_what_to_do(reply: Reply, says: str) -> None:
    with serving(lambda _prompt: reply) as server:
        message = error_of(settings_for(server.base_url))
    assert message.startswith("openai:scripted ")
    assert re.search(says, message)


def test_a_server_that_says_nothing_is_given_up() -> None:
    with serving(lambda _prompt: Reply(silent=True)) as server:
        started = time.monotonic()
        message = error_of(settings_for(server.base_url, model_timeout=0.2))
        asked = len(server.prompts)
    assert "said nothing for 0.2 s; raise FOOTNOTE_MODEL_TIMEOUT" in message
    assert asked == 1
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("reply", [Reply(status=401), Reply(silent=True)])
def test_a_model_that_cannot_be_had_is_left_alone_for_a_while(reply: Reply) -> None:
    question = analyse("How much did the footbridge cost?")
    with serving(lambda _prompt: reply) as server:
        model = ChatModel(settings_for(server.base_url, model_timeout=0.2))
        with pytest.raises(UnavailableError):
            next(model.ask(PROMPT, evidence="[1] x", question="how much?"))
        written = Writer(model).write(question, evidence_of(BRIDGE), quoted())
        assert len(server.prompts) == 1
    assert written.engine == EXTRACTIVE
    assert written.stated.statements == quoted().statements
    assert re.search(r"asked again in \d+ s\. The documents", written.stated.withheld[-1].reason)


def test_after_its_rest_a_model_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.models.chat.REST", 0.0)
    replies = [Reply(status=401), Reply("It cost £4.2 million [1].")]
    with serving(lambda _prompt: replies.pop(0)) as server:
        model = ChatModel(settings_for(server.base_url))
        with pytest.raises(UnavailableError):
            next(model.ask(PROMPT, evidence="[1] x", question="how much?"))
        assert "".join(model.ask(PROMPT, evidence="[1] x", question="how much?"))


def test_a_refused_connection_names_the_address() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    message = error_of(settings_for(f"http://127.0.0.1:{port}/v1"))
    assert f"cannot be reached at http://127.0.0.1:{port}/v1; start the server" in message


def test_a_model_that_writes_too_slowly_is_given_up_and_not_called_silent() -> None:
    def slowly() -> Iterator[str]:
        while True:
            time.sleep(0.05)
            yield "and "

    with serving(lambda _prompt: Reply(pieces=slowly())) as server:
        message = error_of(settings_for(server.base_url, model_timeout=0.2))
    assert "was not done within 0.8 s; raise FOOTNOTE_MODEL_TIMEOUT" in message


@pytest.mark.parametrize("address", ["thornby", "localhost:11434/v1"])
def test_what_is_no_address_is_not_waited_for(address: str) -> None:
    assert "is no address; write FOOTNOTE_BASE_URL as http://" in error_of(settings_for(address))


@pytest.mark.parametrize("key", ["sk-thornby\n", "ключ"])
def test_what_is_no_key_is_named(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", key)
    with serving(lambda _prompt: Reply(HALF)) as server:
        message = error_of(settings_for(server.base_url))
    assert "correct OPENAI_API_KEY" in message
    assert key.strip() not in message


def test_a_rate_limit_that_passes_is_waited_for() -> None:
    replies = [Reply(status=429, headers=AT_ONCE), Reply("It cost £4.2 million [1].")]
    with serving(lambda _prompt: replies.pop(0)) as server:
        model = ChatModel(settings_for(server.base_url))
        text = "".join(model.ask(PROMPT, evidence="[1] x", question="how much?"))
    assert text == "It cost £4.2 million [1]."


@pytest.mark.parametrize("reply", [Reply(status=401), Reply(HALF, torn=True)])
def test_the_documents_are_quoted_instead_and_the_answer_says_why(reply: Reply) -> None:
    question = analyse("How much did the footbridge cost?")
    with serving(lambda _prompt: reply) as server:
        writer = Writer(ChatModel(settings_for(server.base_url)))
        written = writer.write(question, evidence_of(BRIDGE), quoted())
    assert written.engine == EXTRACTIVE
    assert written.stated.statements == quoted().statements
    (note,) = written.stated.withheld
    assert note.text == ""
    assert note.reason.startswith("openai:scripted ")
    assert note.reason.endswith("The documents are quoted instead.")
