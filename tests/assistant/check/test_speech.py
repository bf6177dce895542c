import pytest

from assistant.check.checks import check
from assistant.check.source import Source

DEMAND = "She demanded new surveys and a vote, which she said had not been held."


@pytest.mark.parametrize(
    ("statement", "supported"),
    [
        ("The harbour pilots demand new surveys and a vote.", False),
        ("Ms Rowe demands new surveys and a vote.", True),
        ("Ms Rowe demanded new surveys, which she said had not been held.", True),
    ],
)
def test_a_demand_told_in_another_tense_keeps_its_claimant(statement: str, supported: bool) -> None:
    assert check(statement, [Source(DEMAND, speaker="Ada Rowe")]).supported is supported
