"""The words of English that the checks know about, and how two words are compared.

Synonyms are few on purpose: they let a plain paraphrase pass ("hospital bosses" for "hospital
managers"), and each added group also lets some wrong statement pass.
"""

from functools import lru_cache

from assistant.check.thesaurus import thesaurus
from assistant.words import STOP_WORDS, stem

_IRREGULAR = {
    form: base
    for line in """
    be am is are was were been being; begin began begun; bring brought; build built; buy bought;
    choose chose chosen; come came; cut cutting; deal dealt; do did done does; draw drew drawn;
    drive drove driven; fall fell fallen; feel felt; fight fought; find found; fly flew flown;
    freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown;
    have has had having; hear heard; hide hid hidden; hold held; keep kept; know knew known;
    lead led; leave left; lend lent; lie lay lain; lose lost; make made; mean meant; meet met;
    overspend overspent; pay paid; rise rose risen; run ran; say said; see saw seen; seek sought;
    sell sold; send sent; shake shook shaken; show showed shown; shrink shrank shrunk; sign signed;
    speak spoke spoken; spend spent; stand stood; steal stole stolen; strike struck; swear swore
    sworn; take took taken; teach taught; tell told; think thought; throw threw thrown;
    understand understood; withdraw withdrew withdrawn; win won; write wrote written; underspend
    underspent; person people; mislead misled; withhold withheld; forgo forgone; overtake overtook overtaken; undertake undertook undertaken; foresee foresaw foreseen; man men; woman women; child children; half halves; datum data;
    criterion criteria; died die dead death; tie tying; wake woke woken; wear wore worn
    """.replace("\n", " ").split(";")
    for base, *forms in [line.split()]
    for form in [base, *forms]
}

# Words that carry no claim that another check does not look at: grammar, and the words that
# report speech or join sentences, which a paraphrase may add.
FUNCTION_WORDS = STOP_WORDS | frozenset(
    """a an the also s t d ll ve re m o clock per cent percent mr mrs ms miss dr sir dame prof cllr
    may might shall must ever would among amid within around across since via upon yet still even
    without unless already today's thus therefore hence meanwhile moreover furthermore additionally
    according says said saying say told tells stated states stating added adds adding explained
    claims claimed claiming claim reported reports reportedly reporting describes described
    says wrote writes noted notes noting respectively namely including includes included
    well like make makes made making get gets got getting put puts one ones another others
    way thing things whether though although despite because while whereas however
    able became become becomes becoming being was were been have has had do does did done
    total altogether combined overall number amount figure sum""".split()
)

# Content words that may be added without adding a claim.
LIGHT_WORDS = frozenset(
    """many much called call named known given total part made held set time period
    year years people person place kind type number level case fact issue matter respect terms later earlier
    last now currently previously then also due back able used using use seen see ended came
    come took take taken takes happened occurred went go goes began way ways several various
    certain different particular general specific based related""".split()
)

# Words that open a new clause: a negation before them does not reach behind them.
CLAUSE_WORDS = frozenset(
    """but while whilst whereas although though because which who whose when where unless however
    despite since until after before as if so and or""".split()
)

