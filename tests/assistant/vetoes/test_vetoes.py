from dataclasses import replace
from datetime import date

import pytest

from assistant.questions.question import analyse
from assistant.vetoes import Veto, veto
from assistant.vetoes.likeness import county_forms
from assistant.vetoes.post_holders import bodies_of
from tests.assistant.claims.documents import evidence as claimed
from tests.assistant.made import document, evidence, passage

BUDGET = "The ferry budget was £3.1 million for 20/21 and £3.4 million for 2021/22."


def lacking(question: str, sentence: str) -> str | None:
    """What a veto finds that a sentence lacks; None where it may answer."""
    found = veto(analyse(question), evidence(sentence))
    return found.lacks if found else None


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("What was the ferry budget for 2019/20?", BUDGET, "2019/20"),
        ("What was the ferry budget in 2023?", BUDGET, "2023"),
        ("What was the ferry budget for 2020-21?", BUDGET, None),
        ("What did the ferry cost in 2020?", BUDGET, None),
        ("Who ran the ferry in 1984?", "From 1979 to 1988 the port ran the ferry.", None),
        ("Who ran the ferry in 1994?", "From 1979 to 1988 the port ran the ferry.", "1994"),
        ("Who ran the ferry in 1985?", "In the 1980s the port ran the ferry.", None),
        ("What did the ferry cost in 2021?", "The ferry cost £3 million.", None),
        ("What did the ferry cost in 2022?", "The ferry cost £3 million.", "2022"),
        ("What was the ferry budget in 2022?", BUDGET, None),
        ("What did it cost from 2019/20 to 2021/22?", BUDGET, None),
        ("What did it cost from 2019/20 to 2021/22?", "2020/21: £3.1 million", None),
        ("What did it cost from 2016/17 to 2018/19?", "2020/21: £3.1 million", "2016/17"),
        ("What did it cost from 2016/17 to the end?", "2020/21: £3.1 million", None),
        ("every estimate of the cost since 2016/17", "2020/21: £3.1 million", None),
        ("What did it cost from 2021/22 onwards?", "2020/21: £3.1 million", "2021/22"),
    ],
)
def test_another_year_is_never_answered_with_a_neighbours_figure(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("sentence", "lacks"),
    [
        ("Ada Wren was provost from May 2012 until she fell ill in 2019.", None),
        ("Ada Wren took over as provost in 2012 and retired in 2019.", None),
        ("Ada Wren has been provost since 2012.", None),
        ("Ada Wren became provost in 2012.", "2016"),
        ("Ada Wren retired as provost in 2019.", "2016"),
        ("The provost was paid in 2012 and in 2019.", "2016"),
    ],
)
def test_who_held_a_post_in_a_year_is_told_by_a_tenure_over_it(
    sentence: str, lacks: str | None
) -> None:
    found = veto(analyse("Who was the provost in 2016?"), evidence(sentence))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(("year", "lacks"), [("2020", None), ("2019", "2019")])
def test_last_year_is_counted_from_when_the_source_was_published(
    year: str, lacks: str | None
) -> None:
    said = "Rowers last year came to 310, still below the 420 of 2018."
    found = veto(analyse(f"How many rowers came in {year}?"), evidence(said))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Why did the port pay £4m for the ferry?", "£4m"),
        ("Why did the port pay £3.1m for the ferry?", None),
        ("Why did 3 ferries stop?", None),
        ("Did 12,000 people sign?", "12,000"),
    ],
)
def test_an_amount_that_no_passage_gives_is_a_false_premise(
    question: str, lacks: str | None
) -> None:
    found = veto(analyse(question), evidence("The port paid £3.1 million for the ferry."))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(("question", "lacks"), [("£4.2m", None), ("£4.9m", "£4.9m")])
def test_an_amount_in_thousands_is_read_with_its_scale(question: str, lacks: str | None) -> None:
    table = document("All in £000:\n\n| Year | Ferry |\n|---|---|\n| 2020/21 | 4,225 |\n")
    row = evidence("| 2020/21 | 4,225 |", of=table)

    found = veto(analyse(f"Is the {question} for the ferry final?"), row)

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("What did Halcrow earn from the ferry?", "Halcrow"),
        ("What did the Port Authority pay?", None),
        ("What did the PA pay Marta Quill?", None),
        ("What did Marta Quil say?", None),
        ("What did Cllr Quill say?", None),
        ("What did PA and HFB pay?", None),
        ("What did HFB and the PA pay?", None),
        ("What did HFB and HFC pay?", "HFB and HFC"),
        ("What did Port and Halcrow pay?", "Port and Halcrow"),
    ],
)
def test_a_name_that_the_source_never_mentions_strikes_it_out(
    question: str, lacks: str | None
) -> None:
    text = "The Port Authority paid £3 million. Councillor Marta Quill said it was too much."
    source = document(text)

    found = veto(analyse(question), evidence("The Port Authority paid £3 million.", of=source))

    assert (found.lacks if found else None) == lacks


def test_the_reason_is_written_for_the_reader() -> None:
    found = veto(analyse("What was the budget for 2019/20?"), evidence(BUDGET))

    assert found is not None
    assert found.reason == "this does not speak of 2019/20: it is about 2020/21, 2021/22"


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        (
            "Who is the chief executive of Harwick Trust?",
            "At the CCG's meeting its chief executive, Ann Lee, spoke.",
            "Harwick Trust",
        ),
        (
            "Who is the chief executive of Harwick Trust?",
            "At the trust's meeting in Harwick its chief executive, Ann Lee, spoke.",
            None,
        ),
        ("Who is the chair of the HFA?", "The Harwick Ferry Authority chair, Ann Lee, left.", None),
        ("Who is the chair of the HFA?", "Ann Lee spoke for the HFA.", "chair"),
        (
            "Who is the leader of Harwick Council?",
            "The pool is led by Ann Lee, who is also treasurer of Harwick Council.",
            "leader",
        ),
        ("Who is the leader of Harwick Council?", "Harwick Council is led by Ann Lee.", None),
        (
            "Who is the chief executive of NHS Wales?",
            "The LHB Chief Executive, Ann Lee, had not heard what NHS Wales has promised.",
            "NHS Wales",
        ),
        (
            "Who is the leader of North Harwick Council?",
            "It was signed by Ann Lee, leader of Bexton Council, and Jo Ray, mayor of Harwick.",
            "North Harwick Council",
        ),
        ("Who is the mayor of Bexton?", "Harwick Mayor Ann Lee spoke in Bexton.", "Bexton"),
        ("mayor of Bexton", "Harwick Mayor Ann Lee spoke in Bexton.", "Bexton"),
        ("Who is Bexton's mayor?", "Harwick Mayor Ann Lee spoke in Bexton.", "Bexton"),
        ("who is Bexton councils mayor", "Harwick Mayor Ann Lee spoke.", "Bexton"),
        (
            "Who is Bexton Council's chief executive?",
            "Ann Lee, the trust's chief executive, is to go.",
            "Bexton Council",
        ),
        (
            "Who is Bexton Council's chief executive?",
            "Ann Lee, the authority's chief executive, is to leave Bexton.",
            None,
        ),
        ("Who is the mayor of Bexton?", "Interim Mayor Ann Lee spoke in Bexton.", None),
        ("Who is the mayor of Bexton?", "Bexton's Labour mayor, Ann Lee, spoke.", None),
        (
            "Who is the mayor of Bexton?",
            "The mayor of Harwick met Jo Ray, her counterpart as mayor of Bexton.",
            None,
        ),
    ],
)
def test_another_bodys_post_is_not_the_one_asked_for(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("header", "row", "lacks"),
    [
        ("Boat | Estimate | Cost", "Heron | £2m | £3m", None),
        ("Boat | Cost", "Heron | £2m", "outcome"),
    ],
)
def test_a_row_may_tell_what_came_of_it_below_a_line_that_speaks_of_estimates(
    header: str, row: str, lacks: str | None
) -> None:
    bars = "|---" * (header.count("|") + 1) + "|"
    text = f"The boats are estimated as follows:\n\n| {header} |\n{bars}\n| {row} |"
    found = veto(analyse("What did the Heron end up costing?"), claimed(text, quote=f"| {row} |"))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        (
            "What was Arlow's £3 million contract for?",
            "The Bexton contract was worth £3 million.",
            "Arlow",
        ),
        (
            "When did the Arlow contract collapse?",
            "A deal in Bexton collapsed in 2015; Arlow looked on.",
            "Arlow",
        ),
        ("When did the Arlow contract collapse?", "The Arlow deal collapsed in 2015.", None),
        (
            "What was Arlow's £3 million contract for?",
            "Arlow's £3 million deal was for bins.",
            None,
        ),
    ],
)
def test_an_amount_or_another_word_does_not_hide_whose_it_is(
    question: str, sentence: str, lacks: str | None
) -> None:
    text = f"{sentence} Arlow and Bexton are towns. Arlow paid £3 million."

    found = veto(analyse(question), evidence(sentence, of=document(text)))

    assert (found.lacks if found else None) == lacks


