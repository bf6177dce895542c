"""What a text says of a question in other letters: initials for a name, "£5 million" for "£5m"."""

from assistant.acronyms import initials_in
from assistant.quantities import amount_of, quantities_in
from assistant.question import Question
from assistant.words import words


def echoes(question: Question, text: str) -> str:
    """The names and amounts of a question that a text carries in another form, as asked.

    >>> from assistant.question import analyse
    >>> asked = analyse("Is the £5m for the Harwick Ferry Authority firm?")
    >>> echoes(asked, "The HFA has £5 million.")
    'Harwick Ferry Authority £5m'
    """
    written = set(words(text))
    spelt = initials_in(text) if question.names else set()
    found = [
        name
        for name in question.names
        if initials_in(name) & written or set(words(name)) & spelt - written
    ]
    if question.quantities:
        given = {amount_of(one) for one in quantities_in(text)}
        found += [one for one in question.quantities if amount_of(one) in given]
    return " ".join(found)
