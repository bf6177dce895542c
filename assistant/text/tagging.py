"""Words with their parts of speech, from the perceptron tagger that denckring-en-pos ships."""

import re
from dataclasses import replace
from functools import lru_cache

from denckring_en_pos import tagger

from assistant.text.amended_tags import (
    with_demonstrative,
    with_pasts,
    with_unknown_nouns,
    without_false_prepositions,
)
from assistant.text.tagged_words import Word, is_known, label_of, names_time
from assistant.text.word_classes import (
    IRREGULAR_PLURALS,
    PERSON_NOUNS,
    POSSESSIVES,
    WH_WORDS,
)

__all__ = ["Word", "is_common", "tagged"]

# Clitics are words of their own, as in the treebank that the tagger learned from.
_TOKEN = re.compile(
    r"[^\W\d_]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|[£$€]?\d(?:[\w,./:–-]*\w)?%?"
    r"|[^\W\d_]+(?:[&.–-]\w+|['’](?!(?:s|re|ve|ll|d|m|t)\b)\w+)*\d*",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[\s'’/&-]*")
_COMPARED = re.compile(r"est$|er$|^(?:same|most|least|first|last|next|main|only|other|worst)$")
_BEFORE_TIME = frozenset({"the", "last", "this", "next", "that", "each", "every"})
# One letter a tag; then a chain of prepositions, each with its noun and nothing behind it. A common
# noun behind a name is something further: "in Wolverton | budget".
_LETTERS = {
    "ADP": "p", "DET": "d", "PRON": "d", "ADJ": "a", "NUM": "a", "NOUN": "n", "PROPN": "N",
    "PART": "s",
}  # fmt: skip
_PREPOSITIONAL = re.compile(r"(?:pd?(?:[asN]*[Na]|[asn]*n))+")
_MISREAD = frozenset({"X", "ADJ", "VERB"})  # what the tagger calls names that it never met
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "dozen"})
_AFTER_NOUN = frozenset({"END", "ADP", "AUX", "VERB", "CCONJ"})
_DO = frozenset({"do", "does", "did"})
_SUBJECT_TAGS = frozenset({"PRON", "DET", "PROPN", "NOUN"})
_HELPERS = frozenset(
    {
        "do",
        "does",
        "did",
        "can",
        "could",
        "will",
        "would",
        "should",
        "shall",
        "may",
        "might",
        "must",
    }
)


@lru_cache(maxsize=1024)
def tagged(text: str) -> tuple[Word, ...]:
    """The words of a text in order."""
    found = list(_TOKEN.finditer(text))
    labels = tagger().tag([match[0].replace("’", "'") for match in found])
    words: list[Word] = []
    end = 0
    for match, label in zip(found, labels, strict=True):
        tag, _, form = label.partition("|")
        if match[0][0].isdigit() or match[0][0] in "£$€" or match[0].lower() in _SCALES:
            tag, form = "NUM", "-"
        elif words and match[0][0].isupper() and tag in _MISREAD and not is_known(match[0]):
            tag, form = "PROPN", "-"
        gap = text[end : match.start()]
        joined = bool(words) and bool(_JOINED.fullmatch(gap))
        words.append(Word(match[0], match.start(), match.end(), tag, form, joined))
        end = match.end()
    asks_which = bool(words) and words[0].lower in WH_WORDS
    ends = text[end:].lstrip()[:1] in ({".", "!", "?"} if asks_which else {".", "!"})
    for amend in _AMENDMENTS:
        words = amend(words)
    return tuple(_with_nouns(with_pasts(words, is_sentence=ends)))


def is_common(text: str) -> bool:
    """Whether the tagger met every word of the text when it learned: a name typed small is rare."""
    return all(word.lower in tagger().vocabulary for word in tagged(text))


def _with_nouns(words: list[Word]) -> list[Word]:
    """Make an "adjective" that ends a noun phrase its noun: "the library in Wolverton"."""
    for at in range(1, len(words)):
        word, before = words[at], words[at - 1]
        compares = _COMPARED.search(word.lower) and is_known(word.text)
        if word.tag != "ADJ" or compares:
            continue
        after = words[at + 1].tag if at + 1 < len(words) else "END"
        alone = before.lower in {"the", "a", "an"} and after in _AFTER_NOUN
        named = before.tag in {"PROPN", "NOUN"} or not is_known(word.text)
        subject = named and after == "VERB" and _has_helper(words[:at])
        post = word.lower in PERSON_NOUNS and after in _AFTER_NOUN and before.tag != "AUX"
        if alone or subject or post:
            words[at] = replace(word, tag="NOUN")
    return words


def _has_helper(words: list[Word]) -> bool:
    return any(word.tag == "AUX" and word.lower in _HELPERS for word in words)


def _with_helper(words: list[Word]) -> list[Word]:
    """A "does" that the tagger takes for the main verb is a helper before a subject and a verb."""
    for at, word in enumerate(words[:-2]):
        if word.lower in _DO and word.tag == "VERB" and words[at + 1].tag in _SUBJECT_TAGS:
            behind = words[at + 2 :]
            verb = any(later.tag == "VERB" and later.form != "Part" for later in behind)
            verb = verb or _is_full(behind[-1])
            if verb or _ending_verb(words, at) is not None or _has_object_before(words, at):
                words[at] = replace(word, tag="AUX", form="Fin")
            break
    return words


def _is_full(word: Word) -> bool:
    """Whether it is the base of a verb that else helps: "how many rooms did it have"."""
    return word.lower in {"have", "be"}


def _has_object_before(words: list[Word], helper: int) -> bool:
    """Whether what is done stands first: "how many homes | did | the firm promise"."""
    rest = _without_time(_clause(words[helper + 1 :]))
    fronted = helper > 0 and words[helper - 1].lower not in {"who", "which"}
    subject = len(rest) > 1 and rest[-2].tag in {"NOUN", "PROPN", "PRON"}
    return fronted and subject and _may_be_base_verb(rest[-1])


