"""What becomes of a follow-up question: one line, one behaviour."""

# ruff: noqa: E501 - a table reads best with one case a line

import pytest

from assistant.conversation.condense import condense
from assistant.conversation.turns import Turn

BUDGET = "How much did the Harrow Road hospital cost in 2019/20?"
LIBRARY = "Did the council close the library in Wolverton?"
LEADER = "How much does the leader of Northwick Borough Council earn?"
TWO_TOWNS = "Are Oakham and Melton both in deficit?"
PARKS = "How much does Oakham spend on parks?"
CARD = "How can I renew a library card?"
RESIGNED = "Did Priya Shah resign from the Eastmoor Hospitals Trust?"
STRIKE = "Why did nurses strike at the Harrow Road hospital?"
BRIDGE = "What is the new cycle bridge made of?"


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        # Things
        (BUDGET, "Who runs it?", "Who runs the Harrow Road hospital?"),
        (BUDGET, "When was it built?", "When was the Harrow Road hospital built?"),
        (BRIDGE, "Is it safe?", "Is the new cycle bridge safe?"),
        (LIBRARY, "When was it built?", "When was the library built?"),
        # "it" that acts is a body, not a building
        (LIBRARY, "How much did it spend?", "How much did the council spend?"),
        (RESIGNED, "Who chaired it?", "Who chaired the Eastmoor Hospitals Trust?"),
        # People
        (RESIGNED, "What did she say?", "What did Priya Shah say?"),
        (RESIGNED, "when was her appointment?", "When was Priya Shah's appointment?"),
        (LEADER, "When was he appointed?", "When was the leader of Northwick Borough Council appointed?"),
        (RESIGNED, "who stands in for her until they find somebody", "Who stands in for Priya Shah until the Eastmoor Hospitals Trust find somebody?"),
        # Several
        (STRIKE, "How did they respond?", "How did nurses respond?"),
        (TWO_TOWNS, "How much did they spend?", "How much did Oakham and Melton spend?"),
        ("Which schools are full?", "Where are they?", "Where are the schools?"),
        # Possessives
        (BUDGET, "What is its capacity?", "What is the Harrow Road hospital's capacity?"),
        (STRIKE, "What were their demands?", "What were nurses' demands?"),
    ],
)  # fmt: skip
def test_a_pronoun_is_replaced_by_what_it_stands_for(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (BUDGET, "and the year before?", "How much did the Harrow Road hospital cost in 2018/19?"),
        (BUDGET, "the previous year", "How much did the Harrow Road hospital cost in 2018/19?"),
        (BUDGET, "And the year after?", "How much did the Harrow Road hospital cost in 2020/21?"),
        (BUDGET, "And in 2018?", "How much did the Harrow Road hospital cost in 2018?"),
        (BUDGET, "what about 2017/18", "How much did the Harrow Road hospital cost in 2017/18?"),
        ("What was the deficit in 1999?", "and the following year?", "What was the deficit in 2000?"),
        ("What was spent in 2009-10?", "and the year before?", "What was spent in 2008-09?"),
        ("What was spent in 09/10?", "and a year earlier?", "What was spent in 08/09?"),
        ("What was spent in 2019?", "and two years earlier?", "What was spent in 2017?"),
        (PARKS, "And in 2019?", "How much does Oakham spend on parks in 2019?"),
    ],
)  # fmt: skip
def test_a_year_takes_the_place_of_the_former_year(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        ("How much did the new library in Wolverton cost?", "When was it opened?", "When was the new library opened?"),
        ("How much did the new library in Wolverton cost in 2019?", "Who said that?", "Who said how much the new library in Wolverton cost in 2019?"),
        ("What did the annual report on housing recommend?", "When was it published?", "When was the annual report published?"),
        ("How much did the repairs to the pier cost?", "Who paid for it?", "Who paid for the pier?"),
        ("What does the chair of the board earn?", "Who said so?", "Who said what the chair of the board earns?"),
        ("How much did the council budget for libraries?", "Who said so?", "Who said how much the council budgeted for libraries?"),
        ("How many doctors work at the hospital?", "And nurses?", "How many nurses work at the hospital?"),
        ("Can a landlord take a deposit?", "Can they keep it?", "Can the landlord keep the deposit?"),
        ("Can a shopkeeper refuse a refund?", "Can they delay it?", "Can the shopkeeper delay the refund?"),
        ("What is the museum's address?", "And the library's?", "What is the library's address?"),
    ],
)  # fmt: skip
def test_a_verb_behind_a_long_subject_and_an_owner_are_not_mistaken(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


def test_the_year_before_counts_from_the_answer_where_the_question_named_none() -> None:
    turn = Turn("What did the ferry cost?", answer="The ferry cost £4m in 2016/17.")
    assert (
        condense("and the year before?", [turn]).question == "What did the ferry cost in 2015/16?"
    )


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (PARKS, "What about Melton?", "How much does Melton spend on parks?"),
        (PARKS, "and melton?", "How much does melton spend on parks?"),
        (PARKS, "What about libraries?", "How much does Oakham spend on libraries?"),
        (LEADER, "And the mayor?", "How much does the mayor of Northwick Borough Council earn?"),
        ("How much has the county council promised?", "And Northern Water?", "How much has Northern Water promised?"),
        (LIBRARY, "and in Stratford?", "Did the council close the library in Stratford?"),
        (LIBRARY, "what about the museum?", "Did the council close the museum in Wolverton?"),
        (CARD, "I'm in Melton.", "How can I renew a library card in Melton?"),
    ],
)  # fmt: skip
def test_a_new_part_takes_the_place_of_its_counterpart(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (LIBRARY, "why?", "Why did the council close the library in Wolverton?"),
        (LIBRARY, "Why was that?", "Why did the council close the library in Wolverton?"),
        (LIBRARY, "how come?", "Why did the council close the library in Wolverton?"),
        (LIBRARY, "And when?", "When did the council close the library in Wolverton?"),
        (LIBRARY, "why did they?", "Why did the council close the library in Wolverton?"),
        (LIBRARY, "Did Oakham?", "Did Oakham close the library in Wolverton?"),
        (CARD, "Can my son do that?", "Can my son renew a library card?"),
        (BUDGET, "and why?", "How much did the Harrow Road hospital cost in 2019/20, and why?"),
        (LIBRARY, "Really?", LIBRARY),
        (LIBRARY, "are you sure?", LIBRARY),
        (BUDGET, "Tell me more", "Tell me more about the Harrow Road hospital."),
    ],
)
def test_what_was_left_out_is_taken_from_the_former_question(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (BUDGET, "Who said so?", "Who said how much the Harrow Road hospital cost in 2019/20?"),
        (LIBRARY, "who said that?", "Who said that the council closed the library in Wolverton?"),
        (LIBRARY, "Says who?", "Who said that the council closed the library in Wolverton?"),
        (LIBRARY, "who claims this?", "Who claims that the council closed the library in Wolverton?"),
        ("Does the mayor carry a chain?", "who says so?", "Who says that the mayor carries a chain?"),
        ("Is the pool safe?", "According to whom?", "Who said that the pool is safe?"),
    ],
)  # fmt: skip
def test_asking_who_said_so_says_what_was_said(former: str, asked: str, standalone: str) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (BUDGET, "I meant the clinic", "How much did the clinic cost in 2019/20?"),
        (BUDGET, "sorry, 2018/19", "How much did the Harrow Road hospital cost in 2018/19?"),
        (PARKS, "no, Melton", "How much does Melton spend on parks?"),
        (PARKS, "I mean Melton, not Oakham", "How much does Melton spend on parks?"),
        (CARD, "I meant for children", "How can I renew a library card for children?"),
        (PARKS, "I meant how much does Melton spend?", "How much does Melton spend?"),
        (PARKS, "sorry, 2018", "How much does Oakham spend on parks in 2018?"),
    ],
)
def test_a_correction_mends_the_former_question(former: str, asked: str, standalone: str) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (
            "Did the trust award a cleaning contract to Brightwell?",
            "Who signed the contract?",
            "Who signed the cleaning contract?",
        ),
        (
            "When was the Great Hall of Northwick finished?",
            "Who was the architect?",
            "Who was the architect of the Great Hall of Northwick?",
        ),
        (
            "When was the Great Hall of Northwick finished?",
            "How wide is the hall?",
            "How wide is the Great Hall of Northwick?",
        ),
        (BRIDGE, "any accidents?", "Are there any accidents for the new cycle bridge?"),
        (TWO_TOWNS, "Which of these is bigger?", "Which is bigger, Oakham or Melton?"),
    ],
)
def test_a_short_name_and_a_bare_part_get_what_they_belong_to(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (BUDGET, "Thanks! Who runs it?", "Who runs the Harrow Road hospital?"),
        (BUDGET, "I see. And the year before?", "How much did the Harrow Road hospital cost in 2018/19?"),
        (BUDGET, "ok, who runs it?", "Who runs the Harrow Road hospital?"),
        (LIBRARY, "By the way, who leads Oakham council?", "Who leads Oakham council?"),
        (PARKS, "Going back to the cycle bridge, when was it opened?", "When was the cycle bridge opened?"),
    ],
)  # fmt: skip
def test_thanks_and_openings_are_left_out(former: str, asked: str, standalone: str) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    "asked",
    [
        "How many libraries does Oakham have?",
        "Who is the chief executive of Eastmoor Hospitals Trust?",
        "Is it safe to swim in the river?",
        "Is it true that fares will rise?",
        "How long does it take to get a passport?",
        "When will it rain in Melton?",
        "What did the minister say about the letter that she wrote?",
        "If the bus is late, where can I complain about it?",
        "Why do councils sell their parks?",
        "What happened in 2019?",
        "The school in Melton that closed: who owned it?",
        "thanks",
        "Great, thank you!",
        "hello",
        "ok",
        "How is council tax worked out?",
        "No problem.",
        "How are you?",
    ],
)
@pytest.mark.parametrize("former", [BUDGET, STRIKE])
def test_a_complete_question_stays_as_it_is(former: str, asked: str) -> None:
    assert condense(asked, [Turn(former)]).question == asked


