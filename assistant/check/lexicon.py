"""How two words are compared, and the words that the checks know about."""

from functools import lru_cache

from assistant.check.opposite_words import OPPOSITES as OPPOSITE_WORDS
from assistant.check.thesaurus import thesaurus
from assistant.check.word_groups import SYNONYMS
from assistant.text.irregular import BASE_OF
from assistant.text.words import STOP_WORDS, stem

_IRREGULAR = BASE_OF | {
    form: base
    for line in """
    be am is are being; cut cutting; do does; have has having; sign signed; person people;
    man men; woman women; child children; half halves; datum data; criterion criteria;
    died die dead death; tie tying; bus buses; gas gases; mostly largely mainly chiefly
    """.replace("\n", " ").split(";")
    for base, *forms in [line.split()]
    for form in [base, *forms]
}

# Words that carry no claim that another check does not look at: grammar, and the words that
# report speech or join sentences, which a paraphrase may add.
FUNCTION_WORDS = STOP_WORDS | frozenset(
    """a an the also s t d ll ve re m o clock per cent percent mr mrs ms miss dr sir dame prof cllr
    may might shall must ever would among amid within around across since via upon yet still
    even without unless already today's thus therefore hence meanwhile moreover furthermore
    additionally addition example instance finally overall conclusion contrast similarly
    likewise specifically typically generally usually often sometimes currently according says
    said saying say told tells stated states stating added adds adding explained claims
    claimed claiming claim reported reports reportedly reporting describes described wrote
    writes noted notes noting respectively namely including includes included well like make
    makes made making get gets got getting put puts one ones another others way thing things
    whether though although despite because while whereas however able became become becomes
    becoming being was were been have has had do does did done total altogether combined
    number amount figure sum whatever whatsoever towards toward""".split()
)

# Content words that may be added without adding a claim.
LIGHT_WORDS = frozenset(
    """many much called call named known given total part made held set time period
    year years people person place kind type number level case fact issue matter respect terms
    later earlier
    last now currently previously then also due back able used using use seen see ended came
    come took take taken takes happened occurred went go goes began way ways several various
    compared comparison certain different particular general specific based related except
    option""".split()
)

# Words that open a new clause: a negation before them does not reach behind them.
CLAUSE_WORDS = frozenset(
    """but while whilst whereas although though because which who whose when where unless however
    despite since until after before as if so and or""".split()
)


# Two words that mean one; the second may be any form of its word.
PHRASES = {
    tuple(phrase.split()): meaning
    for phrase, meaning in (
        ("bring in", "introduce"), ("bring forward", "hasten"), ("set up", "establish"),
        ("carry out", "perform"), ("put off", "postpone"), ("turn down", "reject"),
        ("take over", "acquire"), ("shut down", "close"), ("step down", "resign"),
        ("stand down", "resign"), ("lay off", "dismiss"), ("call off", "cancel"),
        ("go up", "rise"), ("give up", "abandon"), ("hand over", "give"),
        ("turn up", "attend"), ("close door", "private"), ("rule out", "reject"),
        ("point out", "say"), ("get rid", "remove"), ("pull out", "withdraw"),
        ("draw up", "prepare"), ("speed up", "accelerate"), ("cut back", "reduce"),
        ("put up", "raise"), ("put forward", "propose"), ("take down", "dismantle"),
        ("pull down", "demolish"), ("knock down", "demolish"), ("pay back", "repay"),
        ("give back", "return"), ("hand back", "return"), ("break down", "fail"),
        ("look into", "investigate"), ("look at", "examine"), ("find out", "discover"),
        ("go over", "cross"), ("take on", "hire"), ("hand in", "submit"), ("scale back", "reduce"),
        ("phase out", "abolish"), ("do away", "abolish"), ("carry on", "continue"),
        ("go ahead", "proceed"), ("sign off", "approve"), ("run out", "exhaust"),
        ("fall through", "collapse"), ("come into", "take"), ("free of", "without"),
        ("hold up", "delay"), ("push back", "postpone"), ("turn out", "attend"),
        ("go down", "fall"), ("back up", "support"), ("make up", "comprise"),
        ("open again", "reopen"), ("step in", "intervene"), ("heavy goods", "lorry"),
        ("on time", "punctual"),
    )
}  # fmt: skip

_NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """The comparable form of a lower-case word, British and American spelling alike."""
    bare = word.strip("'").removesuffix("'s").removesuffix("'")
    return stem(_IRREGULAR.get(bare, bare)).replace("z", "s")


def _groups(table: str) -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(table.strip().splitlines()):
        for word in line.split():
            groups.setdefault(lemma(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


def _opposites(table: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in table.replace("\n/", " /").strip().splitlines():
        left, right = ({lemma(word) for word in side.split()} for side in line.split("/"))
        for one, other in ((left, right), (right, left)):
            for word in one:
                found.setdefault(word, set()).update(other - one)
    return {word: frozenset(words) for word, words in found.items()}


SYNONYM_GROUPS = _groups(SYNONYMS)
OPPOSITES = _opposites(OPPOSITE_WORDS)


@lru_cache(maxsize=65_536)
def synonymous(left: str, right: str) -> bool:
    """Whether two stems may stand for each other."""
    if left == right:
        return True
    if opposite(left, right):
        return False
    groups = SYNONYM_GROUPS.get(left)
    if groups and groups & SYNONYM_GROUPS.get(right, frozenset()):
        return True
    words = thesaurus().synonyms
    return (
        right in words.get(left, frozenset())
        or left in words.get(right, frozenset())
        or _derived(left, right)
    )


def proves(quoted: str, stated: str) -> bool:
    """Whether a quote's stem allows a statement's: a synonym, or a broader word."""
    return synonymous(quoted, stated) or stated in thesaurus().broader.get(quoted, frozenset())


@lru_cache(maxsize=65_536)
def opposite(left: str, right: str) -> bool:
    """Whether two stems say opposite things: by the tables, or by a negative prefix."""
    if right in OPPOSITES.get(left, frozenset()):
        return True
    if _derived(left, right):
        return False  # "employer" and "employee" to WordNet
    words = thesaurus().opposites
    if right in words.get(left, frozenset()) or left in words.get(right, frozenset()):
        return True
    short, long = sorted((left, right), key=len)
    return len(short) > 3 and (
        long == f"{short}less" or any(long == prefix + short for prefix in _NEGATIVE_PREFIXES)
    )


def _derived(left: str, right: str) -> bool:
    """Stems of one family: "consult" and "consultant", "account" and "accountable"."""
    short, long = sorted((left, right), key=len)
    without = long == f"{short}less"
    return (
        len(short) >= 5 and not without and len(long) - len(short) <= 4 and long.startswith(short)
    )
