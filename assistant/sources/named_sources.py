"""The words of a question that name its sources: "in Hansard", "what did the Gazette say"."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.claims.asof import without
from assistant.claims.roles import POST
from assistant.text.titles import original_title
from assistant.text.word_classes import GROUP_NOUNS, PERSON_NOUNS
from assistant.text.words import words
from assistant.vetoes.likeness import BODIES
from vectorstore.catalogue import Listing

_KINDS = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "hansard": r"hansard(?: (?:debates?|reports?|records?))?|parliament"
        r"|(?:house of )?(?:commons|lords)",
        "news": r"(?:local |national )?(?:news(?:papers?)?|press|papers|media|journalists?)"
        r"|news (?:articles?|reports?|stor(?:y|ies)|coverage|items?)"
        r"|(?:press|media) (?:coverage|reports?)",
        "foi": r"(?:foi|freedom of information)"
        r"(?: (?:repl(?:y|ies)|responses?|requests?|releases?|disclosures?|documents?))?",
        "letter": r"(?:open )?letters?",
        "opinion": r"(?:opinion|comment)(?: (?:pieces?|articles?|columns?))?",
    }.items()
}
# What no other word names: a collection without such documents has nothing of the kind.
_UNMISTAKABLE = re.compile(
    r"hansard|(?:foi|freedom of information) (?:repl(?:y|ies)|responses?|requests?|releases?)",
    re.IGNORECASE,
)
# Where speeches are made, as well as their report: "who sits in Parliament" asks nothing of it.
_HOUSE = re.compile(r"parliament|(?:house of )?(?:commons|lords)", re.IGNORECASE)
# Papers say what they say to whoever reads them, and nobody in particular is everybody.
_NO_CLAIMANT = frozenset(
    """report reports minutes document documents source sources paper papers article articles
    record records file files text texts letters study survey evidence page pages story stories
    people anyone anybody everyone everybody others someone somebody they them we you it he she i
    this that""".split()
)
# What has a name with capitals and is nobody: "the Care Act".
_PAPERS = frozenset(
    """accounts act agreement appendix bill budget census contract figures policy plan review
    strategy statistics survey table""".split()
)
_MEMBER = re.compile(r"(?:mp|member of parliament)s?", re.IGNORECASE)
# "The Gazette's report" and "the Gazette article" are the Gazette.
_PIECE = re.compile(
    r"['’]s?\s(?:\w+\s)?(?:articles?|reports?|reporting|stor(?:y|ies)|pieces?|coverage|column"
    r"|editorial|news|pages?|account)$|\s(?:articles?|stor(?:y|ies)|coverage|editorial)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?|this|that|our|your|their|its|his|her)\s", re.IGNORECASE)
_TELLS = r"(?:say|report|write|tell (?:me|us)|reveal|claim|publish|print|mention|state)"
_TOLD = (
    r"(?:said|reported|written|revealed|claimed|published|printed|mentioned|stated|told|sa(?:y|ys)"
    r"|report(?:s|ing)?|writ(?:e|es|ing)|tell(?:s|ing)?|read)"
)
_NAME = r"(?P<name>(?:(?:the|an?)\s)?[\w&’'.-]+(?:\s[\w&’'.-]+){0,5}?)"
_PROPER = r"(?P<name>(?:[Tt]he\s)?(?:[\w&’'.-]+\s){0,4}?[\w&’'.-]+)"
_ABOUT = r"(?:about|of|on|regarding|concerning)"
_SAYS = re.compile(
    rf"^\W*what (?:else )?(?:did|does|do|has|have) {_NAME} (?:ever |have to )?{_TELLS}(?:ed)? "
    rf"{_ABOUT} (?P<about>.+?)\W*$",
    re.IGNORECASE,
)
_HEARD = re.compile(
    rf"^\W*(?:(?:and|but|so),? )?what (?:else )?(?:did|does|do|has|have|had) {_NAME} "
    r"(?:ever |have to |actually |really |also |then )?"
    r"(?:say|said|think|thought|argued?|claim(?:ed)?|tell|told|warn(?:ed)?|recommend(?:ed)?"
    r"|find|found|conclude[d]?|propose[d]?|suggest(?:ed)?|complain(?:ed)?|repl(?:y|ied)"
    r"|promise[d]?|demand(?:ed)?|report(?:ed)?|write|wrote|written|note[d]?|advise[d]?|criticise[d]?)"
    rf"(?: (?:{_ABOUT}|to|for|from|should|needs?|would|the|that)\b(?P<about>.+?))?\W*$",
    re.IGNORECASE,
)
_SAYS_THAT = re.compile(
    rf",? (?:did|does|do) {_NAME} (?:say|report|claim|state)(?: that)?(?! {_ABOUT}\b)(?= \w+ \w)",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r",?\s?\b(?:according to|as (?:reported|told|said|claimed|put) (?:by|in)"
    r"|in the (?:words|view) of)"
    rf"\s{_NAME}(?: published| printed)?(?=[,?.;!]|\s(?:how|what|who|when|why|where|which"
    r"|did|is|was|does|do|were)\b|$),?",
    re.IGNORECASE,
)
_IN = re.compile(
    rf",?\s?\b(?:in|by) {_PROPER}(?=[,?.;!]|\s(?:about|on|of|regarding|concerning|how|what|who|when"
    r"|why|where|which|did|is|was|does|do|were|has|have)\b|$),?",
    re.IGNORECASE,
)
_IS_SAID = re.compile(
    rf"\W*what (?:is|was|has been|have been|were|are) (?:being )?{_TOLD} {_ABOUT} "
    r"(?P<about>.+?)\W*$",
    re.IGNORECASE,
)
_TITLED = re.compile(r",?\sin\s“(?P<title>[^”]+)”")
_POST = re.compile(rf"\b{POST}$", re.IGNORECASE)
_HOLDER = re.compile(rf"\b{POST}s?\b(?: (?:of|for|at|in)\b.*)?$", re.IGNORECASE)
_TELLING = re.compile(rf"\b{_TOLD}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """Documents that a question names, and the question without the words that did."""

    documents: frozenset[str]
    rest: str


@dataclass(frozen=True, slots=True)
class Claimant:
    """Whom a question wants to hear.

    Attributes:
        name: In the question's words: "the mayor".
        rest: What is to be read for: the question without "according to the mayor"; "what did the
            mayor say about dues" whole.
        about: What they are to speak of, where the question says so: "dues".
    """

    name: str
    rest: str
    about: str = ""

    @property
    def is_somebody(self) -> bool:
        """Whether a person or a body is named, and no paper or figures."""
        last = _bare(self.name).rsplit(maxsplit=1)[-1]
        plain = words(last)[-1] if words(last) else ""
        singular = plain.removesuffix("s")
        known = PERSON_NOUNS | GROUP_NOUNS | BODIES
        named = last[:1].isupper() and plain not in _PAPERS
        return named or plain in known or singular in known or bool(_HOLDER.search(self.name))


def named_in(question: str, listing: Sequence[Listing]) -> Named | None:
    """The documents that a question names by kind, publisher or title, if it does.

    Words that name none of the collection's documents are no such words: they stay, but for a kind
    of documents of which it has none.
    """
    for rule in _RULES:
        found = rule(question, listing)
        if found:
            return found
    return None


def claimant_in(question: str) -> Claimant | None:
    """Whom a question wants to hear: "according to the mayor", "what did the mayor say about"."""
    match = _ACCORDING.search(question)
    if match and _may_claim(match["name"]):
        return Claimant(match["name"], without(question, [match.span()]))
    heard = _HEARD.match(question)
    if heard is None or not _may_claim(heard["name"]):
        return None
    return Claimant(heard["name"], question, heard["about"] or "")


def _may_claim(name: str) -> bool:
    """Whether a name can be a claimant's: "what has the bank been told" asks what others said."""
    named = words(name)
    return "been" not in named and named[-1] not in _NO_CLAIMANT