@pytest.mark.parametrize("asked", ["Who said so?", "and the year before?", "How much was it?", ""])
def test_without_earlier_turns_nothing_changes(asked: str) -> None:
    condensed = condense(asked, [])
    assert condensed.question == asked
    assert condensed.retrieval_parts == ((asked, 1.0),)


def test_what_was_spoken_of_twice_outweighs_what_was_mentioned_last() -> None:
    turns = [Turn("Who built the tram depot?"), Turn("When did the tram depot open, in March?")]
    assert condense("Is it full?", turns).question == "Is the tram depot full?"


def test_a_pronoun_reaches_back_through_other_follow_ups() -> None:
    turns = [Turn("Who built the tram depot?"), Turn("When did it open?"), Turn("Is it full?")]
    assert condense("Who owns it?", turns).question == "Who owns the tram depot?"


def test_the_newer_topic_wins() -> None:
    turns = [Turn("Who built the tram depot?"), Turn("Who designed the ferry terminal?")]
    assert condense("When did it open?", turns).question == "When did the ferry terminal open?"


def test_who_the_answer_was_about_is_who_is_meant() -> None:
    turn = Turn("Who leads Oakham council?", answer="Hazel Ahmed won the vote.")
    assert condense("When was she elected?", [turn]).question == "When was Hazel Ahmed elected?"


