"""Slips of the tagger that grammar shows: prepositions and verbs that are none, lost pasts."""

from dataclasses import replace

from assistant.text.irregular import FINITE_PASTS, PARTICIPLES, UNCHANGED_PASTS, is_past
from assistant.text.tagged_words import Word, is_known, label_of, names_time
from assistant.text.word_classes import POSSESSIVES, PREPOSITIONS, WH_WORDS
from vectorstore.forms_of_address import FORMS_OF_ADDRESS

_FOR_PAST = frozenset({"NOUN", "ADJ", "ADV", "ADP", "VERB"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# Classes whose words the tagger met, but for adverbs in -ly.
_CLOSED = frozenset({"ADV", "INTJ", "PRON", "X"})
_ARTICLES = frozenset({"the", "a", "an"})
_BEFORE_BASE = frozenset({"help", "let", "make", "dare", "go", "come"})  # "did it help pay"
_BEFORE_SUBJECT = frozenset({"do", "does", "did", "is", "are", "was", "were", "has", "have", "had"})


def without_false_prepositions(words: list[Word]) -> list[Word]:
    """A "preposition" that is none is a noun, or a helper's verb: "did the council approve".

    So is a "conjunction" that is none: "did the leader accept that".
    """
    for at, word in enumerate(words):
        known = word.lower in PREPOSITIONS
        if word.tag == "SCONJ" and not known and label_of("they", "will", word.lower) == "VERB|Inf":
            words[at] = replace(word, tag="VERB", form="Inf")
        elif word.tag == "ADP" and not known:
            asked = any(before.tag == "AUX" for before in words[:at])
            object_behind = at + 1 < len(words) and words[at + 1].tag in ("DET", "PRON")
            verb = asked and object_behind and words[at - 1].tag in (*_NOUNS, "PRON")
            tag, form = ("VERB", "Inf") if verb else ("NOUN", "-")
            words[at] = replace(word, tag=tag, form=form)
    return words


def with_unknown_nouns(words: list[Word]) -> list[Word]:
    """A name typed small is a noun: "and hallowby", "did hallowby stop"; so is "the ferry runs"."""
    asks = bool(words) and (words[0].lower in WH_WORDS or words[0].tag == "AUX")
    for at, word in enumerate(words):
        unknown = word.text.isalpha() and not is_known(word.text)
        closed = word.tag in _CLOSED and not word.lower.endswith("ly")
        titled = at > 0 and words[at - 1].lower in FORMS_OF_ADDRESS and word.tag in {"ADJ", "VERB"}
        if (unknown and (closed or titled)) or _is_no_verb(words, at, asks=asks):
            words[at] = replace(word, tag="NOUN", form="-")
    return words


def _is_no_verb(words: list[Word], at: int, *, asks: bool) -> bool:
    """Whether a "verb" stands where none can: behind an article, or before another base form.

    A word never met is none right behind a preposition, nor behind the helper of a question.
    """
    word = words[at]
    if not at or word.tag != "VERB" or word.form not in {"Inf", "Fin"}:
        return False
    before, after = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    if before.lower in _ARTICLES:
        return True
    governed = before.tag == "ADP" or (asks and before.lower in _BEFORE_SUBJECT)
    if governed and not is_known(word.text):
        return True
    in_name = before.tag == "NOUN" and not is_known(before.text)
    return in_name and after is not None and after.form == "Inf" and word.lower not in _BEFORE_BASE


def with_demonstrative(words: list[Word]) -> list[Word]:
    """A last "that" before a noun and no verb opens no clause: "who got that letter"."""
    for at in range(len(words) - 2, -1, -1):
        if words[at + 1].tag in {"AUX", "VERB"}:
            break
        if words[at].lower == "that" and words[at].tag == "SCONJ" and words[at + 1].tag in _NOUNS:
            words[at] = replace(words[at], tag="DET")
            break
    return words


def with_pasts(words: list[Word], *, is_sentence: bool) -> list[Word]:
    """Make the past behind a subject its verb: "the library closed in May", "the board met".

    A participle stays one where another verb may be the sentence's: "plans made in May were lost",
    "the plan made in May failed".
    """
    pasts = [at for at in range(1, len(words)) if _is_past_of_subject(words, at)]
    told = any(word.form == "Fin" for word in words) or any(
        words[at].lower in FINITE_PASTS for at in pasts
    )
    either = [at for at in pasts if words[at].lower not in PARTICIPLES]
    if either:
        behind = range(either[0], len(words))
        joint = next((at for at in behind if words[at].tag in ("CCONJ", "SCONJ")), len(words))
        either = [at for at in either if at < joint]
    main = either[-1] if either and is_sentence and not told else None
    for at in pasts:
        if words[at].lower in UNCHANGED_PASTS and at != main:
            continue  # "the total cost"
        if words[at - 1].tag in ("ADJ", "VERB"):
            words[at - 1] = replace(words[at - 1], tag="NOUN", form="-")
        finite = at == main or words[at].lower in FINITE_PASTS
        words[at] = replace(words[at], tag="VERB", form="Fin" if finite else "Part")
    return words


def _is_past_of_subject(words: list[Word], at: int) -> bool:
    """Whether a word has the form of a past and stands behind a noun phrase, with no noun next."""
    word = words[at]
    may_be = word.tag in _FOR_PAST or word.lower in FINITE_PASTS
    if word.form in {"Fin", "Inf", "Ger"} or not may_be or not word.joined:
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    if after and after.joined and after.tag in _NOUNS and not names_time(after):
        return False
    return _may_be_past(word) and _ends_subject(words, at - 1)


def _may_be_past(word: Word) -> bool:
    """Whether a word can be a past or a participle: "closed", "met", "rose"; not "hundred"."""
    if word.lower in FINITE_PASTS | PARTICIPLES:
        return True
    return is_past(word.lower) and label_of("it", "had", word.lower) == "VERB|Part"


def _ends_subject(words: list[Word], at: int) -> bool:
    """Whether a word ends a noun phrase: a noun, or what the tagger took for something else."""
    word = words[at]
    if word.tag in ("NOUN", "PROPN", "PRON"):
        return word.lower not in POSSESSIVES
    if word.tag == "ADJ":
        return at > 0 and (words[at - 1].tag == "DET" or words[at - 1].lower in WH_WORDS)
    return at == 0 and word.tag == "VERB" and word.lower.endswith("s")
