"""Posts: who holds one is told by a sentence that names it, and not that of another body.

"Who is the chair of the HFA?" needs a chair, and no other body's; "who was appointed?" needs
somebody whom neither the question nor the source's title or publisher names.
"""

import re
from itertools import pairwise

from assistant.claims.roles import POST
from assistant.questions.question import Question
from assistant.text.acronyms import one_abbreviates
from assistant.text.names import names_another
from assistant.text.words import STOP_WORDS, words
from assistant.vetoes.judged import Judged, Veto, told
from assistant.vetoes.likeness import (
    BODIES,
    CAPITALISED,
    akin,
    names_country,
    same_bearer,
    telling_words,
)
from assistant.vetoes.post_holders import bodies_in, bodies_of, other_kind, own_body

_POST = re.compile(
    r"\bwho(?:['’]s| is| was| are| were) (?:the |its |their )?(?P<post>(?:[a-z-]+ ){0,3}[a-z]{4,})"
    rf" (?:of|at|for|in) (?:the )?(?P<body>{CAPITALISED})?",
    re.IGNORECASE,
)
# "Harwick council's chief executive", and without a verb: "chair of the HFA".
_A_POST = rf"(?P<post>(?i:{POST}))"
_POSTS_OF = (
    _POST,
    re.compile(
        rf"(?i:\bwho(?:['’]s| is| was))\s(?P<body>{CAPITALISED}(?:\s[a-z]{{4,}}?)?)"
        rf"(?:['’]s?|s['’]?)\s{_A_POST}\W*$"
    ),
    re.compile(
        rf"^\W*(?i:the )?(?i:name of )?(?i:the )?{_A_POST}\s(?:of|at|for)\s(?:the\s)?"
        rf"(?P<body>{CAPITALISED})"
    ),
)
_CHOSEN = re.compile(
    r"\bwho(?:m|['’]s)? (?:\w+ ){0,3}(?:appointed|chosen|elected|selected|hired|picked|promoted"
    r"|nominated|recruited)\b",
    re.IGNORECASE,
)
# A post is told by the name of whoever holds it, or by the verb for holding it.
_POST_TOLD = (
    (re.compile(r"chair(?:man|woman|person)?"), re.compile(r"chair(?:man|woman|person|s|ed)?")),
    (re.compile(r"head"), re.compile(r"head(?:teacher|master|mistress|s the|ed by)")),
    (re.compile(r"leader"), re.compile(r"led by")),
    (re.compile(r"author"), re.compile(r"written by|wrote|(?:co-)?authored by")),
    (re.compile(r"architect"), re.compile(r"design(?:ed|s)")),
    (re.compile(r"owner"), re.compile(r"belong(?:s|ed) to|own(?:s|ed)")),
)
# Whoever is one does what the verb in it says: a founder founded, an auditor audits.
_DOER = re.compile(r"(?P<verb>\w{3,})[eo]r")
# Nobody is told for these by a verb: to commission a report is no commissioner's post.
_NO_DOERS = frozenset("officer commissioner treasurer minister doctor mayor professor".split())
_PRONOUN = re.compile(r"\b(?:he|she|they|i|we)\b", re.IGNORECASE)
_IS_POST = re.compile(rf"\b{POST}$", re.IGNORECASE)
_HELD = re.compile(rf"\b(?P<post>(?i:{POST}))\s(?:of|at|for)\s(?:the\s)?(?P<body>{CAPITALISED})")


def missing_appointee(question: Question, judged: Judged) -> Veto | None:
    """Who was chosen for something is told by a sentence that names or means somebody new."""
    if not _CHOSEN.search(question.text) or _PRONOUN.search(judged.in_full):
        return None
    document = judged.evidence.document
    source = f"{document.publisher or ''} {document.title}"
    if names_another(judged.in_full, f"{question.text} {source}"):
        return None
    return Veto("name", "it names nobody who was chosen")


