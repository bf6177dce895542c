from dataclasses import replace

import pytest

from assistant.claims.signatures import signed_by
from tests.assistant.claims.documents import claimant, document

FACT = "The weir has leaked since March."


def signer(text: str, quote: str = FACT) -> str | None:
    start = text.index(quote)
    signed = signed_by(document(text), start, start + len(quote))
    return signed.speaker if signed else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Sir, {FACT}\n\nYours faithfully,\n\nUna Petrie\nCanal Row", "Una Petrie"),
        (f"Dear editor,\n\n{FACT}\n\nKind regards\nDr J. Petrie, Arlow", "Dr J. Petrie"),
        (f"{FACT}\n\nUna Petrie is a diver and our columnist.", "Una Petrie"),
        (f"{FACT}\n\nUna Petrie is the paper’s chief reporter.", None),
        (f"{FACT}\n\nThe lock reopens in May.", None),
    ],
)
def test_a_text_is_of_who_signs_it_at_its_end(text: str, who: str | None) -> None:
    assert signer(text) == who


def test_each_of_several_letters_is_of_its_own_signer() -> None:
    other = "The lock is sound."
    text = f"Sir, {FACT}\n\nYours truly\nUna Petrie\n\nSir, {other}\n\nYours truly\nOtto Lamb\n"
    assert (signer(text), signer(text, other)) == ("Una Petrie", "Otto Lamb")


def test_what_a_letter_reports_is_of_whom_it_names() -> None:
    reported = "The lock keeper’s union said that the lock was safe."
    found = claimant(f"Sir, {FACT} {reported}\n\nYours truly\nUna Petrie", reported)
    assert found is not None
    assert found.speaker == "the lock keeper’s union"


def test_our_digest_of_a_letter_is_in_our_words() -> None:
    made = replace(document(f"Sir, {FACT}\n\nYours truly\nUna Petrie"), digest=True)
    assert signed_by(made, 5, 30) is None


def test_a_post_in_a_paragraph_of_its_own_is_the_signer_s() -> None:
    text = f"Dear Mr Oakes,\n\n{FACT}\n\nYours sincerely,\n\nUna Petrie\n\nRecords Officer\n"
    start = text.index(FACT)
    signed = signed_by(document(text), start, start + len(FACT))

    assert signed is not None
    assert signed.role == "Records Officer"