def test_who_is_in_charge_asks_for_no_post_by_name() -> None:
    asked = analyse("Who was in charge of the Port Authority?")

    assert veto(asked, evidence("Marta Quill chaired the Port Authority until May.")) is None


def test_a_line_of_a_list_carries_the_amount_that_opens_it() -> None:
    text = "The bill has risen by £7.3m, as follows:\n\n- Longer piles: £3.4m\n- Steel: £3.9m\n"
    line = evidence("Longer piles: £3.4m", of=document(text))

    assert veto(analyse("What is in the £7.3m increase?"), line) is None
    assert veto(analyse("What is in the £9.1m increase?"), line) is not None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What time does the library open?", "The library opens at 9am."),
        ("When is the fair held?", "It is held every spring."),
        ("How often are the bins collected?", "Bins are collected weekly."),
        ("How long is the pier?", "The pier is 300 metres long."),
        ("How much does parking cost?", "Parking is free of charge."),
        ("How many were injured?", "Nobody was injured."),
        ("What did Bill Smith do?", "Bill Smith locked the gate."),
        ("How much land was allocated?", "Twelve hectares were set aside."),
        ("Who is paying for the new bridge?", "The bridge will be paid for by Kent."),
        ("Will 2000 homes be built?", "The plan is for 2,000 homes."),
        ("Who paid the £1800 fine?", "Ann Hall paid the £1,800 fine in 2021."),
        ("How much was Optum paid?", "The STP paid Optum, an American firm, £300,000."),
        ("How much did the precept rise?", "The precept rose by 4.99%."),
        ("How much of the budget did the pool lose?", "The pool lost a third of its money."),
        ("How many people signed?", "Hundreds of residents signed."),
        ("How many councillors voted for it?", "It was carried unanimously."),
        ("How long has she been leader?", "She became leader in May 2015."),
        ("How long was the meeting?", "It opened at 7.00pm and closed at 9.15pm."),
        ("How long is the housing queue?", "There are 1,200 households in it."),
        ("Is it open on Saturdays?", "It is open 9am Mon-Sat."),
        ("Where is the library in Arlow?", "The library in Church Street serves Arlow."),
        ("How many homes will be built in Arlow?", "In Arlow 300 homes will be built at Oak Farm."),
        ("What are the figures for Arlow?", "Arlow had 300 visits by the figures in Table 2."),
        (
            "What is Arlow Council's budget?",
            "Arlow Council passed Cllr Smith's budget of £5m.",
        ),
        ("Who is the chair of Arlow Council?", "Jane Doe chairs the council in Arlow."),
        ("Who is the chair of Arlow Council?", "Arlow Council's chairwoman Jane Doe left."),
        ("Who is the head of Arlow School?", "Jane Doe is headteacher at Arlow School."),
        ("Who is the leader of Arlow Council?", "Arlow Council is led by Jane Doe."),
        ("Why did the port borrow £22m?", "The port borrowed £22.3m because steel rose."),
    ],
)
def test_everyday_answers_are_not_struck_out(question: str, sentence: str) -> None:
    assert veto(analyse(question), evidence(sentence)) is None


def test_a_year_of_comparison_is_not_the_year_of_the_sentence() -> None:
    text = "Income was £4m, up from £3.5m in 2018."
    report = document(text, title="Annual report 2019", published=None)

    assert veto(analyse("What was the income in 2019?"), evidence(text, of=report)) is None
    assert veto(analyse("What was the income in 2017?"), evidence(text, of=report)) is not None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How much did Northampton pay?", "The stadium in the north of the town cost £4m."),
        ("What did Mr Johnson say?", "John Smith said that it was late."),
        ("What did Martin Parr say?", "The local MP said that it was late."),
        ("What was the Bexton contract worth?", "Theobald's contract was worth £4m."),
        ("How many homes were built in 2019?", "1200 homes were built beside 3000 others."),
        (
            "Who is the leader of Arlow Council?",
            "Jane Doe leads the partnership and is chief executive at Arlow Council.",
        ),
    ],
)
def test_what_only_looks_like_the_name_or_the_year_is_struck_out(
    question: str, sentence: str
) -> None:
    assert veto(analyse(question), evidence(sentence)) is not None


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("The trust is looking for a new chair, the Post wrote.", True),
        ("Ann Hall took the chair in May.", False),
        ("She took the chair in May.", False),
    ],
)
def test_who_was_appointed_is_told_by_a_sentence_that_names_somebody(
    sentence: str, struck: bool
) -> None:
    source = document(sentence, publisher="The Post")

    found = veto(analyse("Who was appointed as chair?"), evidence(sentence, of=source))

    assert (found is not None) == struck


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How much did the pool cost?", "The pool grew by 8%."),
        ("How much will it cost to cut waste?", "Waste fell by 8%."),
        ("How many homes will be built in Arlow?", "300 homes will be built in Bexton, not Arlow."),
        ("Why did the port borrow £1m?", "The port borrowed £1.4m because steel rose."),
        ("How many people signed?", "All figures are in thousands of pounds."),
        ("How long will the works take?", "The works began in May 2015."),
        ("Who is the leader of Arlow Council?", "Jane Doe spoke for Arlow Council."),
    ],
)
def test_what_only_resembles_an_everyday_answer_is_struck_out(question: str, sentence: str) -> None:
    assert veto(analyse(question), evidence(sentence)) is not None


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        ("What did the port promise in 2021?", "The port will plant 90 trees by 2030.", False),
        (
            "What did it agree in 2021?",
            "It agreed to sell the pier, which was built in 1974.",
            False,
        ),
        ("Which policy applied in 2021?", "The port kept to the 2016 Local Plan.", False),
        ("Who led the port in 2021?", "Ann Lee has led the port since 2015.", False),
        ("What did the port agree in 2021?", "In 2016 the port agreed to sell the pier.", True),
        ("What was adopted in 2021?", "The port plan, adopted in 2016, is late.", True),
        ("What did the pier cost in 2021?", "The pier, built in 1974 for £4m, leaks.", True),
        ("What was the budget in 2021?", "Until 2019 the budget was £4m.", True),
        ("What is the charge in 2021?", "The charge will be £50 from 2025.", True),
        ("How much was agreed in 2021?", "It agreed to spend £4m by 2030.", True),
        ("How much was spent in 2021?", "£4m was spent since 2010.", True),
    ],
)
def test_a_target_or_an_origin_is_not_the_year_of_the_sentence(
    question: str, sentence: str, struck: bool
) -> None:
    assert (veto(analyse(question), evidence(sentence)) is not None) == struck


