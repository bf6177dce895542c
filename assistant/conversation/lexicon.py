"""Closed word classes and nouns of known kind that following a conversation needs."""

from assistant.text.words import stem

# Endings of nouns that name people: "shopkeeper", "policewoman", "radiologist".
PERSON_ENDINGS = (
    "woman", "women", "person", "keeper", "maker", "owner", "payer", "worker", "goer", "ologist",
    "ician", "lord",
)  # fmt: skip
# Last words of names of places: "Mill Lane".
PLACE_NOUNS = frozenset("avenue close lane road row square street terrace".split())

# Stems of nouns that name a property of something else; "of" and that thing complete them.
RELATIONAL_NOUNS = frozenset(
    """advantag age aim amount attribut averag background begin benefit capit caus chanc consequ
    cost danger date definit descript detail differ disadvantag distanc durat effect end exampl
    fact function
    goal height histori idea impact import kind length level limit list locat lot main mean
    method name natur number object origin outcom part percentag pictur point popul price problem
    process proport purpos qualiti question rang rate reason requir result risk role rule scope
    share side size solut sort sourc speed start stage step sum summari temperatur term
    titl topic total type use valu version way weight""".split()
)

# What a council does and a library does not: with these, "it" is a body that acts.
ACTING_VERBS = frozenset(
    """agree announce apologise appeal apply approve ask award borrow buy charge claim consult cut
    decide deny do employ fund hire invest lease lend owe own pay plan pledge promise propose
    publish raise receive refuse reject reply report respond run say sell spend support vote
    win""".split()
)


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


# Sums that belong to a thing, and what belongs to a person: "and the budget?", "and the salary?".
AMOUNTS = _stems("bill budget debt deficit estimate fare fee fine grant loss overspend profit rent")
OF_PERSONS = _stems("age background career pay pension role salary wage")
# Who made, runs or owns a thing: "and the architect?".
OF_THINGS = _stems(
    """architect author builder buyer contractor designer developer engineer founder landlord
    manager operator owner seller supplier tenant"""
)
# Verbs that are done by an amount: "how much did it rise?".
BY_AMOUNT = _stems(
    """award borrow charge cost cut donate drop earn fall fine give grant grow increase invest lend
    lose owe pay raise reduce rise save spend"""
)
# What somebody gives to what was said or done.
RESPONSES = _stems("alternative answer objection opposition reaction rebuttal reply response")
# What only people and bodies have: "their decision".
SAYINGS = _stems("answer argument decision demand offer opinion position reply response view vote")
# What is put before somebody to decide, and the acts that are decided upon.
UNDERTAKINGS = _stems(
    """agreement amendment appeal application bid bill budget change claim closure complaint
    contract cut deal decision grant idea increase merger motion move objection offer order petition
    plan policy proposal recommendation reduction request resolution rise sale scheme takeover
    tender transfer"""
)
# What is written about something, and called for it: "the letter about parking".
DOCUMENTS = _stems("email leaflet letter memo note notice petition report statement study survey")
# Verbs whose object is decided upon, owned or made, or written: who opposes "it" opposes no
# building, who owns "it" no plan, and nobody publishes a council.
DECIDING_VERBS = _stems(
    """abandon accept adopt against agree allow approve award back block carry consider debate
    decide defer delay dismiss drop endorse favour grant object oppose overturn pass permit
    postpone propose quash refuse reject reverse revoke scrap second submit support table turn
    uphold veto vote withdraw"""
)
OWNING_VERBS = _stems(
    "build buy demolish lease let list occupy open own rent reopen repair restore sell use visit"
)
RUNNING_VERBS = _stems("chair lead manage operate run")
WRITING_VERBS = _stems("draft issue present publish receive send sign write")

# What nobody does with another's: "who gave his word?", "who lost their jobs?".
OWN_ONLY = _stems("concern disappointment mind objection promise support thanks vote voice word")
LOSING_VERBS = _stems("give keep leave lose lost quit resign") | {"gave", "kept", "left"}
LOSABLE = _stems("home house job life lives money place post seat temper")
# Who only a company has.
PUBLIC_BODIES = _stems(
    """authority cabinet commission committee council court department government ministry
    parliament"""
)
OF_COMPANIES = _stems("owner parent shareholder subsidiary")

# Stems of nouns that name nothing that could be spoken of again: "of course", "a lot".
EMPTY_NOUNS = frozenset(
    """anyth bit cours everyth evid exampl fact idea kind lot noth one other someth sort subject
    thing way""".split()
)

# "Does it snow", "does it matter": behind these "it" stands for nothing said before.
WEATHER_VERBS = frozenset({"rain", "snow", "matter", "hail", "freeze"})
