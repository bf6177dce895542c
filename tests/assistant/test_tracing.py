from assistant.trace import Drafted, Failed, Judged, Prompted, Read, Retrieved, Wrote
from assistant.tracing import render
from tests.assistant.models.made import BRIDGE, evidence_of
from vectorstore.types import Hit


def test_a_trace_tells_the_way_to_an_answer_in_order() -> None:
    evidence = evidence_of(BRIDGE)
    hit = Hit(evidence[0].passage, evidence[0].document, 0.9, dense=0.8, lexical=3.0)
    text = render(
        [
            Retrieved("how much?", (hit,), 0.02),
            Read(evidence, 0.91, answers=True),
            Prompted("openai:x", "write", "a" * 64, "Answer.\nQuestion: how much?", 120),
            Wrote("It cost "),
            Wrote("£9 [1]."),
            Judged("It cost £9.", (1,), "the quote does not say 9"),
            Drafted(9, 0.5, 1.25),
            Failed("openai:x broke off"),
        ]
    )
    paragraphs = text.split("\n\n")
    assert [paragraph.split(":")[0].split(" ")[0] for paragraph in paragraphs] == [
        "Retrieved", "Read", "Prompt", "Withheld", "Draft", "Wrote", "Failed",
    ]  # fmt: skip
    assert "0.900 (dense 0.80, words 3.00) documents/bridge.md" in text
    assert "+4.00 documents/bridge.md 0-" in text
    assert "because the quote does not say 9" in text
    assert "It cost £9 [1]." in text
    assert "9 tokens in 1.25 s, the first after 0.50 s" in text
