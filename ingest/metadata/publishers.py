"""Who publishes a text, from what it says of itself; a name in its story is no sign."""

import re
from collections.abc import Iterable, Sequence

from ingest.metadata.hansard import is_hansard
from ingest.metadata.head import Head
from ingest.metadata.letterhead import PAPERS, is_masthead, sender
from ingest.metadata.names import as_name

_LOOKED_AT = 15
_FOOT_LINES = 4
_FOOT_CHARACTERS = 2000
_MAX_WORDS = 7
_WORD = r"(?:[A-Z][\w'’&.-]*\w|[a-z]+[A-Z]\w+|[A-Z])"
# "Herald on Sunday" is a name, "Herald on Twitter" none.
_ON = r"on(?! (?:Facebook|Twitter|X|Instagram|YouTube|LinkedIn|WhatsApp)\b)"
_NAME = rf"(?P<who>(?:[Tt]he )?{_WORD}(?: (?:(?:of|and|&|for|the|{_ON}|in) )?{_WORD}){{0,5}})"
_LABEL = re.compile(
    rf"^(?i:publisher|published by|source|first published (?:by|in|on))\s*:?\s+{_NAME}$"
)
_COPYRIGHT = re.compile(
    r"(?:^|[|•·.]\s*)(?i:copyright\s*)?(?:©|\([cC]\)|(?i:(?<=copyright)))\s*(?i:copyright\s+)?"
    rf"(?:(?:19|20)\d\d(?:\s*[-–]\s*\d{{2,4}})?,?\s+)?{_NAME}"
    r"(?:,?\s+(?:19|20)\d\d(?:\s*[-–]\s*\d{2,4})?)?\s*(?:$|[.,|•·]|\s(?i:all rights|registered))"
)
_CALL = (
    r"(?i:subscribe to|sign up (?:to|for)|become a (?:\w+ )?(?:member|supporter|subscriber|patron)"
    r" of|support|donate to|follow|join|advertise (?:in|with)|more from|about|help|fund)"
)
# What a site's own lines say of it.
_OWN_LINES = (
    re.compile(
        rf"\b(?:keep|help|support|back) {_NAME} (?:running|free|independent|online|going|alive)\b"
    ),
    re.compile(
        rf"(?:^|[.?!:|] ?|[’”'\"?!] ){_NAME} (?:needs your (?:support|help)|relies on (?:your|its)"
        r"|is (?:different|independent|reader-funded|free to read|run by|edited by|owned by"
        r"|supported by|funded by|brought to you by|published|part of|registered"
        r"|an? (?:registered|not-for-profit|non-profit|independent|trading))|uses cookies)\b"
    ),
    re.compile(
        rf"(?:^|[.!?:|] ?){_CALL} {_NAME}(?:['’]s\b.*| (?:on|today|now|newsletters?)\b.*|[.!]?$)"
    ),
)
# At the end of a text only what no story says.
_FOOT = (
    re.compile(
        rf"^{_NAME} is published (?:every|each|daily|weekly|fortnightly|monthly|quarterly|by|on)\b"
    ),
    re.compile(rf"^{_NAME} is run by volunteers\b"),
    re.compile(rf"(?:^|\. ){_NAME} needs your (?:support|help)\b"),
    re.compile(rf"^(?:Subscribe to|Become a (?:member|supporter|subscriber) of) {_NAME}[.!]?$"),
)
_COMMITTEE = re.compile(r"\s[–—|-]\s")  # "Harwick Council – Cabinet"
_TAIL = re.compile(rf"\s(?P<mark>[|–—-])\s{_NAME}$")
# What every site has; no site is called so.
_GENERIC = re.compile(
    r"^(?:the )?(?:us|our|your|my|this|it|we|you|here|home|news|latest|more|blogs?|opinion|sports?"
    r"|politics|author|crown|all|e-?mail|newsletters?|free|daily|weekly|comments?|updates?|alerts?"
    r"|facebook|twitter|x|whatsapp|linkedin|instagram|youtube|getty|reuters|alamy|shutterstock"
    r"|istock|pa|afp|creative commons|quality|local|independent journalism|official report)\b",
    re.IGNORECASE,
)
_PARLIAMENT = re.compile(
    r"\b(?:House of (?:Commons|Lords)|Westminster Hall|Hansard)\b"
    r"|\b(?P<who>(?:[A-Z]\w+ ){1,3}(?:Parliament|Assembly)|(?:County |National )Assembly of "
    r"[A-Z]\w+)\b"
)
_PARLIAMENT_LINES = 8
# A paper speaks of itself by a short name with "the": "told the Citizen". Those that are called
# just so are as often spoken of by others.
_SHORT = re.compile(
    r"\b(?:(?P<by>told|shown to|seen by|obtained by|contacted|approached) )?[Tt]he "
    rf"(?P<who>{PAPERS})"
    r"(?P<verb> (?:can (?:exclusively )?reveal|(?:has )?(?:revealed|learned|learnt|reported|seen)"
    r"|understands|first reported))?\b"
)
# A paper that is known by its letters: two different signs, and no word of what else it says.
_SEEN = re.compile(
    r"\b(?i:letters?|documents?|reports?|papers?|memos?|files?|e-?mails?|minutes|figures|records?)"
    r"(?: \w+){0,3} (?:seen|obtained) by (?P<who>[A-Z]{3,5})\b"
)
_SHARED = (
    r"\b(?:shared with|told|shown to|leaked to|contacted by) {0}\b"
    r"|\b{0} (?:understands|can reveal|has learn(?:ed|t))\b"
)
_SPOKEN_FOR = (
    r"(?<!by )(?<!with )\b{0} (?:said|says|must|will)\b"
    r"|\b{0}(?:['’]s?)? (?:spokes\w+|chief|leaders?|bosses|officials|staff|board)\b"
)


