"""Documents of the very people whom a question names: the auditors' report, the inspectors'.

In a report of their own nobody writes "the auditors found"; each sentence of it is theirs.
"""

import re
from functools import lru_cache

from assistant.text.words import content_words, words
from vectorstore.types import Document

_DOER = re.compile(r"(?P<root>[a-z]{4,}?)(?:at)?(?:ors?|ers?)")
_REPORT = frozenset(
    "report reports findings letter review opinion certificate statement summary inquiry".split()
)
# Whose work is not told by a noun of the same root: an officer's is no office's.
_OTHERS = re.compile(
    r"(?:offic|memb|lead|minist|numb|teach|manag|oth|matt|direct|own|us|work|read|play|speak)",
)

_ADDRESSED = re.compile(r"\b(?:to|for|on|about)\s|\b(?:response|reply)\b|^\W*dear\b", re.IGNORECASE)
_HEAD, _HEAD_LINES = 400, 3


def authors_asked(question: str, document: Document) -> str:
    """The words of a question that mean who wrote the document; "" where none do.

    A document is the auditors' where its title is that of an audit report, where its publisher or
    author is called after auditing, or where they call themselves auditors on top of it.
    """
    asked = {word: root for word in content_words(question) if (root := _root(word))}
    if not asked:
        return ""
    known = _called(document)
    return " ".join(
        word for word, root in asked.items() if any(one.startswith(root) for one in known)
    )


@lru_cache(maxsize=512)
def _called(document: Document) -> frozenset[str]:
    """The words for whose work a document is, in its title, its publisher and on top of it."""
    title = words(document.title)
    over = [line for line in document.text[:_HEAD].splitlines() if line.strip()][:_HEAD_LINES]
    lines = [
        line for line in over if line.rstrip()[-1] not in ".:;?!" and not _ADDRESSED.search(line)
    ]
    return frozenset(
        (
            *(title if _REPORT & set(title) and not _ADDRESSED.search(document.title) else ()),
            *words(f"{document.publisher or ''} {document.author or ''}"),
            *(word for word in words(" ".join(lines)) if _root(word)),
        )
    )


def _root(word: str) -> str | None:
    """What somebody does, of a word for who does it: "audit" of "auditors"."""
    doer = _DOER.fullmatch(word.removesuffix("'s").removesuffix("'"))
    if doer is None or _OTHERS.fullmatch(doer["root"]):
        return None
    return doer["root"]