_SYNONYMS = """
accept agree consent endorse back support approve welcome
accident crash collision
achieve reach attain meet
acquire buy purchase acquisition obtain
admit concede acknowledge confess
aim goal objective target intend seek want hope wish
allege claim assert contend maintain
allocate award grant assign earmark give provide set
allow permit let enable authorise permission
reach hit climb grow rise stand
annual yearly year annually
announce declare reveal disclose unveil publish release
appoint name hire recruit employ appointment engage select choose pick
argue contend claim insist say state maintain
ask request call urge demand invite require
assess evaluate review examine consider analyse assessment evaluation study look
attempt try effort bid seek
attend present
authority council borough
axe scrap cancel abandon ditch drop discontinue abolish end terminate
ban prohibit forbid bar outlaw
begin start launch commence open initiate introduce
big large huge major great massive substantial significant considerable
blame fault
blaze fire
body organisation organization agency institution
boost increase raise improve lift strengthen
boss chief leader head manager executive director chair chairman chairwoman chairperson
build construct construction erect building develop
business company firm corporation contractor provider supplier
car vehicle
cash money fund funding finance resource
cause lead result prompt trigger reason due because
change alter reform transform amend shift modify
cheap inexpensive
citizen resident people local person inhabitant public community
city town area borough place region
close shut closure shutdown
collapse fail failure fold
concern worry fear anxiety alarm anxious
condemn criticise attack denounce blast slam critic criticism
consultant adviser advisor consultancy
consult consultation
contain comprise include consist cover
contract deal agreement tender
cost price spend expense expenditure bill fee charge pay worth
councillor member
create establish found form set setup
damage harm hurt injure injury
conclude find
decide determine resolve vote agree decision choose opt
decline fall drop decrease reduce reduction cut lower shrink dip slump down less fewer
deficit shortfall gap overspend
delay postpone defer late behind postponement
deliver provide supply offer give delivery provision
deny reject refute dispute dismiss refuse rebuff
die death dead kill fatal
difficult hard tough challenging
disclose reveal show emerge disclosure
dispute row disagreement conflict argument
document paper report file record
doctor gp physician medic clinician
draft propose
drug medicine medication
earn make receive
employee staff worker workforce employ
error mistake
estimate forecast predict project expect anticipate
evidence proof
expand extend grow enlarge expansion extension growth widen
explain clarify
fast quick rapid swift soon speed quickly
early ahead
late behind later
treble triple
fault defect flaw problem issue
fine penalty
finish complete end conclude completion
flat apartment
floor storey
former ex previous old past
free independent
full entire whole complete
get receive obtain
government minister ministry whitehall
grow rise increase climb jump surge soar growth up more higher raise
happen occur take
occasion time
health healthcare nhs medical
help aid assist assistance support
hide conceal
home house housing dwelling household property
hospital infirmary
hurry rush
important key crucial vital essential significant
independent separate
inspect inspection inspector
investigate probe inquiry investigation enquiry examine
job post role position
join merge combine unite integrate merger link
judge court
kid child youngster pupil
law legislation act
law legal lawful
lawyer solicitor barrister
letter correspondence
live reside
lose loss
make produce manufacture
meeting session
memo note
mp politician
near close nearby
need require necessary requirement
new fresh latest recent
notice spot
oppose against opposition object objection resist
option choice alternative
order instruct command
own owner ownership belong
parent mother father
part portion share section
patient sick
pause suspend hold halt stop
phase stage
plan scheme proposal project programme program propose intend
police officer force
poor bad weak
power authority
pressure strain
problem issue difficulty trouble
promise pledge vow commit undertake guarantee commitment
protect safeguard preserve
protest demonstration demonstrate march
pupil student schoolchild
quit leave resign depart withdraw resignation departure
rate level
receive get
recommend advise suggest recommendation advice
record log
refurbish renovate repair fix refurbishment renovation restore
remain stay continue
remove delete withdraw take
renew extend
rent lease
repair mend
replace succeed substitute replacement
reply respond answer response
restore reinstate
result outcome consequence
review examination
road street route
rule regulation
run operate manage lead oversee
sack fire dismiss
salary pay wage
save saving
school academy
secret private confidential hidden covert
seem appear
service provision
set lay
settle resolve
share split
short brief
show demonstrate indicate suggest find reveal prove
shop store
sick ill
sign signature
site land
slow sluggish
small little minor
speech address
spokesman spokeswoman spokesperson representative
statement comment remark
stop prevent halt end block cease
strike walkout
study research survey
sum total
tax levy
team squad
traffic congestion
transparent open transparency openness
travel journey trip transport
trust faith confidence
understand know aware
use utilise usage
view opinion
voter elector
vote ballot poll
wait await
warn caution warning
waste squander
win victory beat defeat
work function
wrong false incorrect untrue mistaken
young youth
"""

