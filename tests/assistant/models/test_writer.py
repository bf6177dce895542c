from collections.abc import Iterator

import pytest

from assistant.composing.statements import state
from assistant.models.chat import ChatModel
from assistant.models.writer import EXTRACTIVE, Writer, Written
from assistant.questions.question import analyse
from assistant.trace import Drafted, Event, Judged, Prompted, listening
from tests.assistant.models.chat_server import Replies, Reply, saying, serving
from tests.assistant.models.made import BRIDGE, evidence_of, quoted, settings_for

COST = "The footbridge at Thornby cost £4.2 million [1]."
OPENED = "It was opened in May 2019 by Priya Raman, the mayor [2]."
BUDGET = 100  # tokens of evidence
QUESTION = "How much did the Thornby footbridge cost?"


def written(replies: Replies, question: str = QUESTION) -> Written:
    """What comes of a draft."""
    with serving(replies) as server:
        writer = Writer(ChatModel(settings_for(server.base_url)))
        return writer.write(analyse(question), evidence_of(BRIDGE), quoted())


def test_what_passes_the_check_is_shown_under_the_model_s_name() -> None:
    result = written(saying(f"{COST} {OPENED}"))
    assert result.engine == "openai:scripted"
    assert [(one.text, one.citations) for one in result.stated.statements] == [
        ("The footbridge at Thornby cost £4.2 million.", (1,)),
        ("It was opened in May 2019 by Priya Raman, the mayor.", (2,)),
    ]
    assert result.stated.withheld == ()


def test_what_does_not_pass_is_withheld_with_the_reason() -> None:
    result = written(saying(f"{COST} It was opened in May 2021 [2]."))
    assert len(result.stated.statements) == 1
    (withheld,) = result.stated.withheld
    assert withheld.text == "It was opened in May 2021."
    assert "2021" in withheld.reason


def test_where_no_evidence_fits_the_budget_the_answer_says_so() -> None:
    with serving(saying(COST)) as server:
        settings = settings_for(server.base_url, model_tokens=BUDGET)
        long = f"The footbridge at Thornby, {'very ' * BUDGET}long, cost £4.2 million."
        only = state(evidence_of(long))
        result = Writer(ChatModel(settings)).write(analyse(QUESTION), evidence_of(long), only)
    assert result.engine == EXTRACTIVE
    assert result.stated.statements == only.statements
    assert "FOOTNOTE_MODEL_TOKENS" in result.stated.withheld[-1].reason


@pytest.mark.parametrize(
    "draft",
    [
        "I am sorry, but I cannot answer that.",
        "The footbridge cost £99 million [1].",
        "The evidence does not say [1].",
    ],
)
def test_when_nothing_is_left_the_documents_are_quoted(draft: str) -> None:
    result = written(saying(draft))
    assert result.engine == EXTRACTIVE
    assert result.stated.statements == quoted().statements
    *drafted, note = result.stated.withheld
    assert [one.text for one in drafted] == [draft.replace(" [1]", "")]
    assert note.text == ""
    assert "could be proved" in note.reason


def test_a_true_sentence_that_does_not_answer_is_not_shown_alone() -> None:
    result = written(saying("The footbridge was opened by Priya Raman, the mayor [2]."))
    assert result.engine == EXTRACTIVE
    assert "does not answer the question" in result.stated.withheld[-1].reason


def test_quotes_that_the_model_passed_over_stand_behind_what_it_wrote() -> None:
    with serving(saying(COST)) as server:
        writer = Writer(ChatModel(settings_for(server.base_url)))
        whole = state(evidence_of(BRIDGE))
        result = writer.write(analyse(QUESTION), evidence_of(BRIDGE), whole)
    assert [one.citations[0] for one in result.stated.statements] == [1, 2, 3]
    assert [one.text for one in result.stated.statements[1:]] == [
        one.text for one in whole.statements[1:]
    ]


def test_a_quote_stands_behind_what_left_out_its_figures() -> None:
    with serving(saying("The footbridge was opened by Priya Raman, the mayor [1].")) as server:
        writer = Writer(ChatModel(settings_for(server.base_url)))
        whole = state(evidence_of(BRIDGE)[1:2])
        result = writer.write(analyse("Who opened the footbridge?"), evidence_of(BRIDGE), whole)
    assert len(result.stated.statements) == 2
    assert "May 2019" in result.stated.statements[1].text


def test_a_model_that_never_stops_is_hung_up_on() -> None:
    with serving(lambda _prompt: Reply(pieces=endless())) as server:
        writer = Writer(ChatModel(settings_for(server.base_url)))
        result = writer.write(analyse(QUESTION), evidence_of(BRIDGE), quoted())
        assert server.hung_up.wait(20)
    assert [one.text for one in result.stated.statements] == [
        "The footbridge at Thornby cost £4.2 million."
    ]


def endless() -> Iterator[str]:
    """The same sentence for ever."""
    while True:
        yield f"{COST} "


def test_the_model_is_told_the_evidence_and_the_question_and_nothing_else() -> None:
    with serving(saying(COST)) as server:
        writer = Writer(ChatModel(settings_for(server.base_url)))
        writer.write(analyse(QUESTION), evidence_of(BRIDGE), quoted())
        (prompt,) = server.prompts
    assert "[1] (Thornby Gazette, 1 June 2019) The new footbridge" in prompt
    assert prompt.endswith(f"Question: {QUESTION}")
    assert "documents/bridge.md" not in prompt


def test_a_server_of_one_s_own_is_sent_no_key_but_the_one_that_is_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serving(saying(COST)) as server:
        for key in (None, "sk-mine"):
            if key:
                monkeypatch.setenv("OPENAI_API_KEY", key)
            writer = Writer(ChatModel(settings_for(server.base_url)))
            writer.write(analyse(QUESTION), evidence_of(BRIDGE), quoted())
        assert server.authorizations == ["Bearer none", "Bearer sk-mine"]


def test_each_step_of_writing_is_told() -> None:
    events: list[Event] = []
    with listening(events.append):
        written(saying(f"{COST} It has won a prize [2]."))
    assert isinstance(events[0], Prompted)
    verdicts = [event.reason for event in events if isinstance(event, Judged)]
    assert verdicts[0] is None
    assert verdicts[1] is not None
    (drafted,) = (event for event in events if isinstance(event, Drafted))
    assert drafted.tokens > 10
    assert 0 < drafted.first <= drafted.seconds
