"""Reported speech that goes on without a verb of its own.

"X said it was late. It would cost £2m.": what is told in the tense of reported speech right behind
such a report is the speaker's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.claims.attribution import Attribution, of_report
from assistant.claims.cues import QUOTED
from assistant.claims.reporting import Report
from assistant.text.irregular import is_past
from assistant.text.tagging import tagged
from vectorstore.types import Span

_SHIFTED: Final = frozenset("would could might had wouldn't couldn't hadn't".split())
_MAY_SHIFT: Final = re.compile(r"\b(?:would|could|might|had)", re.IGNORECASE)
_FINITE: Final = ("AUX", "VERB")


def goes_on(
    text: str, masked: str, found: Sequence[tuple[Span, Sequence[Report]]]
) -> list[Attribution]:
    """The sentences of a paragraph in which somebody's reported speech goes on.

    Args:
        text: The document's text.
        masked: The same with its quotations masked.
        found: The sentences of the paragraph, each with what it reports.
    """
    carried: list[Attribution] = []
    speech: Attribution | None = None
    for sentence, reports in found:
        words = masked[sentence.start : sentence.end]
        if reports:
            speech = _reported(text, words, reports[-1])
        elif speech and QUOTED not in words and _is_shifted(words):
            carried.append(
                replace(
                    speech,
                    cue="",
                    cue_start=sentence.start,
                    cue_end=sentence.start,
                    resolved="continued",
                    parts=(sentence,),
                )
            )
        else:
            speech = None
    return carried


def _reported(text: str, sentence: str, report: Report) -> Attribution | None:
    """The claim of a sentence that only reports, in the past; one with a quotation ends with it."""
    claim = of_report(text, report)
    verb = claim.cue.partition(" ")[0].lower()
    return claim if is_past(verb) and QUOTED not in sentence else None


def _is_shifted(sentence: str) -> bool:
    """Whether the first verb of a sentence has the tense of reported speech: "would", "had been".

    "Had" with a noun is a past like any other.
    """
    if not _MAY_SHIFT.search(sentence):  # tagging takes most of the time
        return False
    tokens = tagged(sentence)
    first = next(
        (at for at, word in enumerate(tokens) if word.tag in _FINITE and word.form == "Fin"), None
    )
    if first is None or tokens[first].lower not in _SHIFTED:
        return False
    if not tokens[first].lower.startswith("had"):
        return True
    behind = next((word for word in tokens[first + 1 :] if word.tag not in ("ADV", "PART")), None)
    return behind is not None and behind.tag in _FINITE and behind.form == "Part"
