"""A reported claim keeps its claimant."""

import re
from collections.abc import Iterator
from itertools import takewhile

from assistant.check.case import Case
from assistant.check.predications import predications
from assistant.check.rules.names import named
from assistant.check.text import Text, Token, read
from assistant.text.tagging import tagged

_SAYING = frozenset(
    """say says said saying claim claims claimed claiming argue argues argued arguing warn warns
    warned warning admit admits admitted admitting deny denies denied denying insist insists
    insisted insisting announce announces announced reveal reveals revealed tell tells told
    add adds added believe believes believed think thinks thought feel feels felt stated
    explain explains explained concede concedes conceded acknowledge acknowledges acknowledged
    allege alleges alleged complain complains complained suggest suggests suggested noted
    reported write writes wrote called criticise criticises criticised criticize criticized
    describe describes described accuse accuses accused urge urges urged demand demands
    demanded ask asks asked questioned respond responds responded reply replies replied
    conclude concludes concluded found estimated predict predicts predicted recommend
    recommends recommended fear fears feared hope hopes hoped wanted promise promises promised
    apologise apologises apologised
    pledge pledges pledged threaten threatens threatened commented quip joke maintain
    maintains maintained assert asserts asserted contend contends contended dispute disputes
    disputed reject rejects rejected showed highlight highlights highlighted confirm confirms
    confirmed assure assures assured blame blames blamed hears heard""".split()
)
CORE_SAYING = frozenset(
    """say says said claim claims claimed argue argues argued warn warns warned admit admits
    admitted insist insists insisted add adds added tell told tells believe believes believed
    alleged alleges concede concedes conceded complained complains stated explained
    concluded responded replied deny denies denied maintains maintained asserts asserted
    contends contended accuse accuses accused blame blames blamed""".split()
)
# "It was predicted" and "to demand" name no speaker.
_NOT_SAYING_AFTER = frozenset("be been being was were is are to".split())
# Before these a word such as "promise" or "claim" is a noun.
_DETERMINERS = frozenset(
    """the a an his her its their our my your this that these those any some no each every
    such""".split()
)
# "Reported to be" and "said to have" name no speaker either.
_SAID_OF = frozenset("reported said alleged believed thought estimated found feared".split())
# What opens a clause beside the main one.
_SUBORDINATING = frozenset("after while when because although though before since as".split())
_CONTRASTING = frozenset("but while whereas although though ;".split())
_ACCORDING = re.compile(
    r"\b(?:according to|in the words of|in the view of"
    r"|(?:shows?|found|reports?) that)\b",
    re.IGNORECASE,
)
_TAKING_A_HEARER = frozenset("told tell tells".split())
_HEARING = frozenset("hears heard".split())
_ENDS_HEARER = frozenset(("that", ",", ":", "of", "about", "how", "it", "there", "he", "she"))
_LONGEST_HEARER = 5
_NOBODY = frozenset("nobody somebody everybody everyone someone anyone residents".split())
_SAYS_NOTHING = re.compile(r"\b(?:not|n't|never) (?:say|tell|state|explain)")
# "Refused to say" tells of nothing said.
_SILENT = frozenset("refused refuses refusing declined declines unable failed".split())
# To admit, confirm or prove is more than to say.
_ADMITTING = frozenset(
    """accept accepts accepted admit admits admitted concede concedes conceded acknowledge
    acknowledges acknowledged confess confessed confesses confirm confirms confirmed
    prove proves proved proven""".split()
)


def speech(case: Case) -> str | None:
    """Find a reported claim whose statement shows no speaker, or another one."""
    return (
        _missing_speaker(case)
        or _speaker_of_the_quote(case)
        or _said_by_the_hearer(case)
        or _stronger_stance(case)
    )


def _missing_speaker(case: Case) -> str | None:
    """The speaker that the source names for the quote is not shown."""
    for source, quote in zip(case.sources, case.quotes, strict=True):
        if not source.speaker or not _draws_on(case, quote):
            continue
        added = {
            token.word
            for token in _said_by_somebody(case.statement)
            if token.stem not in quote.stems
        }
        if _SAYS_NOTHING.search(case.statement.plain):
            added -= {"say", "tell", "state", "explain"}
        attributed = added or _ACCORDING.search(case.statement.plain)
        if not attributed and not _name_words(source.speaker) & case.statement.words:
            return f"it does not say that {source.speaker} says so"
    return None