def _said(question: str, listing: Sequence[Listing]) -> Named | None:
    """Read "what did the Gazette say about the baths?"."""
    match = _SAYS.match(question)
    # What a council says is told by others as well.
    if not match or BODIES & set(words(match["name"])):
        return None
    found = _of_name(match["name"], listing, weak=False)
    return Named(found, f"Tell me about {match['about']}") if found else None


def _said_that(question: str, listing: Sequence[Listing]) -> Named | None:
    """Read "how much did the Gazette say the baths cost?"."""
    match = _SAYS_THAT.search(question)
    found = _of_name(match["name"], listing, weak=False) if match else frozenset()
    return Named(found, without(question, [match.span()])) if match and found else None


def _according(question: str, listing: Sequence[Listing]) -> Named | None:
    match = _ACCORDING.search(question)
    found = _of_name(match["name"], listing, weak=True) if match else frozenset()
    if match is None or not (found or _UNMISTAKABLE.fullmatch(_bare(match["name"]))):
        return None
    return Named(found, without(question, [match.span()]))


def _inside(question: str, listing: Sequence[Listing]) -> Named | None:
    """Read "in Hansard", and where something is said "in the Gazette" too."""
    telling = _TELLING.search(question)
    for match in _IN.finditer(question):
        if _HOUSE.fullmatch(_bare(match["name"])) and not telling:
            continue
        found = _of_kind(match["name"], listing, weak=True)
        if telling and not found:
            found = _of_name(match["name"], listing, weak=True, inside=True)
        if found or _UNMISTAKABLE.fullmatch(_bare(match["name"])):
            rest = without(question, [match.span()])
            said = _IS_SAID.match(rest)
            return Named(found, f"Tell me about {said['about']}" if said else rest)
    return None