# Each pair says opposite things about the same matter.
_OPPOSITES = """
increase rise grow climb gain more higher up raise expand jump surge soar boost
/ decrease fall drop decline reduce less lower down cut shrink slump fewer dip
accept approve agree support back endorse welcome allow permit favour for
/ reject refuse oppose deny decline dismiss block ban veto object against turn
admit confirm acknowledge concede accept / deny refute reject
open launch begin start commence / close shut end finish cease closure stop
before earlier ahead prior / after later following since once
include with / exclude without omit
win victory beat / lose defeat loss
success succeed / fail failure
on / off
save saving / cost waste
profit surplus underspend / loss deficit overspend shortfall
buy purchase acquire / sell sale
hire recruit appoint employ / sack dismiss fire resign redundant
pass / fail
best better improve improvement / worst worse worsen deteriorate
majority / minority
good well / poor bad poorly
public openly / private secret secretly confidential privately
strong strengthen / weak weaken
high / low
early / late
first / last
cheap / expensive dear costly
safe / dangerous unsafe
true correct right accurate / false wrong incorrect untrue inaccurate
guilty convict / innocent acquit clear
arrive / depart leave
join / leave quit withdraw
lend / borrow
pay / receive
praise / criticise condemn
keep retain save / scrap abolish remove close shut
enough sufficient adequate / few insufficient inadequate
healthy / sick ill diseased unhealthy
maximum / minimum
above over exceed / below under
inside / outside
positive / negative
import / export
north northern / south southern
east eastern / west western
long / short
large big / small
fast quick quickly faster / slow slowly slower
easy / difficult hard
credible / discredited
unanimous unanimously / narrowly split divided
voluntary / compulsory mandatory
temporary temporarily / permanent permanently
full entire whole / empty part partial partly
rural / urban
legal lawful / illegal unlawful
delay late / early
ahead / behind
present attend / absent miss
same / different
insource / outsource
urgent / routine
"""

# Two words that mean one; the second may be any form of its word.
PHRASES = {
    tuple(phrase.split()): meaning
    for phrase, meaning in (
        ("bring in", "introduce"), ("bring forward", "hasten"), ("set up", "establish"),
        ("carry out", "perform"), ("put off", "postpone"), ("turn down", "reject"),
        ("take over", "acquire"), ("shut down", "close"), ("step down", "resign"),
        ("stand down", "resign"), ("lay off", "dismiss"), ("call off", "cancel"),
        ("go up", "rise"), ("go down", "fall"), ("give up", "abandon"), ("hand over", "give"),
        ("turn up", "attend"), ("close door", "private"), ("rule out", "reject"),
        ("point out", "say"), ("get rid", "remove"), ("pull out", "withdraw"),
        ("draw up", "prepare"), ("speed up", "accelerate"), ("cut back", "reduce"),
    )
}  # fmt: skip

_NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """The comparable form of a lower-case word, British and American spelling alike."""
    bare = word.strip("'").removesuffix("'s").removesuffix("'")
    return stem(_IRREGULAR.get(bare, bare)).replace("z", "s")


def is_irregular_past(word: str) -> bool:
    """Whether a word is a past form that does not end in "-ed"."""
    return word in _IRREGULAR and _IRREGULAR[word] != word and not word.endswith(("s", "ing"))


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


SYNONYM_GROUPS = _groups(_SYNONYMS)
OPPOSITES = _opposites(_OPPOSITES)


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
    words = thesaurus().opposites
    if right in words.get(left, frozenset()) or left in words.get(right, frozenset()):
        return True
    short, long = sorted((left, right), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _NEGATIVE_PREFIXES)


def _derived(left: str, right: str) -> bool:
    """Stems of one family: "consult" and "consultant", "account" and "accountable"."""
    short, long = sorted((left, right), key=len)
    return len(short) >= 5 and len(long) - len(short) <= 4 and long.startswith(short)