@pytest.mark.parametrize(
    "told",
    ["In the year to 31 March 2022", "In the year ending March 2022",
     "In the financial year 2021 to 2022", "From 1 April 2021 to 31 March 2022"],
)  # fmt: skip
def test_a_financial_year_may_be_told_by_its_days(told: str) -> None:
    said = evidence(f"{told} the fares brought in £4m.")

    assert veto(analyse("What did fares bring in in 2021/22?"), said) is None
    assert veto(analyse("What did fares bring in in 2022/23?"), said) is not None


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("So far £3.2m of the money has been spent.", False),
        ("£2m will go on roads and £3m on schools.", False),
        ("The £4m grant is for ports.", True),
        ("The grant of £4m is for ports.", True),
        ("The port gave £9m.", True),
    ],
)
def test_parts_of_an_amount_answer_for_the_whole(sentence: str, struck: bool) -> None:
    source = document(f"Arlow won a £5m grant. {sentence}")

    found = veto(analyse("What was the £5m grant spent on?"), evidence(sentence, of=source))

    assert (found is not None) == struck


@pytest.mark.parametrize("lead", ["", "All figures are in thousands of pounds.\n\n"])
@pytest.mark.parametrize(
    ("column", "struck"), [("Total cost", False), ("Visits", True), ("Cost centre", True)]
)
def test_a_column_says_that_its_numerals_are_money(column: str, struck: bool, lead: str) -> None:
    row = "| 2021/22 | 140,000 |"
    source = document(f"{lead}| Year | {column} |\n|---|---|\n{row}\n| 2020/21 | 9 |")

    found = veto(analyse("How much was spent in 2021/22?"), evidence(row, of=source))

    assert (found is not None) == struck


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("Route 14 was paid £255,000.", True),
        ("Routes 12 and 14 were paid £255,000.", True),
        ("Route 9 was paid £255,000.", False),
        ("Routes 7 to 14 were paid £255,000.", False),
        ("The support is £255,000.", False),
    ],
)
def test_a_thing_told_by_its_number_is_that_one(sentence: str, struck: bool) -> None:
    asked = analyse("How much support does route 9 get?")
    assert (veto(asked, evidence(sentence)) is not None) is struck


def test_what_stands_under_another_number_is_about_that() -> None:
    text = "The support is £255,000."
    said = evidence(text, of=document(text, title="Route 14: payments"))
    found = veto(analyse("How much support does route 9 get?"), said)
    assert found is not None
    assert found.reason == "this does not speak of route 9"


LETTER = (
    "Dear Editor,\n\nThe mill must stay open. The Bexton letter of May is wrong.\n\n"
    "Yours faithfully,\n\nIvor Lunt\nArlow"
)


@pytest.mark.parametrize(
    ("question", "line", "lacks"),
    [
        ("What does Ivor Lunt want?", "Ivor Lunt", "statement"),
        ("Who wrote that the mill must stay open?", "Ivor Lunt", None),
        ("What does Ivor Lunt want?", "The mill must stay open.", None),
        ("What does Ivor Lunt’s letter say?", "The Bexton letter of May is wrong.", None),
    ],
)
def test_who_signs_a_letter_is_named_in_it_and_the_signature_says_nothing(
    question: str, line: str, lacks: str | None
) -> None:
    found = veto(analyse(question), evidence(line, of=document(LETTER)))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("Thursday, 5th March 2020, 10:25 am", True),
        ("Published on 5 March 2020", True),
        ("2020-03-05", True),
        ("Last updated: 5 March 2020 at 9.30am GMT", True),
        ("The mill opened on 5 March 2020", False),
        ("Mill opening: 5 March 2020", False),
        ("Daylight is short.", False),
    ],
)
def test_a_date_alone_says_nothing(line: str, bare: bool) -> None:
    found = veto(analyse("What happened to the mill?"), evidence(line))

    assert (found is not None) is bare


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("By Ada Wren, transport reporter", True),
        ("Ada Wren, health correspondent.", True),
        ("By Ada Wren", True),
        ("Dear Mr Lunt,", True),
        ("By Monday Ada Wren had resigned.", False),
        ("Ada Wren, the paper’s editor, resigned.", False),
        ("Dear though it was, the mill was bought by Ada Wren.", False),
    ],
)
def test_a_byline_or_salutation_is_no_answer(line: str, bare: bool) -> None:
    found = veto(analyse("Who resigned over the mill?"), evidence(line))

    assert (found is not None and found.lacks == "statement") is bare


def test_a_byline_tells_who_wrote() -> None:
    assert veto(analyse("Who wrote the article?"), evidence("By Ada Wren, reporter")) is None


REQUEST = (
    "You asked for the following information:\n\n1. The number of trams scrapped.\n2. Their age."
)


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        ("Who will pay for the sluice?", "Will he tell the House who will pay for it?", True),
        ("What did Ann Lee ask about the sluice?", "Ann Lee: Who pays for it?", False),
        ("What did Ann Lee say of the sluice?", "Ann Lee: Who will pay for it?", False),
        ("Who will pay for the sluice?", "“Who pays?” she asked, and was told: the port.", False),
        (
            "What progress has been made on the sluice?",
            "To ask the Secretary of State what progress has been made on the sluice.",
            True,
        ),
        (
            "Why was the request refused?",
            "Thank you for your request of 3 May 2021 about it.",
            True,
        ),
        ("When was the letter sent?", "Thank you for your letter of 3 May 2021.", False),
        ("How old are the trams?", "You asked how old the trams are.", True),
        # That it was paid is not that it was paid back
        ("Has the grant been paid back?", "The grant was paid in May.", True),
        ("Has the grant been paid back?", "The grant was repaid in May.", False),
        ("Did the port give the money back?", "The port returned the money.", False),
        ("Why was the pool taken back?", "The trust was to go bust.", False),
        # A day or a year is no count
        ("How many homes were flooded in 2020?", "Homes were flooded in February 2020.", True),
        ("How many homes were flooded in 2020?", "In 2020 some 40 homes were flooded.", False),
        ("How many stood in 2020?", "In 2020 there were 2,020.", False),
        # Words with other spaces
        (
            "Who is the headteacher of Oak School?",
            "Head teacher Ann Frew of Oak School left.",
            False,
        ),
        (
            "Who is the head teacher of Oak School?",
            "Ann Frew, the headteacher of Oak School, left.",
            False,
        ),
        # Neither a number nor a helping verb is part of a name
        (
            "What were the options for Oak Pool?",
            "3.1 Three options were open: to sell Oak Pool ...",
            False,
        ),
        ("Did Ann Lee vote for Oak Pool?", "Ann Lee voted for Oak Pool.", False),
        # A year in brackets is compared with
        (
            "What was the deficit in 2021?",
            "Income was £3m (2019: £2m), leaving a deficit of £1m.",
            False,
        ),
    ],
)
def test_what_asks_or_only_sounds_alike_is_struck_out(
    question: str, sentence: str, struck: bool
) -> None:
    assert bool(veto(analyse(question), evidence(sentence))) is struck


