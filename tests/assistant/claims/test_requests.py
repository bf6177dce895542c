import pytest

from assistant.claims.requests import repeats_request
from assistant.claims.speaker import attribution_of
from tests.assistant.made import document

REPLY = """Dear Mr Oakes

You asked about the weir:

1. What has the Trust paid for the weir?

Please also tell me who inspects it.

The Trust has paid £4,100.

Please contact me if you have a question.

Yours sincerely

Nell Avery
Records Officer
"""


def speaker(line: str, kind: str) -> str | None:
    letter = document(REPLY, kind=kind)
    start = REPLY.index(line)
    said = attribution_of(letter, start, start + len(line))
    return said.speaker if said else None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("1. What has the Trust paid for the weir?", None),
        ("Please also tell me who inspects it.", None),
        ("The Trust has paid £4,100.", "Nell Avery"),
        ("Please contact me if you have a question.", "Nell Avery"),
    ],
)
def test_the_request_that_a_reply_repeats_is_not_of_who_signs_it(
    line: str, who: str | None
) -> None:
    assert speaker(line, "foi") == who


def test_only_a_reply_to_a_request_repeats_one() -> None:
    line = "1. What has the Trust paid for the weir?"
    letter = document(REPLY, kind="letter")
    start = REPLY.index(line)

    assert not repeats_request(letter, start, start + len(line))
