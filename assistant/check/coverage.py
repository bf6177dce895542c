"""Which words of a statement its quotes carry."""

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.days import days_in
from assistant.check.durations import Mention, durations_in
from assistant.check.lexicon import LIGHT_WORDS, synonymous
from assistant.check.short_forms import LONGEST_ACRONYM, is_short_form
from assistant.check.text import Token


def weighed_words(case: Case) -> list[Token]:
    """The content words that are no figures and no dates: those have rules of their own."""
    plain = case.statement.plain
    taken = [(mention.start, mention.end) for mention in days_in(plain)]
    taken += [(one.start, one.end) for one in lengths_proved(case)]
    taken += [(amount.start, amount.end) for amount in amounts_in(plain)]
    return [
        token
        for token in case.statement.content
        if token.word not in LIGHT_WORDS
        and not any(start <= token.start < end for start, end in taken)
    ]


def lengths_proved(case: Case) -> tuple[Mention, ...]:
    """The lengths of time in the statement that a quote gives, in whatever unit."""
    given = {one.length for quote in case.quotes for one in durations_in(quote.plain)}
    return tuple(one for one in durations_in(case.statement.plain) if one.length in given)


def in_quote(token: Token, case: Case) -> bool:
    """Whether a quote itself has the word, or one that proves it."""
    return token.word in case.words or bool(case.matches(token.stem))


def covered(token: Token, case: Case) -> bool:
    """Whether a quote has the word; a name, or a word in our brackets, may be the context's."""
    if in_quote(token, case) or token.stem in case.speaker_words or is_short_form(token, case):
        return True
    if any(
        synonymous(other.stem, token.stem)
        for text in case.antecedents
        for other in text.tokens
        if other.content
    ):
        return True
    if token.added or (_is_capital(token, case) and not _shouted(token.text)):
        return any(synonymous(token.stem, other.stem) for other in case.context.tokens)
    return False


def _is_capital(token: Token, case: Case) -> bool:
    """Whether a word is written as a name, and not because it opens its sentence.

    One that opens it is a name where the context has it in capitals too.
    """
    opens = any(sentence[0] is token for sentence in case.statement.sentences)
    return token.text[0].isupper() and (
        not opens or any(other.text == token.text for other in case.context.tokens)
    )


def _shouted(text: str) -> bool:
    """Words in capitals are no names, as a headline has them; a short one may be an acronym."""
    return text.isupper() and len(text) > LONGEST_ACRONYM