def test_the_request_that_a_reply_repeats_is_no_answer() -> None:
    reply = document(f"{REQUEST}\n\nWe scrapped 23 trams.\n")
    asked = analyse("How many trams were scrapped?")

    assert veto(asked, evidence("The number of trams scrapped.", of=reply))
    assert not veto(asked, evidence("We scrapped 23 trams.", of=reply))


def test_a_refusal_names_who_was_asked_about_without_the_verb() -> None:
    found = veto(analyse("Did Ann Lee chair the vote?"), evidence("Bob Day's vote was lost."))

    assert found is None or "Did Ann" not in found.reason


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("What was Norvik’s turnover?", "The port paid Norvik £3m.", "turnover"),
        ("What was Norvik’s turnover?", "Norvik had sales of £3m.", None),
        ("What fine did Norvik pay for the spill?", "The port paid Norvik £3m.", "fine"),
        ("What fine did Norvik pay for the spill?", "Norvik was fined £3m.", None),
        ("How large is the port’s debt?", "The port got £3m.", "debt"),
        ("How large is the port’s debt?", "The port owes the bank £3m.", None),
        ("How much is the rent of the pier?", "The pier cost £3m.", "rent"),
        ("How much is the rent of the pier?", "The pier is let for £3m.", None),
        ("What did the port spend after the fine?", "The port spent £3m.", None),
        ("How much did the port pay to buy the tug?", "The port hires the tug for £900.", "price"),
        ("How much did the port pay to buy the tug?", "The port paid £3m for the tug.", None),
        ("How much did the port pay to buy the tug?", "It paid £900 to hire the tug.", "price"),
        ("How much did the tug sell for?", "It was the largest sale yet, at £3m.", None),
        ("What was the mill valued at?", "Mill – Visitors: 900; Cost per visit: £3.40", "value"),
        ("What was the mill valued at?", "The mill is worth £3m.", None),
        ("How big is the loan that the mill took out?", "The mill's shares are £50.", "loan"),
        ("How big is the loan that the mill took out?", "The bank has lent it £50,000.", None),
        ("What allowance does the provost get?", "The provost moved the motion.", "allowance"),
        ("How much allowance does the provost get?", "The provost's is £9,000 of pay.", None),
        ("Does it make a profit and how much?", "It got £9m for five years.", "profit"),
        ("Does it make a profit and how much?", "It has a margin of £1m.", None),
        ("tern mill profit 2023", "The mill paid £3m for flour in 2023.", "profit"),
        ("tern mill profit 2023", "The mill earned £3m in 2023.", None),
        ("How much would closing the mill save?", "The mill costs £3m.", "saving"),
        ("How much would closing the mill save?", "Without the mill, costs fall by £3m.", "saving"),
        ("How much would closing the mill save?", "Closing the mill would cut costs by £3m.", None),
    ],
)
def test_another_measure_of_money_is_not_the_one_asked_for(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("The firm was ordered to pay £40,000.", False),
        ("The firm pays £40,000.", False),
        ("The head's pay is £40,000.", True),
        ("Staff got pay of £40,000.", True),
        ("The grant was £40,000.", True),
    ],
)
def test_what_is_paid_may_be_the_fine_and_pay_is_not(sentence: str, struck: bool) -> None:
    paper = document(f"Norl Gas was fined. {sentence}")

    found = veto(analyse("What was the fine?"), evidence(sentence, of=paper))

    assert bool(found) is struck


@pytest.mark.parametrize(
    ("sentence", "empty"),
    [
        ("I am most grateful to the Minister.", True),
        ("Mr Doe: I thank her for giving way.", True),
        ("Ann Lee (Arlow North) (Ind): I congratulate my friend on her speech.", True),
        ("Hear, hear.", True),
        ("Mr Doe: I will.", True),
        ("With respect, it is not.", True),
        ("That is the position.", True),
        ("The Arlow Echo is published every Friday, 80p.", True),
        ("The Echo comes out every Friday, price £1.10.", True),
        ("Echo Media. Registered office: 4 Quay Row, Arlow.", True),
        ("Table 2: Sailings by month", True),
        ("I am grateful for the £40,000 that the board has given the quay.", False),
        ("The ferry sails every Friday.", False),
        ("I will vote against the toll.", False),
        ("That is a scandal.", False),
    ],
)
def test_courtesies_imprints_and_captions_say_nothing_by_themselves(
    sentence: str, empty: bool
) -> None:
    found = veto(analyse("What happened to the ferry?"), evidence(sentence))

    assert (found is not None) == empty


def test_who_thanked_whom_is_told_by_the_thanks() -> None:
    thanks = evidence("I am most grateful to the harbour master.")

    assert veto(analyse("Who did she thank?"), thanks) is None