def publisher_of(head: Head, site: Sequence[str] = ()) -> str | None:
    """The first name that the text itself gives as its publisher's.

    Args:
        head: The text and its first lines.
        site: What the site that printed it adds: share bars, appeals, the footer.
    """
    found = (
        *_labelled(head),
        *_copyrights(head, site),
        *_own_words(head, site),
        *_over_the_text(head),
        *_tails(head, site),
        *_parliaments(head),
        *_own_voice(head.text),
    )
    return next((_written(name, head.text) for name in found if _can_publish(name)), None)


def _can_publish(name: str) -> bool:
    return not _GENERIC.match(name) and len(name.split()) <= _MAX_WORDS


def _labelled(head: Head) -> Iterable[str]:
    matches = (_LABEL.match(line) for line in head.lines[:_LOOKED_AT])
    return (match["who"] for match in matches if match)


def _foot(head: Head) -> list[str]:
    lines = [line.strip() for line in head.text[-_FOOT_CHARACTERS:].split("\n") if line.strip()]
    return lines[-_FOOT_LINES:]


def _copyrights(head: Head, site: Sequence[str]) -> Iterable[str]:
    for line in (*_lines(site), *_foot(head)):
        match = _COPYRIGHT.search(line)
        if match:
            yield match["who"]


def _own_words(head: Head, site: Sequence[str]) -> Iterable[str]:
    for lines, signs in ((_lines(site), _OWN_LINES), (_foot(head), _FOOT)):
        yield from (
            match["who"] for sign in signs for line in lines for match in sign.finditer(line)
        )


def _lines(site: Sequence[str]) -> list[str]:
    return [line.strip() for part in site for line in part.split("\n") if line.strip()]


def _over_the_text(head: Head) -> Iterable[str]:
    """The sender's or the newspaper's name on top, if more than a sentence stands below."""
    for line in head.lines[:3]:
        name = sender(_COMMITTEE.split(line)[0])
        if name or is_masthead(line):
            yield name or line
            return


def _tails(head: Head, site: Sequence[str]) -> Iterable[str]:
    """The name behind the headline: "Bins are full | Harwick Gazette", if it comes again."""
    tail = _TAIL.search(head.lines[0]) if head.lines else None
    if tail is None:
        return
    rest = "\n".join((head.text.replace(tail[0], "", 1)[-_FOOT_CHARACTERS:], *site))
    if is_masthead(tail["who"]) or (tail["who"] in rest and as_name(tail["who"]) is None):
        yield tail["who"]


def _parliaments(head: Head) -> Iterable[str]:
    for line in head.lines[:_PARLIAMENT_LINES]:
        match = _PARLIAMENT.search(line)
        if match and is_hansard(head):
            yield match["who"] or "Hansard"


def _own_voice(text: str) -> Iterable[str]:
    """The short name by which a newspaper speaks of itself."""
    for match in _SHORT.finditer(text):
        in_full = re.search(rf"\b(?!The\b)[A-Z]\w+ {match['who']}\b", text)
        if (match["by"] or match["verb"]) and not in_full:
            yield f"The {match['who']}"
    for match in _SEEN.finditer(text):
        who = re.escape(match["who"])
        if re.search(_SHARED.format(who), text) and not re.search(_SPOKEN_FOR.format(who), text):
            yield match["who"]


def _written(name: str, text: str) -> str:
    """A name in capitals as the text writes it elsewhere, or with capitals at the front."""
    name = name.rstrip(".")
    if not name.isupper() or " " not in name:
        return name
    again = re.finditer(re.escape(name), text, re.IGNORECASE)
    mixed = (match[0] for match in again if not match[0].isupper() and match[0][0].isupper())
    return next(mixed, None) or " ".join(_word(word) for word in name.split())


def _word(word: str) -> str:
    if word.casefold() in {"of", "the", "and", "for", "in", "on", "at"}:
        return word.lower()
    return word if word in {"LLP", "NHS", "PLC", "UK"} else word.capitalize()