def test_a_speaker_of_the_answer_can_be_meant() -> None:
    turn = Turn("Is the pool safe?", answer="It is sound.", speakers=("Tom Baxter",))
    assert condense("Does he swim?", [turn]).question == "Does Tom Baxter swim?"


def test_two_that_fit_equally_well_are_named_and_the_question_is_left() -> None:
    condensed = condense("How much did it spend?", [Turn(TWO_TOWNS)])
    assert condensed.ambiguous == ("Oakham", "Melton")
    assert condensed.question == "How much did it spend?"


@pytest.mark.parametrize(
    "asked", ["Who runs it?", "and the year before?", "Who said so?", "I meant the clinic"]
)
def test_a_standalone_question_is_not_changed_again(asked: str) -> None:
    once = condense(asked, [Turn(BUDGET)]).question
    assert condense(once, [Turn(BUDGET)]).question == once


def test_searching_weighs_earlier_questions_less_the_older_they_are() -> None:
    turns = [Turn("Who built the tram depot?"), Turn("Who paid for it?")]
    parts = condense("When did it open?", turns).retrieval_parts
    assert [text for text, _ in parts] == [
        "When did the tram depot open?",
        "Who paid for the tram depot?",
        "Who built the tram depot?",
    ]
    weights = [weight for _, weight in parts]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 1.0