@pytest.mark.parametrize(
    ("question", "line", "kept"),
    [
        ("Who approved the toll?", "Nell Avery", False),
        ("Who approved the toll?", "Records Officer", False),
        ("Who wrote the letter?", "Nell Avery", True),
    ],
)
def test_a_signature_tells_who_wrote_and_nothing_else(question: str, line: str, kept: bool) -> None:
    letter = document(
        "Dear Mr Oakes,\n\nThe toll was approved by Ivo Lunt.\n\nYours sincerely,\n\n"
        "Nell Avery\n\nRecords Officer\n"
    )

    assert (veto(analyse(question), evidence(line, of=letter)) is None) == kept


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        (
            "When did the council refer the closure?",
            "On 5 July the board considers whether to refer the closure.",
            True,
        ),
        (
            "When did the council refer the closure?",
            "On 5 July the council referred the closure to the minister.",
            False,
        ),
        (
            "Why was the mill shut in May?",
            "Reports that the mill is to close in May are untrue, because it pays its way.",
            True,
        ),
        ("Why was the mill shut?", "Closing it would save money, because it is old.", True),
        ("Why was the mill shut?", "It was closed because its roof leaked.", False),
        ("Why was Arlow Library closed?", "Nobody knows whether the library is to shut.", True),
        ("When was the mill shut?", "The mill had not closed until May 2019.", False),
        ("When was the mill shut?", "The mill has not closed, the owner said in May.", True),
        ("When was the mill shut?", "The mill is to close on 3 May.", False),
        ("When will the mill shut?", "On 3 May the board considers whether to shut it.", False),
        (
            "When did the board close the mill?",
            "Members considered the report and closed the mill on 4 May.",
            False,
        ),
        (
            "When did the board close the mill?",
            "Members considered whether it was safe and closed the mill on 4 May.",
            False,
        ),
        (
            "When did the board close the mill?",
            "Members heard that it could cost £9m and closed the mill on 4 May.",
            False,
        ),
        (
            "When did the board close the mill?",
            "Members asked whether the mill was checked and closed by officers on 4 May.",
            True,
        ),
        (
            "When did the board approve the plan?",
            "Members will consider on 4 May whether to approve the plan.",
            True,
        ),
        (
            "When did the board close the mill?",
            "Having considered the objections, the board closed the mill in May.",
            False,
        ),
        (
            "When did the board close the mill?",
            "The mill, which members had asked to keep, was closed in May.",
            False,
        ),
        (
            "When did the board close the mill?",
            "The board was asked in May to note the report and close the mill.",
            True,
        ),
        ("When did the board close the mill?", "In May it considered closing the mill.", True),
        (
            "When did the board close the mill?",
            "By May the mill had not been sold and closed.",
            True,
        ),
        ("Why was the cook suspended?", "The cook was suspended for false claims.", False),
        (
            "Why was the cook suspended?",
            "The cook was suspended because her claims were false.",
            False,
        ),
        (
            "Why was the cook suspended?",
            "Claims that the cook was suspended because of a fire are false.",
            True,
        ),
        (
            "Why was the cook suspended?",
            "There was a rumour that the cook was suspended because of a fire.",
            True,
        ),
    ],
)
def test_what_is_only_considered_or_denied_does_not_say_when_or_why_it_happened(
    question: str, sentence: str, struck: bool
) -> None:
    assert bool(veto(analyse(question), evidence(sentence))) is struck


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("The port paid Norvik £3m for the tug.", True),
        ("Norvik will be paid £3m over four years.", True),
        ("Norvik's chief executive was paid £300,000.", False),
        ("Her salary at Norvik was £300,000.", False),
        ("Ann Lee of Norvik was told that Bob Day received £300,000.", False),
    ],
)
def test_what_a_body_is_paid_is_not_the_pay_of_its_head(sentence: str, struck: bool) -> None:
    found = veto(analyse("How much is the boss of Norvik paid?"), evidence(sentence))

    assert bool(found) is struck


HARBOURS = (
    "The wall at Oxley cost £3m. " + "The sea came over it in May. " * 40 + "One member asked "
    "about Port Ellan as well. " + "The crane at Oxley cost £4m. "
)


def test_a_name_that_a_source_mentions_only_in_passing_is_not_what_it_is_about() -> None:
    far = "The wall at Oxley cost £3m."
    debate = document(HARBOURS)
    one = evidence(far, of=debate)
    part = replace(one.passage, end=len(far), text=far)

    found = veto(analyse("What would a wall at Port Ellan cost?"), replace(one, passage=part))

    assert found == Veto("Port Ellan", "this source mentions Port Ellan only elsewhere")
    assert not veto(analyse("What did the wall at Oxley cost?"), replace(one, passage=part))


def test_what_is_told_of_its_town_is_told_of_a_county() -> None:
    far = "The wall cost £3m."
    told = HARBOURS.replace("The wall at Oxley", "At Oxford much was built. The wall")
    debate = document(told.replace("Oxley", "Oxford").replace("Port Ellan", "Oxfordshire"))
    one = evidence(far, of=debate)

    assert not veto(analyse("What did the wall in Oxfordshire cost?"), one)


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("What did it cost in America?", "The US paid $3m for it.", None),
        ("What did it cost in the US?", "In the United States it cost $3m.", None),
        ("What did it cost in the UK?", "In the United States it cost $3m.", "UK"),
        ("What did it cost in America?", "It cost us $3m.", "America"),
    ],
)
def test_a_country_may_be_called_by_another_of_its_names(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee leads the STP and is chief executive at Upper Arlow Council.",
        "Ann Lee is chief executive at Upper Arlow Council.",
    ],
)
def test_another_council_s_chief_executive_is_not_the_one_asked_for(sentence: str) -> None:
    asked = "Who is the chief executive of Bexton Borough Council?"

    assert veto(analyse(asked), evidence(sentence))


def test_letters_beside_the_body_s_own_are_no_other_body() -> None:
    asked = "Who is the chief executive of the Arlow CCG?"
    paper = document("News of Arlow. At the CCG's AGM its chief executive, Ann Lee, spoke.")

    one = evidence("At the CCG's AGM its chief executive, Ann Lee, spoke.", of=paper)

    assert not veto(analyse(asked), one)


def test_option_a_is_not_option_b() -> None:
    asked = analyse("How much would option B save?")

    assert veto(asked, evidence("Option A, closing the mill, would save £264,000."))
    assert not veto(asked, evidence("Option B, renting the mill, would save £121,000."))
    assert not veto(asked, evidence("Options A to C would save £264,000 each."))


def test_the_verb_may_is_no_month() -> None:
    asked = analyse("When did the mill open?")

    assert veto(asked, evidence("Anyone may open the mill."))
    assert not veto(asked, evidence("The mill opened in May."))


