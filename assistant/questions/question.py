"""What a question asks for, and what an answer to it must carry."""

import re
from dataclasses import dataclass

from assistant.claims.adding_up import sought_in_sources
from assistant.questions.all_figures import asks_for_all_figures, in_the_singular
from assistant.questions.answer_types import AnswerType, kind_of
from assistant.questions.disputes import matter_in_dispute
from assistant.text.acronyms import asked_letters
from assistant.text.names import names_in
from assistant.text.quantities import quantities_in, years_in
from assistant.text.words import content_words

_LIST = re.compile(
    r"^\s*(?:please )?(?:list|name(?! of\b)|enumerate|give (?:me )?(?:all|a list))\b"
    r"|\b(?:what|which) (?:are|were) (?:all )?(?:the|some|its|their)\b"
    r"|\b(?:what|which) (?:\w+ ){0,2}(?!was\b|is\b|does\b|has\b|this\b)\w{3,}(?<!s)s"
    r" (?:are|were|did|do|have|make|made|signed|took|form(?:ed)?)\b"
    r"|\bwhich (?:\w+ ){0,2}\w{3,}(?<!s)s (?:voted|\w{3,}ed)\b"
    r"|\ball (?:the|of the)\b|\bwho (?:are|were|signed|voted|attended|abstained|objected)\b"
    r"|\b(?:break ?down|itemi[sz]ed?|year by year|(?:each|every) (?:financial )?year)\b",
    re.IGNORECASE,
)

_OF_MONEY = re.compile(
    r"\b(?:costs?|costing|price[sd]?|bills?|budgets?|spen[dt]|spending|estimates?|sums|amounts)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Question:
    """A standalone question, taken apart.

    Attributes:
        text: What the sources are asked.
        sought: What of it the sources can say: without its words of adding up.
        kind: The type of answer asked for.
        many: Whether it asks for a list.
        names: Proper names as written, possessives dropped.
        years: Calendar years named, each as "2018" or, for a financial year, "2018/19".
        quantities: Amounts named in the question, as written.
        words: The content words of what is sought, in order, lower-cased.
        all_figures: Whether it asks for more than one figure of one thing.
        letters: The letters whose meaning it asks for: "CCG".
        follow_up: Whether earlier turns had a part in it.
        disputed: Whether it asks for what several sides say of one matter.
    """

    text: str
    sought: str
    kind: AnswerType
    many: bool
    names: tuple[str, ...]
    years: tuple[str, ...]
    quantities: tuple[str, ...]
    words: tuple[str, ...]
    all_figures: bool = False
    letters: str | None = None
    follow_up: bool = False
    disputed: bool = False


def analyse(text: str, follow_up: bool = False, whole: str | None = None) -> Question:
    """Take a standalone question apart.

    Args:
        text: The question; of one for all figures of a thing, or for both sides of a matter, what
            each source can answer is made of it.
        follow_up: Whether earlier turns had a part in it.
        whole: The question that it is a part of, if it is one.
    """
    whole = whole or text
    text = in_the_singular(text)
    sought = sought_in_sources(text)
    all_figures = asks_for_all_figures(whole)
    return Question(
        text=text,
        sought=sought,
        kind=_kind_of(sought, all_figures),
        many=all_figures or bool(_LIST.search(text)),
        names=tuple(dict.fromkeys(names_in(text))),
        years=tuple(dict.fromkeys(years_in(text))),
        quantities=tuple(quantities_in(text)),
        words=tuple(content_words(sought)),
        all_figures=all_figures,
        letters=asked_letters(text),
        follow_up=follow_up,
        disputed=matter_in_dispute(whole) is not None,
    )


def _kind_of(sought: str, all_figures: bool) -> AnswerType:
    """The type of answer; who gave every figure of a cost is asked beside the figures."""
    kind = kind_of(sought)
    if not all_figures or kind not in {"person", "organisation", "definition", "other"}:
        return kind
    if _OF_MONEY.search(sought):
        return "money"
    return "other" if kind == "definition" else kind