def _speaker_of_the_quote(case: Case) -> str | None:
    """The quote itself reports speech, and the statement shows nobody or another."""
    says_so = _attributes(case)
    for sentence in case.statement.sentences:
        reason = _other_speaker(sentence, case.nearest_sentence(sentence), case)
        if reason:
            return reason
    for _, evidence in case.aligned:
        if not case.verbatim and not says_so and _reported(evidence, case):
            return "the quote is somebody's claim, and the statement does not say whose"
    return None


def _said_by_the_hearer(case: Case) -> str | None:
    """Told as found or said by whom the quote has only as told: "Ms Fry told the inquiry that"."""
    hearers = {stem for sentence in case.evidence for stem in _hearers(sentence)}
    for one in predications(case.statement) if hearers and not case.verbatim else ():
        said = one.verb.word in _SAYING - _HEARING and not one.passive
        heard = next((token for token in one.head if token.stem in hearers), None)
        if said and heard and one.head[-1] is heard:
            return f'"{heard.text}" was told so in the quote'
    return None


def _hearers(sentence: tuple[Token, ...]) -> Iterator[str]:
    """The stems of those who are told that something is so, where somebody tells them."""
    for place, token in enumerate(sentence):
        if token.word not in _TAKING_A_HEARER:
            continue
        passive = any(t.word in _NOT_SAYING_AFTER for t in sentence[max(0, place - 2) : place])
        run = list(takewhile(lambda t: t.word not in _ENDS_HEARER, sentence[place + 1 :]))
        if run and not passive and len(run) <= _LONGEST_HEARER and run[-1].content:
            yield run[-1].stem


def _stronger_stance(case: Case) -> str | None:
    """To admit or to confirm is more than to say."""
    admitting = [token for token in case.statement.tokens if token.word in _ADMITTING]
    if not admitting or case.verbatim or _ADMITTING & case.words:
        return None
    if any(case.matches(token.stem) for token in admitting):
        return None
    return f'the quote does not say that anybody "{admitting[0].text}" it'


def _draws_on(case: Case, quote: Text) -> bool:
    return len(case.quotes) == 1 or bool(
        {t.stem for t in quote.content} & {t.stem for t in case.statement.content}
    )


def _name_words(speaker: str) -> frozenset[str]:
    return frozenset(t.word.removesuffix("'s") for t in read(speaker).content)


def _attributes(case: Case) -> bool:
    """Whether somebody says it: a verb of saying that is no part of what is said."""
    text = case.statement
    spoken = _spoken_only(case)
    if _ACCORDING.search(text.plain):
        return True
    for place, token in enumerate(text.tokens):
        if token.word in spoken or not _is_verb_of_saying(text.tokens, place):
            continue
        before = text.tokens[place - 1].word if place else ""
        by_somebody = "by" in {other.word for other in text.tokens[place + 1 : place + 2]}
        if before not in _NOT_SAYING_AFTER or by_somebody or token.word == "told":
            return True
    return False


def _said_by_somebody(text: Text) -> list[Token]:
    return [
        token for place, token in enumerate(text.tokens) if _is_verb_of_saying(text.tokens, place)
    ]