@pytest.mark.parametrize(
    ("former", "answer", "standalone"),
    [
        ("How much did it cost?", "The Luton scheme", "How much did the Luton scheme cost?"),
        ("How much did it cost?", "Luton.", "How much did Luton cost?"),
        ("How much did it cost?", "I mean the bridge in Luton", "How much did the bridge in Luton cost?"),
        ("How much did it cost?", "the one in Luton", "How much did it cost in Luton?"),
        ("How much did the scheme cost?", "The Luton scheme", "How much did the Luton scheme cost?"),
        ("How much did the scheme cost?", "Luton", "How much did the scheme cost for Luton?"),
        ("What was the cost?", "The Luton scheme", "What was the cost of the Luton scheme?"),
        ("How much did it cost?", "Who runs Luton?", "Who runs Luton?"),
        ("???", "Luton", "Luton"),
    ],
)  # fmt: skip
def test_what_was_asked_back_goes_into_the_question_that_was_unclear(
    former: str, answer: str, standalone: str
) -> None:
    assert condense(answer, [Turn(former, status="unclear")]).question == standalone


def test_a_bare_name_after_a_clear_answer_is_left() -> None:
    turn = Turn("How much did it cost?", answer="It cost £5m.", status="answered")
    assert condense("The Luton scheme", [turn]).question != "How much did the Luton scheme cost?"


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        ("Which parishes asked to leave the bus scheme?", "Why did they?", "Why: which parishes asked to leave the bus scheme?"),
        ("How much was Eastry Harbour's offer?", "Who said so?", "Who said how much Eastry Harbour's offer was?"),
        ("Was the Corley tender secret?", "Who said so?", "Who said so: was the Corley tender secret?"),
        ("Was hiring halted at Dunmere?", "Who denied it?", "Who denied it: was hiring halted at Dunmere?"),
        ("Did the council close the pool?", "Who confirmed that?", "Who confirmed that the council closed the pool?"),
        ("How much did the pier cost?", "Is it firm?", "Is the figure firm: how much did the pier cost?"),
    ],
)  # fmt: skip
def test_a_follow_up_carries_what_was_asked_before_or_stands_beside_it(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


def test_who_denied_a_thing_that_was_named_is_of_that_thing() -> None:
    asked = condense("Who confirmed it?", [Turn("How much did the pier cost?")]).question

    assert asked == "Who confirmed the pier?"


REFUSED = Turn("What did Odile Marchbank refuse?", "Odile Marchbank refused the post of pilot.")


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (Turn("What job was Odile Marchbank offered?"), "who offered it?", "Who offered the job?"),
        (
            Turn("How much did the Tarrow lighthouse cost?"),
            "and who paid?",
            "Who paid for the Tarrow lighthouse?",
        ),
        (
            Turn("Why was the Tarrow lighthouse moved?"),
            "who voted against?",
            "Who voted against the Tarrow lighthouse?",
        ),
        (
            Turn("What did Odile Marchbank say about the quay?"),
            "what about the engineer?",
            "What did the engineer say about the quay?",
        ),
        (Turn("Who runs Tarrow Bridge?"), "when was it built?", "When was Tarrow Bridge built?"),
    ],
)
def test_what_a_short_follow_up_leaves_out_is_no_person(
    former: Turn, asked: str, standalone: str
) -> None:
    assert condense(asked, [former]).question == standalone


def test_it_is_nobody_who_refused_something() -> None:
    assert "Marchbank" not in condense("who offered it?", [REFUSED]).question


