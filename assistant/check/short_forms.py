"""Acronyms and abbreviations that stand for words of the quotes, and the reverse."""

from collections.abc import Sequence

from assistant.check.case import Case
from assistant.check.text import Token

LONGEST_ACRONYM = 5
# Fewer initials stand in a row by chance.
_SHORTEST_ACRONYM = 3
# Titles and parties, short and in full.
_FULL_FORMS = {
    short: full
    for line in """
    supt superintendent; insp inspector; det detective; sgt sergeant; cllr councillor;
    lab labour; con conservative; cons conservative; ld liberal democrat; lib liberal;
    dem democrat; ind independent; rev reverend; dept department; hosp hospital
    """.replace("\n", " ").split(";")
    for short, *full in [line.split()]
}


def is_short_form(token: Token, case: Case) -> bool:
    """Whether it is short for words of the quotes or their context, or one of the words of theirs.

    SEN stands for "special educational needs", Supt for "Superintendent", "Labour" for "Lab".
    """
    return _is_title_or_party(token, case) or _is_acronym_of_either(token, case)


def _is_title_or_party(token: Token, case: Case) -> bool:
    if not token.text[0].isupper():
        return False
    full = _FULL_FORMS.get(token.word, [])
    short = [short for short, long in _FULL_FORMS.items() if token.word in long]
    return any(
        other.word in (*full, *short) and other.text[0].isupper()
        for text in (*case.quotes, case.context)
        for other in text.tokens
    )


def _is_acronym_of_either(token: Token, case: Case) -> bool:
    sentence = next(s for s in case.statement.sentences if token in s)
    return any(_is_acronym(token, words) for words in case.evidence) or any(
        _is_acronym(acronym, _around(token, sentence, len(_letters(acronym))))
        for acronym in case.quoted
        if acronym.text.isupper()
    )


def _is_acronym(token: Token, words: Sequence[Token]) -> bool:
    letters = _letters(token)
    initials = "".join(word.word[0] for word in words if word.text[0].isalpha())
    known = _SHORTEST_ACRONYM <= len(letters) <= LONGEST_ACRONYM and letters in initials
    return token.text.isupper() and known


def _letters(acronym: Token) -> str:
    return acronym.word.replace("&", "a")


def _around(token: Token, sentence: Sequence[Token], reach: int) -> Sequence[Token]:
    place = sentence.index(token)
    return sentence[max(0, place - reach + 1) : place + reach]