@pytest.mark.parametrize(
    ("question", "struck"),
    [
        ("What did the wall at Oxley Bay cost?", True),
        ("Has the wall been finished?", True),
        ("How much was the sluice?", False),
        ("What did the works at Oxley Point cost?", False),
    ],
)
def test_what_a_source_tells_apart_answers_only_for_itself(question: str, struck: bool) -> None:
    apart = "The sluice at Oxley Point was a separate scheme."
    cost = "It was finished in 2020 and cost £3m."
    paper = document(f"The wall at Oxley Bay is behind. {apart} {cost}")
    one = evidence(cost, of=paper)
    one = replace(one, passage=passage(paper, apart, cost))

    assert bool(veto(analyse(question), one)) is struck


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        (
            "What did the six boats end up costing?",
            "The six boats are estimated at £9m.",
            "outcome",
        ),
        ("What did the boats cost in the end?", "The boats would cost £9m.", "outcome"),
        ("what did the boats actually cost", "The budget for the boats is £9m.", "outcome"),
        ("What did the boats cost in the end?", "The boats cost £9m.", None),
        ("What did the boats cost in the end?", "Planned at £6m, the boats came to £9m.", None),
        ("What did the boats cost?", "The boats would cost £9m.", None),
        ("What will the final cost of the boats be?", "The boats would cost £9m.", None),
        ("When did the pier finally open?", "It is intended to open in April 2023.", "outcome"),
        ("When did the pier finally open?", "On 9 May 2023 the gates of the pier slid back.", None),
        ("What did the pier finally cost?", "Repairs to the pier were put at £265,000.", "outcome"),
        ("What did the pier finally cost?", "The surveyor put the cost at about £2m.", "outcome"),
        ("What did the pier finally cost?", "It could be mended for £740,000.", "outcome"),
        ("What did the pier finally cost?", "The auditors put the cost at £3m.", None),
        ("What did the boats end up costing?", "Outturn prices: boats are put at £9m.", "outcome"),
        ("How many sailings were there?", "The quay needs 900 sailings.", "outcome"),
        ("How many sailings were there?", "The quay saw 900 sailings.", None),
    ],
)
def test_what_was_foreseen_is_not_what_came_of_it(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        (
            "which gas company lost its valve",
            "Men stood by while a gas company sought a valve.",
            "company",
        ),
        ("Which gas company lost its valve?", "A gas company, Norl Gas, had lost a valve.", None),
        ("What firm made the boats?", "They were made by a small firm from the north.", "firm"),
        ("What firm made the boats?", "They were made by the firm from the north.", None),
        ("What changes were made?", "A change was made to the fares.", None),
        ("Which four ports did Mr Orr visit?", "Mr Orr visited four ports abroad.", "ports"),
        (
            "Which four ports did Mr Orr visit?",
            "Mr Orr saw four ports: arlow, norl and two more.",
            None,
        ),
        ("Who will lead the inquiry?", "The Council wants it led by someone from outside.", "name"),
        ("Who will lead the inquiry?", "Ada Wren, not led by someone from here.", None),
        ("Who will lead the inquiry?", "She will lead it and asked somebody to help.", None),
    ],
)
def test_some_firm_is_no_name_of_one(question: str, sentence: str, lacks: str | None) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("What does the ferry cost each year?", "The ferry cost £3 million to build.", "year"),
        ("What does the ferry cost each year?", "In 2019/20 the ferry cost £3 million.", None),
        ("What is the annual cost of the ferry?", "The ferry costs £3 million a year.", None),
        ("What does the ferry cost each year?", "It cost £3m and came two years late.", "year"),
        ("What does a berth cost per week?", "A berth is £90 a week.", None),
        ("What does a berth cost per week?", "The berth cost £9,000 to dredge.", "week"),
        ("What did the ferry cost?", "The ferry cost £3 million to build.", None),
        ("How big is Mr Orr's pension?", "Mr Orr's salary was £96,000.", "pension"),
        ("How big is Mr Orr's pension?", "Mr Orr's pension is £46,000.", None),
    ],
)
def test_an_amount_for_another_time_or_of_another_kind_is_none(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("What were reserves in 2019/20?", "Reserves stood at £4m at 31 March 2020.", None),
        ("What were reserves in 2019/20?", "Reserves stood at £4m in December 2019.", None),
        ("What were reserves in 2019/20?", "Reserves stood at £4m at 1 April 2020.", "2019/20"),
        (
            "What were reserves in 2019/20?",
            "Reserves for 2020/21 were set at £4m in May 2019.",
            "2019/20",
        ),
        ("How many pupils will come?", "It is a school for 1600 pupils.", None),
        ("How many pupils will come?", "Plans for 1600 were drawn up by pupils.", "number"),
    ],
)
def test_a_day_within_a_financial_year_speaks_of_it_and_a_count_of_no_year(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("text", "title", "lacks"),
    [
        ("The scheme by Oakhanger-style Halden Homes has 400 homes.", "News", None),
        ("The scheme by Halden has 400 homes. Harwick said no.", "News", "Harwick"),
        ("The scheme in Halden has 400 homes.", "News", "Harwick"),
        ("The scheme in Halden has 400 homes.", "Harwick scheme approved", None),
        ("The scheme in Halden has 400 homes.", "News of Harwick", "Harwick"),
        ("The scheme in Market Place has 400 homes.", "News", None),
    ],
)
def test_who_made_a_thing_and_where_in_the_town_it_is_are_no_other_place(
    text: str, title: str, lacks: str | None
) -> None:
    paper = document(f"{text} Elsewhere in Harwick it is quiet.", title=title)
    sentence = text.split(". ", maxsplit=1)[0].removesuffix(".") + "."

    found = veto(analyse("How many homes are in the Harwick scheme?"), evidence(sentence, of=paper))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Who is the owner of the Grand Mill?", "The Grand Mill is owned by Ann Lee.", None),
        ("Who is the owner of the Grand Mill?", "The Grand Mill belongs to Ann Lee.", None),
        ("Who is the owner of the Grand Mill?", "The Grand Mill is run by Ann Lee.", "owner"),
        ("Who was the author of the Plan?", "The Plan was written by Ann Lee.", None),
        ("Who was the architect of the Mill?", "The Mill was designed by Ann Lee.", None),
        ("Who was the founder of the Mill?", "Ann Lee founded the Mill.", None),
        ("Who was the founder of the Mill?", "Ann Lee found the Mill.", "founder"),
        ("Who is the auditor of the Trust?", "The Trust is audited by Ann Lee.", None),
        ("Who is the editor of the Echo?", "The Echo is edited by Ann Lee.", None),
        (
            "Who is the commissioner of the Quay?",
            "Ann Lee commissioned the Quay.",
            "commissioner",
        ),
    ],
)
def test_who_is_a_doer_is_told_by_the_verb(question: str, sentence: str, lacks: str | None) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Councillor Marland said that it was late.", False),
        ("Cllr P Marland said that it was late.", False),
        ("Cllr P. Marland said that it was late. Ruth Marland did not.", False),
        ("Cllr J Marland said that it was late.", True),
        ("Mrs Marland said that it was late.", True),
        ("Councillor Marland said that it was late. Ruth Marland did not.", True),
        ("People in Marland said that it was late.", True),
    ],
)
def test_a_given_name_may_be_missing_beside_a_title_or_its_initial(text: str, struck: bool) -> None:
    one = evidence(text.split(" Ruth", maxsplit=1)[0], of=document(text))

    assert bool(veto(analyse("What did Peter Marland say?"), one)) is struck


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        ("What did the Ministry of Defence say?", "The MoD said no.", False),
        ("What did the Department for Trams say?", "The DfT said no.", False),
        ("What did Trams for Arlow say?", "TfA said no.", False),
        ("What did the Ministry of Defence say?", "The mod said no.", True),
    ],
)
def test_letters_for_a_name_have_at_least_two_capitals(
    question: str, sentence: str, struck: bool
) -> None:
    assert bool(veto(analyse(question), evidence(sentence))) is struck


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("What is the clerk's annual salary?", "The clerk is on a salary of £65,000.", None),
        ("What is the clerk's annual salary?", "The clerk has a salary of £90 a week.", "year"),
        ("What is the annual cost of the quay?", "The clerk has a salary of £65,000.", "year"),
        ("What does a berth cost per year?", "A 12-month berth costs £85.", None),
        ("What does a berth cost per year?", "A three-month berth costs £85.", "year"),
    ],
)
def test_a_salary_and_twelve_months_tell_a_year(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        (
            "Why has the pool reopened?",
            "Thanks to a grant from the arts fund, the pool has reopened.",
            False,
        ),
        ("Why has the pool reopened?", "Thanks to all the staff, the pool has shone.", False),
        ("Why has the pool reopened?", "Thanks to the staff of the pool.", True),
        (
            "Will the station reopen?",
            "I thank my friend, but there are no plans to reopen the station.",
            False,
        ),
        (
            "Will the station reopen?",
            "I thank my friend, and I pay tribute to those who use the quay.",
            True,
        ),
        ("Who founded the hospice?", "I pay tribute to Ann Lee, who founded the hospice.", False),
        ("Who founded the hospice?", "I pay tribute to Ann Lee and her hospice.", True),
    ],
)
def test_a_clause_behind_a_courtesy_may_tell_what_was_asked(
    question: str, sentence: str, struck: bool
) -> None:
    assert bool(veto(analyse(question), evidence(sentence))) is struck