def _titled(question: str, listing: Sequence[Listing]) -> Named | None:
    """Read "in “Ferry to close”", which our own question "Which do you mean?" offers."""
    match = _TITLED.search(question)
    titles = {one.id: original_title(one.title) for one in listing}
    found = frozenset(key for key, title in titles.items() if match and title == match["title"])
    return Named(found, without(question, [match.span()])) if match and found else None


_RULES: tuple[Callable[[str, Sequence[Listing]], Named | None], ...] = (
    _titled,
    _said,
    _said_that,
    _according,
    _inside,
)


def _of_name(
    name: str, listing: Sequence[Listing], *, weak: bool, inside: bool = False
) -> frozenset[str]:
    """The documents of a kind, a publisher, a member of parliament, or a title.

    What is told "in England" is not told by NHS England: inside, a name without "the" must be a
    publisher's whole name. A person is no title, whoever's name it ends with.
    """
    bare = _bare(name)
    of_kind = _of_kind(name, listing, weak=weak)
    if of_kind:
        return of_kind
    if _MEMBER.fullmatch(bare):
        return ids_of(one for one in listing if one.kind == "hansard" and one.speaker)
    wanted = words(bare)
    definite = name[:4].lower() == "the "
    published = ids_of(
        one
        for one in listing
        if _ends(wanted, one.publisher)
        and (definite or not inside or len(wanted) == len(words(_bare(one.publisher or ""))))
    )
    if published or not definite or not bare[:1].isupper() or _POST.search(bare):
        return published
    return ids_of(one for one in listing if _ends(wanted, one.title) or _opens(wanted, one.path))


def _bare(name: str) -> str:
    return _PIECE.sub("", _ARTICLE.sub("", name)).strip(" .’'")


def _of_kind(name: str, listing: Sequence[Listing], *, weak: bool) -> frozenset[str]:
    """The documents of a kind. "The letter" may as well be one that a document speaks of."""
    bare = _bare(name)
    kind = next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(bare)), None)
    if kind is None or (kind == "letter" and not weak):
        return frozenset()
    return ids_of(one for one in listing if one.kind == kind or _is_called(kind, one))


def _is_called(kind: str, document: Listing) -> bool:
    """Whether the title or the file's name says what it is, as that of an open letter does."""
    return kind in {*words(document.title), *words(_file_of(document.path))}


def _ends(wanted: Sequence[str], known: str | None) -> bool:
    """Whether a name is meant: "the Gazette" is the Thornby Gazette, "Thornby" is not."""
    own = words(known or "")
    return bool(wanted and own) and own[-1] == wanted[-1] and set(wanted) <= set(own)


def _opens(wanted: Sequence[str], path: str) -> bool:
    """Whether the file is named after its source: "assembly-report-libraries.html"."""
    return words(_file_of(path))[: len(wanted)] == list(wanted)


def _file_of(path: str) -> str:
    """The words of a file's name."""
    return re.sub(r"[_.-]", " ", path.rsplit("/", 1)[-1])


def ids_of(documents: Iterable[Listing]) -> frozenset[str]:
    """The ids of documents."""
    return frozenset(one.id for one in documents)