def _with_main_verb(words: list[Word]) -> list[Word]:
    """The noun that ends the subject of "did" is its verb where there is no other: "did it cost".

    The tagger reads two words to each side, so that a long subject hides the verb.
    """
    helper = next((at for at, word in enumerate(words) if word.lower in _HELPERS), None)
    if helper is None or words[helper].tag != "AUX":
        return words
    rest = _clause(words[helper + 1 :])
    if any((word.tag == "VERB" and word.form in {"Inf", "Fin"}) or _is_full(word) for word in rest):
        return words
    ending = _ending_verb(words, helper)
    if ending is not None:
        return _as_verb(words, ending)
    last = helper
    rest = _without_time(rest)
    for at in range(helper + 1, helper + 1 + len(rest)):
        word = words[at]
        opens = at > helper + 1 and word.tag in {"DET", "PRON"} and words[at - 1].lower != "of"
        if opens or word.tag in {"SCONJ", "CCONJ"}:
            break
        if word.tag == "ADP" and word.lower != "of":
            letters = "".join(_LETTERS.get(one.tag, "?") for one in rest[at - helper - 1 :])
            if letters != "p" and not _PREPOSITIONAL.fullmatch(letters):
                return words
            break
        may_act = word.tag in {"NOUN", "ADJ", "VERB"} or _may_be_base_verb(word)
        if may_act and words[at - 1].tag != "DET":
            last = at
    if last - helper < 2:
        return words
    return _as_verb(words, last)


def _with_subject(words: list[Word]) -> list[Word]:
    """The "verb" behind "did" opens its subject where one ends it: "did fell house sell"."""
    helper = next((at for at, word in enumerate(words) if word.lower in _DO), None)
    if helper is None or (helper and words[helper - 1].lower in {"who", "which"}):
        return words
    rest = _without_time(_clause(words[helper + 1 :]))
    if len(rest) > 1 and rest[-1].tag == "ADP":
        rest = rest[:-1]
    if len(rest) < 3 or rest[0].tag != "VERB" or not _may_be_base_verb(rest[-1]):
        return words
    if all(one.tag in {"NOUN", "PROPN", "ADJ"} for one in rest[1:]):
        words[helper + 1] = replace(rest[0], tag="NOUN", form="-")
    return words


def _ending_verb(words: list[Word], helper: int) -> int | None:
    """The verb at the end of the clause, behind a preposition: "did the library in Luton cost"."""
    rest = _without_time(_clause(words[helper + 1 :]))
    if len(rest) < 3 or not any(word.tag == "ADP" for word in rest[:-2]):
        return None
    first = next(at for at, word in enumerate(rest) if word.tag == "ADP")
    named = first > 1 and not any(is_known(word.text) for word in rest[: first - 1])
    # A name's verb stands right behind it: "did graeme ostler vote for the bus takeover".
    if named and _may_be_base_verb(rest[first - 1]):
        return None
    before = rest[-2]
    noun = before.tag in {"DET", "ADP"} or before.lower in POSSESSIVES
    noun = noun or (before.tag == "ADJ" and label_of("the", before.lower).startswith("ADJ"))
    return helper + len(rest) if not noun and _may_be_base_verb(rest[-1]) else None


def _with_counted_verb(words: list[Word]) -> list[Word]:
    """The "noun" behind a plural is the verb where there is no other: "how many doctors work"."""
    if not words or words[0].lower not in WH_WORDS or any(map(_tells, words)):
        return words
    for at in range(1, len(words) - 1):
        word, after = words[at], words[at + 1]
        plural = word.lower.endswith("s") or word.lower in IRREGULAR_PLURALS
        if word.tag != "NOUN" or not plural:
            continue
        behind = words[at + 2].tag if at + 2 < len(words) else "END"
        noun = behind in {"NOUN", "PROPN", "ADJ", "PART"}
        if after.joined and not noun and _may_be_base_verb(after):
            return _as_verb(words, at + 1)
        break
    return words


def _tells(word: Word) -> bool:
    return word.tag == "AUX" or (word.tag == "VERB" and word.form in {"Inf", "Fin"})


def _may_be_base_verb(word: Word) -> bool:
    """Whether the tagger reads the word as a verb wherever only a base form or a noun can stand."""
    if not word.text.islower() or word.tag not in {"NOUN", "ADJ", "VERB", "ADV"}:
        return False
    if not is_known(word.text):
        return False
    return all(
        label_of(*before, word.lower) == "VERB|Inf" for before in (("to",), ("they", "will"))
    )


def _as_verb(words: list[Word], at: int) -> list[Word]:
    return [*words[:at], replace(words[at], tag="VERB", form="Inf"), *words[at + 1 :]]


def _without_time(words: list[Word]) -> list[Word]:
    """The words before a trailing "in May 2019" or "last year"."""
    end = len(words)
    while end > 1 and (words[end - 1].tag == "NUM" or names_time(words[end - 1])):
        end -= 1
    if end == len(words):
        return words
    while end > 1 and words[end - 1].lower in _BEFORE_TIME:
        end -= 1
    return words[: end - 1] if words[end - 1].tag == "ADP" else words[:end]


def _clause(words: list[Word]) -> list[Word]:
    """The words up to the next comma or question word."""
    for at, word in enumerate(words):
        if at and (not word.joined or word.lower in WH_WORDS):
            return words[:at]
    return words


_AMENDMENTS = (
    without_false_prepositions,
    with_unknown_nouns,
    with_demonstrative,
    _with_helper,
    _with_counted_verb,
    _with_subject,
    _with_main_verb,
)