PROPOSAL = Turn("Was there a proposal to close the tram depot in Northwick?")
APPLICATION = Turn("What happened to the planning application for Harrow Quay?")
HOTEL = Turn("Did the council buy the Grand Hotel?", "The council bought the Grand Hotel.")


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        # An undertaking keeps what it is for, and is what is opposed, refused or approved
        (PROPOSAL, "who opposed it?", "Who opposed the proposal to close the tram depot in Northwick?"),
        (PROPOSAL, "was it approved?", "Was the proposal to close the tram depot in Northwick approved?"),
        (APPLICATION, "why was it refused?", "Why was the planning application for Harrow Quay refused?"),
        (Turn("Did Melton Parish Council apply for a grant from the lottery?"), "why was it refused?", "Why was the grant from the lottery refused?"),
        (Turn("What is the merger with Northwick Fire and Rescue?"), "who proposed it?", "Who proposed the merger with Northwick Fire and Rescue?"),
        (Turn("Was the school's request for an extension rejected?"), "who rejected it?", "Who rejected the school's request for an extension?"),
        (Turn("Who proposed the motion on bus fares?"), "who seconded?", "Who seconded the motion on bus fares?"),
        # Nobody owns a plan, and nobody buys the council
        (Turn("What is the plan for the old courthouse in Melton?"), "who owns it?", "Who owns the old courthouse?"),
        (HOTEL, "who sold it?", "Who sold the Grand Hotel?"),
        (HOTEL, "how much did it cost?", "How much did the Grand Hotel cost?"),
        (HOTEL, "how much did it pay?", "How much did the council pay?"),
        (HOTEL, "why did it buy it?", "Why did the council buy the Grand Hotel?"),
        (Turn("When was the order for Oakham School issued?"), "who runs it?", "Who runs Oakham School?"),
        # A closure does not close; a report is published, its author is not
        (Turn("Who opposed the closure of the paddling pool?"), "when did it close?", "When did the paddling pool close?"),
        (Turn("Who wrote the report on the dam?", "Jane Orr wrote the report on the dam."), "when was it published?", "When was the report published?"),
        (Turn("What did Jane Orr recommend?", "She recommended new sluices."), "were they built?", "Were new sluices built?"),
        # Who decides, and who is asked about, is somebody
        (Turn("Was a bid to merge the two stations put to the board?"), "what was their decision?", "What was the board's decision?"),
        (Turn("How much did Oakham pay consultants?"), "who were they?", "Who were consultants?"),
        (Turn("Who opposed the closure in Tarn Street?", "Cllr Ivy Pell opposed the closure."), "what did she say?", "What did Cllr Ivy Pell say?"),
        (Turn("Why did the chief executive of the leisure trust resign?"), "who replaced her?", "Who replaced the chief executive of the leisure trust?"),
        (Turn("What did Ann Wray tell the panel?"), "who paid her?", "Who paid Ann Wray?"),
    ],
)  # fmt: skip
def test_a_verb_says_what_its_pronoun_can_be(former: Turn, asked: str, standalone: str) -> None:
    assert condense(asked, [former]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        ("Does the council want to close Bexley library?", "who opposes it?", "Who opposes it: does the council want to close Bexley library?"),
        ("Did the trust refuse the request?", "on what grounds?", "On what grounds did the trust refuse the request?"),
        ("How much did the pier cost?", "why so much?", "Why did the pier cost so much?"),
        ("How much did the pier cost?", "where does that figure come from?", "Where does the figure come from: how much did the pier cost?"),
        ("How much did the pier cost?", "is that more than the year before?", "Is the figure more than the year before: how much did the pier cost?"),
        ("What did the minister tell the House about the pier?", "when did he say that?", "When did the minister tell the House about the pier?"),
        ("What did the mayor say about the pier?", "when did she say it?", "When did the mayor speak about the pier?"),
        ("How many firefighters work at Elm station?", "and at Oak?", "How many firefighters work at Oak?"),
        ("What objections were there to the kiln?", "how many were there?", "What objections were there to the kiln, and how many were there?"),
        ("When was the application by Halden Homes refused?", "how many objections were there?", "How many objections were there for the application by Halden Homes?"),
        ("When did the pool in Melton close?", "how much did it cost to run?", "How much did the pool cost to run?"),
        ("What did the letter from the auditor say?", "who wrote it?", "Who wrote the letter?"),
    ],
)  # fmt: skip
def test_a_short_follow_up_asks_of_what_was_asked_before(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("before", "told", "asked", "meant"),
    [
        ("Which company runs the ferry?", "Halcyon Ferries has run it, the council said.",
         "Where is it based?", "Where is Halcyon Ferries based?"),
        ("Which Danish firm was hired by the port?", "The port paid Norvik, a firm from Aarhus.",
         "What was its turnover?", "What was Norvik's turnover?"),
    ],
)  # fmt: skip
def test_the_body_that_was_asked_for_is_what_a_follow_up_is_about(
    before: str, told: str, asked: str, meant: str
) -> None:
    assert condense(asked, [Turn(before, told)]).question == meant


