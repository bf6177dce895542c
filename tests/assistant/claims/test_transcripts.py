import pytest

from assistant.claims.render import with_speaker
from assistant.claims.speaker import attribution_of
from tests.assistant.claims.documents import document

DEBATE = """Harbour Dues

Mr Oswin Tarrant (Pellport) (Ind): I beg to move, That this Assembly deplores the harbour dues.

They were £40 a boat in 2012. "Nobody can pay that," the harbour master told me.

Column 118

The true cost is £95,000 a year.

3.20 pm

The Minister for Ports (Dame Ysolde Crane): I thank the hon. Member.

14 Mar 2013 : Column 119 WH

The cost is £61,000. My hon. Friend says more.

Keziah Marl (Oldquay) (Lab): Will she give way?

Dame Ysolde Crane: With pleasure.

Keziah Marl: What did the dredger cost us?

MR TARRANT: It cost £7 million.

Question put and agreed to.

The dredger was scrapped in 2020."""


def speaker(text: str, quote: str, kind: str = "document") -> str | None:
    made = document(text, kind=kind)
    start = text.index(quote)
    found = attribution_of(made, start, start + len(quote))
    return found.speaker if found else None


@pytest.mark.parametrize(
    ("quote", "who"),
    [
        ("They were £40 a boat in 2012.", "Oswin Tarrant"),
        ('"Nobody can pay that," the harbour master told me.', "Oswin Tarrant"),
        ("The true cost is £95,000 a year.", "Oswin Tarrant"),
        ("The Minister for Ports (Dame Ysolde Crane): I thank the hon.", "Ysolde Crane"),
        ("The cost is £61,000.", "Ysolde Crane"),
        ("Friend says more.", "Ysolde Crane"),
        ("Keziah Marl (Oldquay) (Lab): Will she give way?", "Keziah Marl"),
        ("Dame Ysolde Crane: With pleasure.", "Ysolde Crane"),
        ("What did the dredger cost us?", "Keziah Marl"),
        ("It cost £7 million.", "Oswin Tarrant"),
        ("Harbour Dues", None),
        ("Column 118", None),
        ("14 Mar 2013 : Column 119 WH", None),
        ("3.20 pm", None),
        ("Question put and agreed to.", None),
        ("The dredger was scrapped in 2020.", None),
    ],
)
def test_a_turn_lasts_from_its_label_to_the_next(quote: str, who: str | None) -> None:
    assert speaker(DEBATE, quote) == who


def test_a_turn_may_begin_many_pages_before() -> None:
    many = "The quay is long and the boats are few.\n\n" * 500
    text = DEBATE.replace("The true cost", many + "The true cost")
    assert speaker(text, "The true cost is £95,000 a year.") == "Oswin Tarrant"


def test_the_post_of_a_label_is_the_speakers() -> None:
    quote = "The cost is £61,000."
    start = DEBATE.index(quote)
    claim = attribution_of(document(DEBATE), start, start + len(quote))
    shown = "Ysolde Crane, Minister for Ports, says: “The cost is £61,000.”"
    assert with_speaker(quote, claim) == shown


def test_quotation_marks_within_a_turn_become_single() -> None:
    quote = '"Nobody can pay that," the harbour master told me.'
    start = DEBATE.index(quote)
    claim = attribution_of(document(DEBATE), start, start + len(quote))
    shown = "Oswin Tarrant says: “‘Nobody can pay that,’ the harbour master told me.”"
    assert with_speaker(quote, claim) == shown


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Oswin Tarrant: Chief executive since 2015.\n\nThe port is old.", "The port is old."),
        ("Key Findings: We found rust.\n\nNext Steps: We will paint.", "We will paint."),
        ("Mr Oswin Tarrant: I am sorry.\n\nThe port is old.", "The port is old."),
        ("Our plan: more boats.\n\nMy view: fewer.\n\nOur plan: none.", "fewer."),
    ],
)
def test_a_text_with_a_colon_is_no_transcript(text: str, quote: str) -> None:
    assert speaker(text, quote) is None


def test_hansard_is_one_with_a_single_label() -> None:
    text = "Mr Oswin Tarrant: I am sorry.\n\nThe port is old."
    assert speaker(text, "The port is old.", kind="hansard") == "Oswin Tarrant"


def test_the_chair_speaks_where_people_do() -> None:
    text = (
        "Witness: Keziah Marl.\n\nThe Chair: Why did it sink?\n\nKeziah Marl: We overloaded it.\n\n"
        "The Chair: Who paid for it? It cost £3m.\n\nKeziah Marl: We did."
    )
    assert speaker(text, "It cost £3m.") == "the Chair"
    assert speaker(text, "We overloaded it.") == "Keziah Marl"


COMMITTEE = (
    "## Mr Quill\n\nWitness: Bertrand Quill, Harbour Master of Pellport since 2011. "
    "The Chairwoman (Keziah Marl): Mr Quill, did you see the survey? "
    "Bertrand Quill: It was in a drawer. The drawer was locked. The Chairwoman: Who had the key? "
    "Bertrand Quill: My deputy. He had two duties: the key and the boat.\n\n"
    "## Ms Oakes\n\nWitness: Drusilla Oakes, clerk. Keziah Marl: Did you tell him? "
    "Drusilla Oakes: I did not."
)


@pytest.mark.parametrize("kind", ["hansard", "hearing transcript"])
@pytest.mark.parametrize(
    ("quote", "who"),
    [
        ("Mr Quill, did you see the survey?", "Keziah Marl"),
        ("It was in a drawer.", "Bertrand Quill"),
        ("The drawer was locked.", "Bertrand Quill"),
        ("The Chairwoman: Who had the key?", "Keziah Marl"),
        ("He had two duties: the key and the boat.", "Bertrand Quill"),
        ("Witness: Drusilla Oakes, clerk.", None),
        ("Drusilla Oakes: I did not.", "Drusilla Oakes"),
    ],
)
def test_several_turns_may_stand_in_one_paragraph(quote: str, who: str | None, kind: str) -> None:
    assert speaker(COMMITTEE, quote, kind=kind) == who
