"""Irregular verbs of English, with the past forms that no ending tells."""

from typing import Final

# Base, past and, where it is another, participle.
_VERBS: Final = tuple(
    tuple(verb.split())
    for verb in """
    be was were been; become became; begin began begun; break broke broken; bring brought; build
    built; buy bought; catch caught; choose chose chosen; come came; deal dealt; do did done; draw
    drew drawn; drink drank drunk; drive drove driven; fall fell fallen; feed fed; feel felt; fight
    fought; find found; flee fled; fly flew flown; forbid forbade forbidden; foresee foresaw
    foreseen; forget forgot forgotten; forgo forwent forgone; freeze froze frozen; get got gotten;
    give gave given; go went gone; grow grew grown; have had; hear heard; hide hid hidden; hold
    held; keep kept; know knew known; lay laid; lead led; learn learnt; leave left; lend lent; lose
    lost; make made; mean meant; meet met; mislead misled; overspend overspent; overtake overtook
    overtaken; pay paid; read read; rebuild rebuilt; repay repaid; ride rode ridden; rise rose
    risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; set set; shake shook
    shaken; show showed shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep
    slept; speak spoke spoken; spend spent; spring sprang sprung; stand stood; steal stole stolen;
    stick stuck; strike struck; swear swore sworn; sweep swept; swim swam swum; take took taken;
    teach taught; tell told; think thought; throw threw thrown; underspend underspent; understand
    understood; undertake undertook undertaken; uphold upheld; wake woke woken; wear wore worn; win
    won; withdraw withdrew withdrawn; withhold withheld; write wrote written; burst burst; cost
    cost; cut cut; hit hit; let let; put put; quit quit; shed shed; shut shut; split split; spread
    spread
    """.replace("\n", " ").split(";")
)

IRREGULAR_FORMS: Final = {base: tuple(forms) for base, *forms in _VERBS}
"""Base form -> its past forms."""

BASE_OF: Final = {
    form: base for base, forms in IRREGULAR_FORMS.items() for form in forms if form != base
}
"""Past form -> base form, but for verbs whose past is their base."""

UNCHANGED_PASTS: Final = frozenset(
    base for base, forms in IRREGULAR_FORMS.items() if forms == (base,)
)
"""Verbs whose past is their base form."""

FINITE_PASTS: Final = frozenset(
    forms[0] for base, forms in IRREGULAR_FORMS.items() if forms[-1] not in (forms[0], base)
) | {IRREGULAR_FORMS[base][0] for base in ("become", "come", "run")}
"""Past forms that are no participles: "rose", "withdrew"."""

PARTICIPLES: Final = frozenset(
    forms[-1] for base, forms in IRREGULAR_FORMS.items() if forms[-1] not in (forms[0], base)
)
"""Participles that are no pasts: "risen", "withdrawn"."""


def is_irregular_past(word: str) -> bool:
    """Whether a lower-case word is the past or participle of an irregular verb, and no base.

    >>> is_irregular_past("withdrew"), is_irregular_past("closed"), is_irregular_past("cut")
    (True, False, False)
    """
    return word in BASE_OF


def is_past(word: str) -> bool:
    """Whether a lower-case word has the form of a past: "closed", "met", "cut"."""
    return word.endswith("ed") or word in BASE_OF or word in UNCHANGED_PASTS