FARE = "What did the ferry company reckon the new pier would cost in 2019?"
ADMITTED = "How many patients were admitted at Elm Court in 2021/22?"
UPHELD = "How many of the complaints were upheld in 2020?"


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (FARE, "and what is it now?", "What would the new pier cost now?"),
        ("How much is a day ticket for the tram now?", "What was it before that?", "How much was a day ticket for the tram before that?"),
        ("What does an adult swim cost now?", "what was it before?", "What did an adult swim cost before?"),
        ("How many pupils does Elm School have?", "How many were there in 2015?", "How many pupils did Elm School have in 2015?"),
        ("How much did the pier cost in 2019/20?", "what was it the year before?", "How much did the pier cost in 2018/19?"),
        ("What did the pier cost in 2019?", "what will it be in 2030?", "What will the pier cost in 2030?"),
        ("What is the town hall used for?", "What was it before?", "What was the town hall before?"),
    ],
)  # fmt: skip
def test_a_figure_is_asked_for_again_at_another_time(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (FARE, "what do the fishermen say?", "What do the fishermen say the new pier would cost in 2019?"),
        (FARE, "and the residents?", "What did the residents reckon the new pier would cost in 2019?"),
        ("According to the council, how many trees were felled?", "What do residents say?", "According to residents, how many trees were felled?"),
        ("How many trains were late?", "what does the operator say?", "According to the operator, how many trains were late?"),
        ("What did the mayor say about the pool?", "what does the swimming club think of it?", "What does the swimming club say about the pool?"),
        ("What did the mayor say about the pool?", "and in 2019?", "What did the mayor say about the pool in 2019?"),
        ("Who is the director of Elm Court?", "what does she think?", "What does the director of Elm Court think?"),
    ],
)  # fmt: skip
def test_another_is_asked_for_their_view_of_the_same(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (ADMITTED, "how many of them died?", "How many of the patients died at Elm Court in 2021/22?"),
        (ADMITTED, "how many of those women had to be moved?", "How many of the women had to be moved at Elm Court in 2021/22?"),
        (ADMITTED, "How many of those were under 30 in 2019?", "How many of the patients were under 30 in 2019?"),
        (UPHELD, "and how many were rejected?", "How many of the complaints were rejected in 2020?"),
        ("How many pupils passed?", "How many failed?", "How many pupils failed?"),
        ("How many people work for the council?", "How many of them are women?", "How many of the people are women?"),
    ],
)  # fmt: skip
def test_a_part_of_what_was_counted_is_named_with_where_and_when(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        ("How much would closing Elm Court save under option A?", "And option B?", "How much would closing Elm Court save under option B?"),
        ("What did lot 3 go for?", "and lot 4?", "What did lot 4 go for?"),
        ("How much was phase one?", "What about phase two?", "How much was phase two?"),
        ("Who won lot A?", "and B?", "Who won lot B?"),
    ],
)  # fmt: skip
def test_a_label_takes_the_place_of_the_former_label(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        ("How much does the mayor's office cost?", "Why did it go up?", "Why did the cost of the mayor's office go up?"),
        ("How much is the fare?", "Why did it go up?", "Why did the fare go up?"),
        ("How much was the contract worth?", "who got it?", "Who got the contract?"),
    ],
)  # fmt: skip
def test_what_goes_up_is_the_cost(former: str, asked: str, standalone: str) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        ("What did Port Ellan spend on pilots?", "which firm got the most of it?", "Which firm got the most of what Port Ellan spent on pilots?"),
        ("How much did the council spend on the pool?", "and how much of that went on lawyers?", "How much of what the council spent on the pool went on lawyers?"),
        ("What was the grant?", "who got most of it?", "Who got most of the grant?"),
    ],
)  # fmt: skip
def test_a_part_of_what_was_spent_says_what_was_spent(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


def test_them_is_seldom_whoever_signed_the_reply() -> None:
    turn = Turn("How punctual has Tiveron been?", "It was late.", speakers=("Information Officer",))

    assert "Tiveron" in condense("how did Merrow do before them?", [turn]).question


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        ("Who runs the lido?", "and who's in charge there?", "Who's in charge there: who runs the lido?"),
        ("Which member resigned?", "what was his objection", "What was his objection: which member resigned?"),
        ("How many came to the fair?", "who was there?", "who was there?"),
    ],
)  # fmt: skip
def test_a_person_whom_no_answer_named_is_told_by_the_question(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone
