"""A whole question and answer with a model: what the assistant makes of what it wrote."""

import threading
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager

import pytest

from assistant.chain import Ask, Assistant
from assistant.trace import Event, Waited, listening
from tests.assistant.models.chat_server import ChatServer, Replies, Reply, serving
from tests.assistant.models.made import settings_for
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings

COST = "how much did BLMK ICS cost"
WAIT = 20  # seconds; only ever waited for when a test fails


def first_evidence(prompt: str, number: int = 1) -> str:
    """The first piece of evidence in a prompt, or another, word for word, with its footnote."""
    line = next(line for line in prompt.splitlines() if line.startswith(f"[{number}] "))
    text = line.partition(") ")[2].rstrip(".")
    return f"{text} [{number}]."


def honest(prompt: str) -> Reply:
    """Copy the first piece of evidence."""
    return Reply(first_evidence(prompt))


def narrow(prompt: str) -> Reply:
    """Copy the second piece of evidence and pass over the best."""
    return Reply(first_evidence(prompt, number=2))


@contextmanager
def written_by(
    replies: Replies, digests: Settings, embedder: Embedder
) -> Iterator[tuple[Assistant, ChatServer]]:
    """An assistant on the digests that writes with a scripted model."""
    with serving(replies) as server:
        settings = settings_for(server.base_url, index=digests.index, model_timeout=WAIT)
        with closing(Assistant.open(settings, embedder)) as assistant:
            yield assistant, server


def test_the_answer_names_the_model_and_quotes_the_source(
    digests: Settings, embedder: Embedder
) -> None:
    with written_by(honest, digests, embedder) as (assistant, _):
        answer = assistant.ask(COST)
    assert (answer.status, answer.engine, answer.fallback) == ("answered", "openai:scripted", None)
    assert "£22 million" in answer.statements[0].text
    document = answer.citations[0]
    assert "£22 million" in document.quote
    assert "[1]" in answer.text
    assert answer.as_of == document.published


def test_the_best_quotes_are_shown_whatever_the_model_wrote_from(
    digests: Settings, embedder: Embedder
) -> None:
    with written_by(narrow, digests, embedder) as (assistant, _):
        answer = assistant.ask(COST)
        quoted = assistant.writing_with("").ask(COST)
    best = {(one.document, one.quote) for one in quoted.citations[:2]}
    assert best <= {(one.document, one.quote) for one in answer.citations}
    assert answer.engine == "openai:scripted"


def test_a_model_that_failed_is_asked_again_the_next_time(
    digests: Settings, embedder: Embedder
) -> None:
    replies = [Reply(status=400)]
    with written_by(
        lambda prompt: replies.pop() if replies else honest(prompt), digests, embedder
    ) as (assistant, _):
        failed, answered = assistant.ask(COST), assistant.ask(COST)
    assert failed.engine == "extractive"
    assert failed.fallback
    assert failed.to_json()["withheld"][-1] == {"text": "", "reason": failed.fallback}
    assert answered.engine == "openai:scripted"


def test_what_the_documents_do_not_answer_is_never_put_to_a_model(
    digests: Settings, embedder: Embedder
) -> None:
    with written_by(honest, digests, embedder) as (assistant, server):
        answer = assistant.ask("Who won the 1966 World Cup final?")
        assert answer.status == "not_found"
        assert server.prompts == []


def test_earlier_questions_are_answered_without_the_model(
    digests: Settings, embedder: Embedder
) -> None:
    with written_by(honest, digests, embedder) as (assistant, server):
        assistant.ask("And who revealed it?", (COST,))
        assert [prompt for prompt in server.prompts if prompt.endswith(f"Question: {COST}")] == []


def test_the_first_sentence_is_seen_while_the_model_still_writes(
    digests: Settings, embedder: Embedder
) -> None:
    go_on = threading.Event()

    def slow(prompt: str) -> Reply:
        return Reply(pieces=pieces(prompt))

    def pieces(prompt: str) -> Iterator[str]:
        yield f"{first_evidence(prompt)} The"
        go_on.wait(WAIT)
        yield " moon is made of cheese [1]."

    with written_by(slow, digests, embedder) as (assistant, _):
        answers = assistant.stream(Ask(COST, id="7"))
        early = next(answers)
        assert not go_on.is_set()
        assert [len(early.statements), early.id, early.engine] == [1, "7", "openai:scripted"]
        go_on.set()
        *_, whole = answers
    assert whole.statements[:1] == early.statements
    assert [one.text for one in whole.withheld] == ["The moon is made of cheese."]


def test_a_reader_who_leaves_stops_the_model(digests: Settings, embedder: Embedder) -> None:
    def endless(prompt: str) -> Iterator[str]:
        yield f"{first_evidence(prompt)} "
        while True:
            yield "and "

    with written_by(lambda prompt: Reply(pieces=endless(prompt)), digests, embedder) as (
        assistant,
        server,
    ):
        answers = assistant.stream(Ask(COST))
        first = next(answers)
        assert isinstance(answers, Generator)
        answers.close()
        assert first.statements
        assert server.hung_up.wait(WAIT)


def test_a_reader_who_leaves_ends_the_pause_before_a_model_is_asked_again(
    digests: Settings, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.streaming.BEAT", 0.01)
    busy = Reply(status=429, headers=(("retry-after", str(WAIT - 1)),))

    class Left(BaseException):
        """As Streamlit stops a page."""

    with written_by(lambda _prompt: busy, digests, embedder) as (assistant, server):

        def leave(event: Event) -> None:
            if isinstance(event, Waited) and server.prompts:
                raise Left

        started = time.monotonic()
        with pytest.raises(Left), listening(leave):
            list(assistant.stream(Ask(COST)))
        writing = [thread for thread in threading.enumerate() if thread.name == "answering"]
        for thread in writing:
            thread.join(WAIT / 2)
        assert not any(thread.is_alive() for thread in writing)
        assert time.monotonic() - started < WAIT / 2
        assert len(server.prompts) == 1


@pytest.mark.parametrize("model", ["nobody:x", "gpt-4"])
def test_a_model_that_cannot_exist_is_refused_at_the_start(
    model: str, digests: Settings, embedder: Embedder
) -> None:
    with pytest.raises(Exception, match="FOOTNOTE_MODEL"):
        Assistant.open(digests.model_copy(update={"model": model}), embedder)
