"""Measures of money: where a turnover is asked for, what was paid to a firm is no turnover.

Only measures that other amounts are never called, and those that a verb asks for; their synonyms
count as well. The passage or its heading has to speak of one, for "It was £3m" may stand behind the
sentence that names it.
"""

import re

from assistant.questions.noun_phrases import head_of
from assistant.questions.question import Question
from assistant.text.words import stem, stems, words
from assistant.vetoes.judged import Judged, Veto

_SYNONYMS = {
    "turnover": "revenue revenues sales income takings receipts earned earnings",
    "profit": "profits profitable surplus margin earned earnings loss losses",
    "dividend": "dividends distributed shareholders",
    "fine": "fines fined penalty penalties penalised",
    "penalty": "penalties penalised fine fined deduction deducted deductions withheld",
    "bonus": "bonuses incentive reward",
    "compensation": "compensated damages settlement settled payout redress award awarded",
    "pension": "pensions retirement",
    "debt": "debts owe owed owes owing borrow borrowed borrowing loan loans liabilities arrears",
    "loan": "loans lent lend lends lender lending borrow borrowed borrowing debt owe owed owes"
    " repay repaid credit",
    "allowance": "allowances stipend stipends remuneration paid pay",
    "rent": "rents rental rented renting lease leased let",
}
_TELLING = {
    stem(measure): stems([measure, *synonyms.split()]) for measure, synonyms in _SYNONYMS.items()
}
# A sentence that gives one of these, and not the measure asked for, answers no question for it.
_OTHERS = stems(["salary", "wage", "budget", "grant", "contract"])
# The verb is no other measure: a fine is paid as well.
_PAY = re.compile(
    r"\b(?:(?:his|her|their|its|own|\w+['’]s?|in|of|on)\s(?:(?:annual|basic|total|monthly|weekly|gross"
    r"|net|overall|current|take-home)\s)?|the\s)pay\b(?!\s(?:[£$€]|the\b|for\b|back\b|him\b|her\b"
    r"|them\b))|\bpay\s(?:of|was|is|rose|fell|packet|rise|award|band|deal|cut|scale|increase)\b",
    re.IGNORECASE,
)
# Verbs that ask for a price, a saving or the like -> its name and the words that speak of it.
_BY_VERB = {
    r"buy|bought|purchased?|sell|sold": (
        "price",
        stems("buy buying purchase acquire acquisition sale sell selling auction".split()),
    ),
    r"valued at": ("value", stems("value valuation valuer revalue worth appraise assess".split())),
    r"sav(?:e[ds]?|ing)": (
        "saving",
        stems("save saving cheap cheaper cut reduce less lower".split()),
    ),
    r"owe[ds]?|owing": (
        "debt",
        stems(f"debt overdue outstanding unpaid creditors {_SYNONYMS['debt']}".split()),
    ),
    r"insur\w+\b.*\bpa(?:y|id)|pa(?:y|id) out": (
        "payout",
        stems("pay payment payout claim settle settlement compensation recover receive".split()),
    ),
    r"(?:up|increas\w*|ris\w+|rose|rais\w+) by": (
        "rise",
        stems("rise rose increase raise up more extra add high grow jump climb per".split()),
    ),
}
_HIRED = stems("hire rent lease charter".split())
_PRICED = stems("pay cost price fetch proceeds".split())
_TO_IT = r"(?:(?! (?:about|after|at|before|behind|by|for|from|in|of|on|to|with)\b)[^?.!;])*?\b"
# "What was its turnover?", "which fine did it pay?", "did it make a profit and how much?".
_ASKED = re.compile(
    r"\b(?:(?:what|how (?:much|large|big|high|great))"
    rf"(?:['’]s| is| was| were| are| will)\b{_TO_IT}|(?:what|which|how much(?: in)?) (?:an? )?"
    r"|ma(?:de?|kes?|king) an? (?:\w+ )?)"
    rf"(?P<measure>{'|'.join(_SYNONYMS)})s?\b",
    re.IGNORECASE,
)


def missing_measure(question: Question, judged: Judged) -> Veto | None:
    """A measure of money is asked for, and neither the passage nor its heading speaks of one."""
    if question.kind not in {"money", "number", "other"}:
        return None
    told = stems(words(f"{judged.context} {judged.in_full}"))
    asked = _ASKED.search(question.text)
    measure = asked["measure"].lower() if asked else head_of(question.text) or ""
    if measure in _SYNONYMS:
        own = stems(words(judged.in_full))
        another = bool(_OTHERS & own or _PAY.search(judged.in_full))
        another = another and not _TELLING[stem(measure)] & own
        return _no(measure) if another or not _TELLING[stem(measure)] & told else None
    if question.kind != "money":
        return None
    for verbs, (measure, telling) in _BY_VERB.items():
        if re.search(rf"\b(?:how much|what)\b.*\b(?:{verbs})\b", question.text, re.IGNORECASE):
            own = stems(words(judged.in_full))
            hired = measure == "price" and _HIRED & own and not telling & own
            priced = measure == "price" and _PRICED & own
            return _no(measure) if hired or not (telling & told or priced) else None
    return None


def _no(measure: str) -> Veto:
    return Veto(measure, f"it gives no {measure}")