def _is_verb_of_saying(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether somebody says: "his promise" is a noun, "reported to be" names nobody."""
    token = tokens[place]
    if token.word not in _SAYING:
        return False
    before = tokens[place - 1].word if place else ""
    behind = [other.word for other in tokens[place + 1 : place + 3]]
    if before in _DETERMINERS or before.endswith(("'s", "s'")):
        return "that" in behind  # "the claim that", "his claim is that"
    passive_only = token.word in _SAID_OF and behind in (["to", "be"], ["to", "have"])
    return not (passive_only or (token.word.endswith("ed") and behind[:1] == ["as"]))


def _spoken_only(case: Case) -> frozenset[str]:
    """The words that the quotes have in quotation marks alone."""
    inside: set[str] = set()
    outside: set[str] = set()
    for quote in case.quotes:
        for place, part in enumerate(quote.plain.split('"')):
            (inside if place % 2 else outside).update(read(part).words)
    return frozenset(inside - outside)


def _reported(evidence: tuple[Token, ...], case: Case) -> bool:
    """Whether the words that the statement repeats are told by somebody in the quote."""
    quotes_words = any(token.text == '"' for token in evidence)
    for place, token in enumerate(evidence):
        according = token.word == "according" and evidence[place + 1 : place + 2]
        passive = any(
            other.word in _NOT_SAYING_AFTER for other in evidence[max(0, place - 2) : place]
        )
        if _SILENT & {other.word for other in evidence[max(0, place - 2) : place]}:
            continue
        says = (token.word in CORE_SAYING and not _is_done(evidence, place, passive=passive)) or (
            quotes_words and token.word in _SAYING and not passive
        )
        if (says or according) and not _set_apart(evidence, place, case):
            return True
    return False


def _is_done(evidence: tuple[Token, ...], place: int, *, passive: bool) -> bool:
    """Whether nothing is said: "the splay is maintained", "a stated aim", "it adds to the cost"."""
    word = evidence[place].word
    if word.endswith("ed") and place and evidence[place - 1].word in _DETERMINERS:
        return True
    behind = [token.word for token in evidence[place + 1 : place + 2]]
    return (word.startswith("maintain") and passive) or (word[:3] == "add" and behind == ["to"])


def _set_apart(evidence: tuple[Token, ...], place: int, case: Case) -> bool:
    """Whether what is repeated is not what was said: "it closed after they said it should"."""
    stated = case.statement.stems
    if _said_apart(evidence, place, stated) or _tells_who_speaks(evidence, place, case):
        return True
    turns = [there for there in range(place) if evidence[there].word in _SUBORDINATING]
    if not turns:
        return False
    behind = [t for t in evidence[turns[-1] :] if t.content and t.stem in stated]
    before = [t for t in evidence[: turns[-1]] if t.content and t.stem in stated]
    return len(before) > 2 * len(behind)


def _tells_who_speaks(evidence: tuple[Token, ...], place: int, case: Case) -> bool:
    """Whether all that is repeated is who speaks: "Ada Pym, the mayor, said" tells of a mayor."""
    quote = next((one for one in case.quotes if evidence in one.sentences), case.quotes[0])
    start, end = evidence[0].start, evidence[place].start
    verbs = [w for w in tagged(quote.plain) if start <= w.start < end and w.tag in {"VERB", "AUX"}]
    stated = {token.stem for token in case.claims}
    before = {token.stem for token in evidence[:place] if token.content}
    behind = {token.stem for token in evidence[place + 1 :] if token.content}
    return not verbs and len(stated & before) > 1 and not stated & (behind - before)


def _said_apart(evidence: tuple[Token, ...], place: int, stated: frozenset[str]) -> bool:
    """Whether all that is repeated stands before what was said: "A did it, but B said so"."""
    start = next((at for at in range(place, 0, -1) if evidence[at].word in _CONTRASTING), 0)
    before = sum(token.content and token.stem in stated for token in evidence[:start])
    behind = any(token.content and token.stem in stated for token in evidence[start:])
    return before > 1 and not behind


def _other_speaker(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...], case: Case
) -> str | None:
    """The statement names one speaker and the quote another."""
    mine = next(iter(speakers_of(sentence, case.statement)), frozenset())
    theirs = frozenset[str]()
    for source, quote in zip(case.sources, case.quotes, strict=True):
        if evidence in quote.sentences:
            theirs = theirs.union(*speakers_of(evidence, quote), _name_words(source.speaker or ""))
    ours = {token.word for token in sentence if token.added}
    if mine and theirs and not mine & (theirs | ours):
        return f"the quote's speaker is not {' '.join(sorted(mine)).title()}"
    return None


def speakers_of(sentence: tuple[Token, ...], text: Text) -> list[frozenset[str]]:
    """The names beside the sentence's verbs of saying, each as its words."""
    names = {token.start for token in named(text)}
    found = []
    for place, token in enumerate(sentence):
        if token.word == "to" and place and sentence[place - 1].word == "according":
            found.append(_run(sentence, place + 1, 1, names))
        if token.word in CORE_SAYING:
            found.append(_run(sentence, place - 1, -1, names))
            if token.word not in _TAKING_A_HEARER:
                found.append(_run(sentence, place + 1, 1, names))
    return [name for name in found if name]


def _run(sentence: tuple[Token, ...], place: int, step: int, names: set[int]) -> frozenset[str]:
    """The words of a name, from its last or its first on."""
    found = set()
    while 0 <= place < len(sentence) and _is_name(sentence[place], names):
        found.add(sentence[place].word.removesuffix("'s"))
        place += step
    return frozenset(found)


def _is_name(token: Token, names: set[int]) -> bool:
    capital = token.text[0].isupper() and token.content
    return (token.start in names or capital) and token.word not in _NOBODY
