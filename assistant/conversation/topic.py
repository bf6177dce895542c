"""Questions that name nothing get the topic of the conversation: "How many teams?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.chatter import without_connective
from assistant.conversation.discourse import Referent, referents
from assistant.conversation.fragments import is_fragment
from assistant.conversation.lexicon import AMOUNTS, RESPONSES
from assistant.conversation.phrases import Phrase, is_plural, noun_phrases
from assistant.conversation.turns import Turn
from assistant.text.tagging import tagged
from assistant.text.word_classes import WH_WORDS
from assistant.text.words import content_stems, content_words, stem

# Content words up to which a fragment, or a question, is too bare to stand alone; more lose
# more than they gain on the tune split of mtrag_rewrites (docs/decisions/060).
_BARE_FRAGMENT = 2
_BARE_QUESTION = 1
_ANNOUNCED = 10.0  # weight of a topic that the user names: above any that is inferred
_COMPLETE = re.compile(  # "what about the fees?", "what is a secret?"
    r"(?:what|how) (?:about|of)\b|(?:what|who)(?: is| are|['’]s)(?: an?)? (?!the\b)\w",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"how many \w+ (?:are|were) there", re.IGNORECASE)
_NO_SUBJECT = re.compile(r"(?:when|where|how|why) (?:was|were|is|are)\b", re.IGNORECASE)


def announced(topic: str, known: Sequence[Referent]) -> list[Referent]:
    """The referents with the topic that the user returns to first, under its fullest name."""
    first = next(iter(referents([Turn(topic)])), None) or _unparsed(topic)
    fuller = (one for one in known if one.stems > first.stems and one.plural == first.plural)
    return [replace(next(fuller, first), weight=_ANNOUNCED), *known]


def _unparsed(topic: str) -> Referent:
    head = topic.rsplit(maxsplit=1)[-1].lower()
    stems = frozenset(content_stems(topic))
    return Referent(topic, stem(head), stems, "thing", is_plural(head), False, 0.0, 0)


def with_topic(question: str, known: Sequence[Referent]) -> str | None:
    """The question with the topic that it leaves out, or None when it can stand alone.

    Args:
        question: A follow-up in which nothing was recognised as spoken of before.
        known: Referents of the earlier turns, the most salient first.
    """
    words = tagged(question)
    phrases = noun_phrases(question)
    if not known or not words or any(phrase.proper for phrase in phrases):
        return None
    topic = known[0].text
    text = question.rstrip(" ?.!")
    first = words[0].lower
    if first in {"any", "anything"} or is_fragment(question):
        return _from_fragment(text, first, topic)
    if words[0].tag == "AUX" or first in WH_WORDS:
        return _from_question(question, text, topic)
    return None


def _from_question(question: str, text: str, topic: str) -> str | None:
    words = tagged(question)
    first = words[0].lower
    phrases = noun_phrases(question)
    subjectless = _NO_SUBJECT.match(text)
    if subjectless and len(words) > 2 and words[2].tag == "VERB" and words[2].form == "Part":
        return f"{subjectless[0]} {topic} {text[words[2].start :]}?"
    if (first in {"which", "who"} and not phrases) or _COMPLETE.match(text):
        return None
    bare = len(content_words(question)) <= _BARE_QUESTION or _COUNTED.fullmatch(text)
    if bare or (phrases and _incomplete(phrases[-1], text)):
        return about_topic(text, topic)
    return None


def about_topic(text: str, topic: str) -> str:
    """The question about a topic: "of" behind one noun that wants to be told of what, or "for"."""
    return f"{text} {_link(text)} {topic}?"


def _link(text: str) -> str:
    """What links a topic to the end of a text: "the response to", "the enemy of", "places for"."""
    phrases = noun_phrases(text)
    if not phrases:
        return "for"
    if phrases[-1].head in RESPONSES and phrases[-1].end == len(text):
        return "to"
    return "of" if _incomplete(phrases[-1], text) else "for"


def _from_fragment(text: str, first: str, topic: str) -> str | None:
    if len(content_words(text)) > _BARE_FRAGMENT:
        return None
    text = without_connective(text)
    bare = text if text[1:2].isupper() else text[0].lower() + text[1:]
    lead = {"any": "Are there", "some": "Are there", "other": "Are there", "anything": "Is there"}
    link = "to" if _link(text) == "to" else "for"
    return f"{lead.get(first, 'What about')} {bare} {link} {topic}?"


def _incomplete(last: Phrase, text: str) -> bool:
    """Whether a question ends in "the enemy": one noun that wants to be told of what."""
    ends = last.end >= len(text) and last.role != "prepositional"
    short = 2 if last.relational or last.head in AMOUNTS else 1
    return last.determiner == "the" and ends and len(last.stems) <= short