@pytest.mark.parametrize(
    ("told", "lacks"),
    [
        ("Pools in Beds, Luton and Corby are to close.", None),
        ("Bedford pool is to close.", None),
        ("Corby pool is to close.", "Bedfordshire"),
    ],
)
def test_a_county_is_told_by_its_short_form_and_its_town(told: str, lacks: str | None) -> None:
    assert lacking("Which pools in Bedfordshire are to close?", told) == lacks


@pytest.mark.parametrize(
    ("sentence", "lacks"),
    [
        ("“It is wrong that millions are wasted,” said Ann Lee.", "billions"),
        ("“Billions of pounds are wasted,” said Ann Lee.", None),
        ("“Millions, now £2bn, are wasted,” said Ann Lee.", None),
        ("“Public money is wasted,” said Ann Lee.", None),
    ],
)
def test_millions_are_no_billions(sentence: str, lacks: str | None) -> None:
    assert lacking("Who says billions of pounds are wasted?", sentence) == lacks


@pytest.mark.parametrize(
    ("publisher", "sentence", "lacks"),
    [
        ("Harwick Fire Authority", "Present: Ann Lee (Chief Fire Officer), Jo Ray.", "Bexton"),
        ("Bexton Fire Authority", "Present: Ann Lee (Chief Fire Officer), Jo Ray.", None),
        ("Harwick Fire Authority", "In Bexton the Chief Fire Officer is Jo Ray.", None),
        ("The Harwick Courier", "The Chief Fire Officer, Ann Lee, spoke.", None),
    ],
)
def test_a_body_s_papers_tell_its_own_officers(
    publisher: str, sentence: str, lacks: str | None
) -> None:
    paper = document(f"News of Bexton. {sentence}", publisher=publisher)

    found = veto(analyse("Who is the chief fire officer of Bexton?"), evidence(sentence, of=paper))

    assert (found.lacks if found else None) == lacks


def test_a_day_without_a_year_is_of_the_year_that_it_was_in() -> None:
    text = "Then there is the night of 2 November. The pumps failed at nine."
    paper = document(text, published=date(2022, 7, 13))
    failed = evidence("The pumps failed at nine.", of=paper)

    assert veto(analyse("When did the pumps fail in November 2021?"), failed) is None
    assert veto(analyse("When did the pumps fail in November 2019?"), failed)


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Why did it go up by nearly £4m?", "It went up by £3.7m because of steel.", None),
        ("Why did it go up by £4m?", "It went up by £3.7m because of steel.", "£4m"),
        ("Why did it go up by nearly £4m?", "It went up by £3.2m because of steel.", "£4m"),
        ("Why was the firm docked 58 grand?", "It was charged £58,000 for delays.", None),
        ("Why was the firm docked 58 grand?", "It was charged £12,000 for delays.", "58 grand"),
        ("Will it save 265k a year?", "Officers expect to save £265,000 a year.", None),
    ],
)
def test_amounts_are_meant_as_people_write_them(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("How many people did the ferry carry?", "It is expected to carry 900 people.", "outcome"),
        ("How many jobs has it created so far?", "We expect it to create 140 jobs.", "outcome"),
        ("How many people did the ferry carry?", "It carried 700 people.", None),
        ("How many jobs will it create?", "We expect it to create 140 jobs.", None),
        ("How many jobs did they expect?", "We expect it to create 140 jobs.", None),
    ],
)
def test_what_was_counted_is_told_by_no_forecast(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("post", "sentence", "bodies"),
    [
        ("mayor", "Bexton Mayor Ann Lee opened it.", ["Bexton"]),
        ("mayor", "In March Mayor Ann Lee opened it.", []),
        ("headteacher", "On Monday headteacher Jo Ray resigned.", []),
        ("leader", "Lib Dem leader Sam Hay objected.", []),
        ("leader", "Reform UK leader Sam Hay objected.", []),
        ("leader", "Conservative Party leader Sam Hay objected.", []),
        ("commissioner", "Police and Crime Commissioner Kim Day spoke.", []),
        ("chief constable", "Beds Police chief constable Pat Orme spoke.", ["Beds Police"]),
    ],
)
def test_a_day_or_a_party_before_a_post_is_not_whose_it_is(
    post: str, sentence: str, bodies: list[str]
) -> None:
    assert bodies_of(post.split(), sentence) == bodies


