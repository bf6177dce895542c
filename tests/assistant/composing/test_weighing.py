"""What the evidence adds up to."""

from assistant.composing.weighing import weigh
from assistant.evidence import Evidence
from tests.assistant.made import document, evidence

ASKED = "How much was spent on the ferry in total in 2018/19 and 2019/20?"
PLAIN = "The ferry cost £3 million in 2018/19."
PLAIN_TOO = "The ferry cost £4 million in 2019/20."
SAID = "The ferry cost £4 million in 2019/20, Ann Lee said."


def told(*sentences: str) -> list[Evidence]:
    source = document("\n\n".join(sentences))
    return [evidence(one, 5.0, source) for one in sentences]


def test_a_sum_of_what_sources_say_themselves_is_nobody_s() -> None:
    (stated,) = weigh(ASKED, told(PLAIN, PLAIN_TOO)).statements

    assert stated.text == "Footnote's own sum: £3m + £4m = £7m."
    assert stated.speaker is None


def test_a_sum_is_not_the_claim_of_who_gave_one_of_its_figures() -> None:
    (stated,) = weigh(ASKED, told(PLAIN, SAID)).statements

    assert stated.text.endswith("= £7m. Some of it comes from Ann Lee.")
    assert stated.speaker is None