def other_post(question: Question, judged: Judged) -> Veto | None:
    """Who holds a post is told by a sentence that names the post, and not that of another body."""
    asked = next((found for form in _POSTS_OF if (found := form.search(question.text))), None)
    if not asked or not _IS_POST.search(asked["post"]):
        return None
    post = words(asked["post"])
    if not _tells_post(post[-1], judged.in_full) and not _as_one_word(post, judged.in_full):
        return Veto(asked["post"], f"it does not say who is {asked['post']}")
    wanted = asked["body"]
    return _of_other_body(asked["post"], wanted, judged) if wanted and wanted[0].isupper() else None


def _of_other_body(post: str, wanted: str, judged: Judged) -> Veto | None:
    other = _only_other_post(words(post), judged.in_full, wanted)
    if other:
        return Veto(post, f"it tells the {other} of {wanted}, not the {post}")
    evidence = judged.evidence
    heading = f"{evidence.document.title} {evidence.passage.heading or ''}"
    if _names_body(heading, wanted):
        return None
    holders = bodies_of(words(post), judged.in_full)
    if not holders and not _names_body(judged.in_full, wanted):
        holders = own_body(words(post), judged)
    if holders and not any(_may_be_body(body, wanted, judged) for body in holders):
        return Veto(wanted, f"it tells the {post} of {holders[0]}, not of {wanted}")
    bodies = bodies_in(judged.in_full)
    if (
        _names_body(judged.in_full, wanted)
        or any(body.isupper() and body in wanted.split() for body in bodies)  # "the CCG" is its own
    ):
        return None
    others = [body for body in bodies if not same_bearer(body, wanted)]
    if others:
        return Veto(wanted, f"this is about {others[0]}, not {wanted}")
    return None


def _may_be_body(body: str, wanted: str, judged: Judged) -> bool:
    """Whether a body may be the one asked for: a telling word of it, its initials, or side by side.

    In a source that has "Arlow ICS" the chair of the ICS is the chair of Arlow's.
    """
    if not telling_words(body):
        return not other_kind(body, wanted)
    beside = rf"\b{re.escape(wanted)}['’]?s?\W(?:\w+\W){{0,2}}{re.escape(body)}\b"
    return (
        akin(telling_words(body), telling_words(wanted))
        or one_abbreviates(body, wanted)
        or names_country(wanted, body)
        or bool(re.search(beside, told(judged.evidence.document)))
    )


def _only_other_post(post: list[str], text: str, body: str) -> str | None:
    """The post that a text gives somebody in a body, where it never has the word asked for.

    "Ann Lee, who leads the pool, is treasurer of Arlow Council" tells no leader of Arlow Council.
    """
    if re.search(rf"\b{post[-1]}s?\b", text, re.IGNORECASE) or _as_one_word(post, text):
        return None
    held = (match for match in _HELD.finditer(text) if _names_body(match["body"], body))
    return next((match["post"] for match in held if not _tells_post(post[-1], match["post"])), None)


def _tells_post(post: str, text: str) -> bool:
    """Whether a text has the word for a post, or another for whoever holds it."""
    return (
        akin([post], words(text))
        or _does(post, text)
        or any(
            asked.fullmatch(post) and re.search(rf"\b(?:{told.pattern})\b", text, re.IGNORECASE)
            for asked, told in _POST_TOLD
        )
    )


def _does(post: str, text: str) -> bool:
    """Whether a text has the verb of a doer: "audited" for "auditor"."""
    doer = None if post in _NO_DOERS else _DOER.fullmatch(post)
    forms = {f"{doer['verb']}{ending}" for ending in ("ed", "es", "s")} if doer else set()
    return not forms.isdisjoint(words(text))


def _as_one_word(post: list[str], text: str) -> bool:
    """Whether a text has the words of a post with other spaces: "headteacher", "head teacher"."""
    told = [word.replace("-", "") for word in words(text)]
    spelt = "".join(post).replace("-", "")
    return spelt in told or any(one + other == spelt for one, other in pairwise(told))


def _names_body(text: str, body: str) -> bool:
    """Whether a text has a telling word of a body's name, or its initials."""
    telling = [word for word in words(body) if word not in STOP_WORDS | BODIES] or words(body)
    return all(akin([word], words(text)) for word in telling) or one_abbreviates(body, text)
