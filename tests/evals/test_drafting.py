from contextlib import closing

import pytest

from assistant.chain import Assistant
from assistant.trace import Drafted, Prompted, Wrote
from evals.drafting import Asked, Watch, measure, token_recall
from tests.assistant.models.chat_server import Reply, serving
from tests.assistant.models.made import settings_for
from tests.assistant.models.test_in_the_chain import first_evidence
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings


@pytest.mark.parametrize(
    ("text", "answers", "recall"),
    [
        ("The bridge cost £4m.", ("Bridges cost a fortune.",), 2 / 3),
        ("Nothing at all.", ("The bridge cost £4m.", "Nothing."), 1.0),
        ("Anything.", (), None),
    ],
)
def test_recall_is_of_the_answer_that_fits_best(
    text: str, answers: tuple[str, ...], recall: float | None
) -> None:
    assert token_recall(text, answers) == recall


def test_what_the_model_made_of_a_follow_up_is_no_part_of_its_draft() -> None:
    watch = Watch()
    for told in (
        Prompted("m", "condense", "", "And the pier?", 3),
        Wrote("What did the pier cost?"),
        Drafted(5, 0.1, 0.2),
        Prompted("m", "write", "", "Evidence", 9),
        Wrote("It cost £4m [1]."),
    ):
        watch(told)

    assert [type(event) for _, event in watch.writing().events] == [Prompted, Wrote]
    assert Watch(watch.events[:3]).writing().events == []


def test_a_draft_is_counted_sentence_by_sentence(digests: Settings, embedder: Embedder) -> None:
    def half_true(prompt: str) -> Reply:
        return Reply(f"{first_evidence(prompt)} The moon is made of cheese [1].")

    asked = [Asked("1", "how much did BLMK ICS cost", answers=("£22 million",))]
    with serving(half_true) as server:
        settings = settings_for(server.base_url, index=digests.index)
        with (
            closing(Assistant.open(settings, embedder)) as writing,
            closing(Assistant.open(digests, embedder)) as quoting,
        ):
            result = measure(asked, writing, quoting)
    summary = result.summary
    assert (summary["drafted"], summary["withheld"], summary["by_model"]) == (2, 1, 1)
    assert summary["recall_shown"] == 1.0
    (item,) = result.items
    assert [bool(one["reason"]) for one in item.values["drafted"]] == [False, True]
    assert item.values["first_ratio"] >= 1.0
