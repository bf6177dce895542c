"""Words with their parts of speech, and what the tagger makes of a word in other company."""

from dataclasses import dataclass

from denckring_en_pos import tagger

from assistant.text.word_classes import TIME_NOUNS


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its sentence: `text[start:end]`.

    Attributes:
        tag: Universal part of speech, for example "NOUN", "PROPN", "AUX".
        form: Universal verb form: "Fin", "Inf", "Part", "Ger", or "-".
        joined: Whether nothing but space stands between it and the word before.
    """

    text: str
    start: int
    end: int
    tag: str
    form: str
    joined: bool

    @property
    def lower(self) -> str:
        """Lower-cased, with a straight apostrophe."""
        return self.text.replace("’", "'").lower()


def label_of(*words: str) -> str:
    """What the tagger makes of the last of the words: "NOUN|-", "VERB|Inf"."""
    label: str = tagger().tag(list(words))[-1]
    return label


def is_known(text: str) -> bool:
    """Whether the tagger met a word when it learned."""
    vocabulary = tagger().vocabulary
    return text in vocabulary or text.lower() in vocabulary


def names_time(word: Word) -> bool:
    """Whether it is a noun of time: "month", "Tuesday"."""
    return word.lower.removesuffix("s") in TIME_NOUNS