def test_a_shire_by_itself_is_no_county() -> None:
    assert county_forms("bedfordshire") == {"beds", "bedford"}
    assert county_forms("shire") == set()


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("What are all the figures given for what the partnership and Care System cost?", None),
        ("What did the partnership and Care System cost?", "Care System"),
        ("What are all the figures given for what the Care System cost?", "Care System"),
    ],
)
def test_of_two_things_whose_figures_are_asked_for_a_source_may_tell_of_one(
    question: str, lacks: str | None
) -> None:
    assert lacking(question, "The partnership is thought to cost £5m.") == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("How many patients have died?", "The ward treated 391 patients.", "deaths"),
        ("How many patients have died?", "There were 14 deaths on the ward.", None),
        ("How many were made redundant?", "The nine staff were offered posts.", "redundancies"),
        ("How many were made redundant?", "Nine posts were removed.", None),
        ("Who owns the wind farm?", "The Esk Fund has money from the wind farm.", "owner"),
        ("Who owns the wind farm?", "The wind farm belongs to Norl Gas.", None),
        ("Who owns the wind farm?", "Norl Gas bought the wind farm in 2012.", None),
        ("Which firm put up the clinic?", "The building is let by Norl Gas.", "builder"),
        ("Which firm put up the clinic?", "The clinic was built by Norl Gas.", None),
        ("What does the ferry cost to run?", "The ferry cost £238m.", "running cost"),
        ("What does the ferry cost to run?", "Fuel and crew cost £2m a year.", None),
    ],
)
def test_what_few_words_tell_is_told_by_one_of_them(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


def test_a_count_goes_on_from_what_was_counted_before() -> None:
    paper = document("Nine patients died in May. In June it was four.")
    one = evidence("In June it was four.", of=paper)
    one = replace(one, passage=passage(paper, "Nine patients died in May.", "In June it was four."))

    assert veto(analyse("How many patients died in June?"), one) is None


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("cost of a winter swim", "An adult swim costs £6.50.", "winter"),
        ("cost of a winter swim", "From November to February a swim costs £3.", None),
        ("how many will be sold by summer", "46 had been sold by January.", "summer"),
        ("how many swam in summer 2020", "In 2020 there were 46 swimmers.", None),
        ("How many came to the Winter Fair?", "The Winter Fair had 46 visitors.", None),
    ],
)
def test_a_season_of_the_question_is_spoken_of(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Did the board agree to let the room?", "The board is asked to let it.", "decision"),
        ("Did the board agree to let the room?", "The board may let it or sell it.", "decision"),
        ("Did the board agree to let the room?", "The board was asked to let it and voted.", None),
        ("Did the flats get permission?", "Norl Homes has put in for 54 flats.", "decision"),
        ("Did the flats get permission?", "Permission for the flats was refused.", None),
        ("Is the board to let the room?", "The board is asked to let the room.", None),
    ],
)
def test_what_is_put_forward_is_not_decided(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Why was the tender not cut up?", "I asked why the tender was not cut up.", "answer"),
        ("Why was the tender not cut up?", "Asked why, she said that it was too small.", None),
        ("Who chose the ten ports?", "We should like to know who chose the ten.", "answer"),
        ("Who chose the ten ports?", "Nobody knows who; Ada Wren says it was the board.", None),
        ("Why was the tender not cut up?", "We asked who had written the tender.", None),
        ("When did the quay shut?", "It is not known when the quay shut.", "answer"),
    ],
)
def test_a_question_told_in_a_sentence_is_no_answer(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("ferry passengers second year", "It had 400 passengers in the first year.", "second year"),
        ("ferry passengers second year", "It had 400 in its second year of sailing.", None),
        ("ferry passengers first year", "It had 400 at first, 300 in the second year.", None),
        ("band a council tax", "The bill for a band D home is £198.", "band A"),
        ("band d council tax", "The bill for a band D home is £198.", None),
        ("How old is the doctor?", "He has been a doctor for 26 years.", "old"),
        ("How old is the doctor?", "He retires after 34 years, at 61.", None),
        ("How old is the doctor?", "One of the doctors is leaving.", "old"),
        ("How old is the quay?", "The quay is 200 years old.", None),
        ("How old is the quay?", "The quay has stood for 200 years.", None),
        ("How long is the wait?", "The ward saw 300 people last year.", "length of time"),
        ("average wait for a berth", "The average was 830.", "length of time"),
        ("average wait for a berth", "The wait for a berth is nine days.", None),
    ],
)
def test_another_in_the_row_or_another_length_is_none(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


def test_a_date_behind_a_question_replies_to_it() -> None:
    paper = document("5. By when must it be spent?\n31 March 2025.\nArlow, 6 May 2024.")
    asked = analyse("By what date must it be spent?")

    assert veto(asked, evidence("31 March 2025.", of=paper)) is None
    assert veto(asked, evidence("6 May 2024.", of=paper)) is not None


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        ("What grade did the school get?", "**Inadequate.**", False),
        ("What grade did the school get?", "Ada Wren", True),
        ("What did the trust pay for the quay?", "The quay changed hands for a pound.", False),
        ("What did the trust pay for the quay?", "It asks for a pound of flesh.", True),
        ("How much Norl Gas was paid?", "The Trust paid £74,350 to it.", False),
        ("What is the opposition's case against the budget?", "It punishes residents.", False),
        ("What did the pier really cost?", "We could find bills for £5.3 million.", False),
    ],
)
def test_a_short_or_roundabout_answer_is_not_struck_out(
    question: str, sentence: str, struck: bool
) -> None:
    paper = document(f"Norl Gas ran the quay. {sentence}")

    assert bool(veto(analyse(question), evidence(sentence, of=paper))) is struck


@pytest.mark.parametrize(
    ("published", "year", "lacks"),
    [
        (date(2023, 11, 17), "2022/23", None),
        (date(2023, 11, 17), "2023/24", "2023/24"),
        (date(2024, 2, 28), "2022/23", None),
        (date(2024, 2, 28), "2024/25", "2024/25"),
    ],
)
def test_last_year_is_a_financial_year_too(published: date, year: str, lacks: str | None) -> None:
    said = "The quay took £4 million last year."
    paper = document(said, published=published)
    found = veto(analyse(f"What did the quay take in {year}?"), evidence(said, of=paper))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(
    ("question", "struck"),
    [
        ("Who chairs the Friends of the Quay?", False),
        ("Who is Ada Wren?", False),
        ("Why did the quay close?", True),
    ],
)
def test_a_signature_with_its_post_tells_who(question: str, struck: bool) -> None:
    letter = (
        "To the Friends of the Quay\n\nThe quay is shut.\n\nYours faithfully,\n\nAda Wren, Chair"
    )
    one = evidence("Ada Wren, Chair", of=document(letter))

    assert bool(veto(analyse(question), one)) is struck


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many people died in the flood?", "The flood claimed 12 lives."),
        ("How many workers were made redundant?", "40 workers were let go in May."),
        ("How many staff were made redundant?", "40 staff left under a voluntary scheme."),
        ("Who owns Norl Water?", "Norl Water's parent company is Esk Group."),
        ("Who owns the airport?", "Arlow Council holds all the shares in the airport."),
        ("Who bought the inn?", "The inn went at auction to Norl Homes."),
        ("Who bought the inn?", "Norl Homes paid £300,000 for the inn."),
        ("Who built the homes?", "The homes were developed by Norl Homes."),
        ("Which company built the trams?", "The trams were manufactured by Norl Rail."),
        ("How much does the pool cost to run?", "The pool cost £400,000 in 2022/23."),
        ("How much does the pool cost to run?", "Heat and staff of the pool cost £8,000 weekly."),
        ("How much does the pool cost to run?", "The town subsidises the pool by £400,000."),
        ("How much is parking at the weekend?", "Sat and Sun: £2 all day."),
        ("How long is the quay open at weekends?", "It opens for 8 hours, 7 days a week."),
        ("How many people came in the summer?", "12,000 people came in Jul and Aug."),
        ("Did cabinet approve the merger?", "The recommendation was endorsed by cabinet."),
        ("Was the application approved?", "The application was successful."),
        ("Was permission refused?", "The application was thrown out by the panel."),
        ("How many objections were there?", "There were 312 objections to the plan at Esk."),
        ("Has the firm applied for permission?", "The firm has applied for permission."),
        ("How many dead trees were felled?", "The town felled 40 trees."),
        ("Who built up the debt?", "The debt was run up by Norl Council."),
        ("How many redundancies were there?", "In all 40 posts went."),
        ("How many homes were there to be?", "The plan is for 40 homes."),
        ("How many came?", "It is unknown how many came; the police put it at 300."),
        ("Who chaired the inquiry?", "The panel asked Wren, who chaired the inquiry, to leave."),
        ("Why did the lift fail?", "Nobody knew why it failed until a cable was found to be cut."),
        ("ferry passengers second year", "It had 400 in its first year and 900 in the next."),
        ("cost of the second phase", "The first phase cost £2m and phase 2 cost £3m."),
        ("visitors in the first year", "It had 400 in its opening year, 900 in its second year."),
    ],
)
def test_an_answer_in_other_everyday_words_is_not_struck_out(question: str, sentence: str) -> None:
    assert lacking(question, sentence) is None


def test_an_auditorium_is_no_audit() -> None:
    sentence = "The auditorium is expected to create 40 jobs."
    assert lacking("How many jobs were there?", sentence) == "outcome"
