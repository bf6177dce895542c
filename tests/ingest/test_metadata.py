from datetime import date

import pytest

from ingest.extract import Extract, Facts
from ingest.metadata import describe
from ingest.metadata.dates import parse_day
from ingest.metadata.titles import is_machine_title
from tests.ingest.making import facts

NEWS = """Town hall spends £3m on new roof

A roof for the town hall will cost twice the estimate, councillors heard.

By Ann Bell
Tuesday, 3rd September 2019, 4:15 pm

The roof leaks, the clerk said.
"""


def test_a_news_text_says_title_author_and_date() -> None:
    found = facts(NEWS)

    assert found.title == "Town hall spends £3m on new roof"
    assert found.author == "Ann Bell"
    assert found.published == date(2019, 9, 3)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("31 January 2018", date(2018, 1, 31)),
        ("Thursday, 5th March 2020, 10:25 am", date(2020, 3, 5)),
        ("23rd May 2018", date(2018, 5, 23)),
        ("March 5, 2020", date(2020, 3, 5)),
        ("5 Sept. 2016", date(2016, 9, 5)),
        ("03/04/2019", date(2019, 4, 3)),
        ("2018-01-31T09:00:00Z", date(2018, 1, 31)),
        ("the 1st of June 2021", date(2021, 6, 1)),
        ("14 June", None),
        ("June 2018", None),
        ("31 February 2018", None),
        ("yesterday", None),
        ("version 1.2.2018", date(2018, 2, 1)),
    ],
)
def test_whole_dates_are_read_with_the_day_first(words: str, day: date | None) -> None:
    assert parse_day(words) == day


@pytest.mark.parametrize(
    "line",
    [
        "4 August 2016",
        "Published: 4 August 2016",
        "Last updated on 4 August 2016 at 09:30",
        "Date of meeting: 4 August 2016",
        "By Ann Bell, 4 August 2016",
        "Part of Bins Bill – in the House of Lords at 3:10 pm on 4th August 2016.",
        "Photo of Ann Bell Ann Bell Labour, Leeds 3:10 pm, 4th August 2016",
    ],
)
def test_a_line_that_says_when_the_text_appeared_dates_it(line: str) -> None:
    assert facts(f"Bins\n\n{line}\n\nThe bins are full.").published == date(2016, 8, 4)


@pytest.mark.parametrize(
    "line",
    [
        "The letter, dated 14 June 2018, says so.",
        "The letter, dated 14 June, says so.",
        "The contract ended on 4 August 2016.",
        "On 4 August 2016 the council wrote to all of the residents of the two streets.",
    ],
)
def test_a_date_in_a_sentence_is_no_date_of_publication(line: str) -> None:
    assert facts(f"Bins\n\n{line}\n\nThe bins are full.").published is None


def test_a_day_in_a_sentence_gives_way_to_the_day_of_publication() -> None:
    text = "Bins\n\nBells rang at 3:10 pm on 3 January 2018.\n\nPublished: 5 March 2020\n\nYes."

    assert facts(text).published == date(2020, 3, 5)


def test_what_happened_in_a_town_on_a_day_was_not_published_then() -> None:
    assert facts("Bins\n\nTwo men were held in Luton on 3 January 2018.").published is None


def test_the_day_of_publication_goes_before_the_day_of_an_update() -> None:
    text = "Bins\nUpdated: 5 May 2020\nPublished: 4 May 2020\n\nThe bins are full."

    assert facts(text).published == date(2020, 5, 4)


def test_a_name_above_the_date_is_the_author() -> None:
    assert facts("Bins are full\n\nRaj Patel\n4 August 2016\n\nThey are.").author == "Raj Patel"


@pytest.mark.parametrize("line", ["Milton Keynes Council", "Latest News", "BINS AND ROADS"])
def test_a_line_that_is_no_name_is_no_author(line: str) -> None:
    assert facts(f"Bins are full\n\n{line}\n4 August 2016\n\nThey are.").author is None


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Bell",
        "By Ann Bell, Health Editor",
        "Words by Ann Bell | 4 August 2016",
        "From: Ann Bell <bell@harwick.example>",
        "From: Ann Bell, Director of Finance",
    ],
)
def test_a_byline_names_the_author(line: str) -> None:
    assert facts(f"Bins are full\n\n{line}\n\nThey are.").author == "Ann Bell"


@pytest.mark.parametrize("line", ["Library Opening Hours", "Milton Keynes"])
def test_a_headline_over_the_date_is_a_title_and_no_author(line: str) -> None:
    found = facts(f"{line}\n12 May 2021\n\nThe doors open at nine.")

    assert (found.title, found.author) == (line, None)


def test_by_and_by_is_no_byline() -> None:
    assert facts("Bins are full\n\nBy the end of May they were.\n").author is None


HANSARD = """Waste Collection

Part of Bins Bill – in the House of Commons at 3:10 pm on 4th August 2016.

Photo of Ann Bell Ann Bell Labour, Leeds 3:10 pm, 4th August 2016

I thank my hon. Friend. The bins are full.
"""


def test_a_speech_has_a_speaker_and_no_author() -> None:
    found = facts(HANSARD)

    assert (found.kind, found.speaker, found.author) == ("hansard", "Ann Bell", None)
    assert found.title == "Waste Collection"


def test_a_debate_of_several_has_no_single_speaker() -> None:
    second = "Photo of Raj Patel Raj Patel Conservative, Hull 3:12 pm, 4th August 2016\n\nNo.\n"

    assert facts(HANSARD + second).speaker is None


def test_hansards_own_way_to_name_a_member() -> None:
    text = "House of Commons debates\n\nAnn Bell (Leeds North) (Lab)\n\nThe bins are full.\n"

    assert facts(text).speaker == "Ann Bell"


@pytest.mark.parametrize(
    "heading",
    [
        "The Minister of State, Department of Health (Raj Patel)",
        "Madam Deputy Speaker",
        "Raj Patel (Hull)",
        "## Raj Patel (Hull) (Con)",
    ],
)
def test_a_speech_that_is_answered_has_no_single_speaker(heading: str) -> None:
    text = f"Bins\n\nAnn Bell (Leeds North) (Lab)\n\nThey are full.\n\n{heading}\n\nNo.\n"

    assert facts(text).speaker is None


def test_who_attended_a_meeting_is_not_its_speaker() -> None:
    text = "Minutes of the board\n\nPresent:\n\nAnn Bell (Con)\n\nThe bins are full.\n"

    assert facts(text).speaker is None


def test_a_member_who_is_named_far_below_is_not_the_speaker() -> None:
    assert facts("The bins are full.\n" * 40 + "Ann Bell (Con)\n\nYes.\n").speaker is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "FOI 1234\n\nDear Ms Bell\n\nThe Freedom of Information Act covers your request.\n",
            "foi",
        ),
        ("Dear Ms Bell\n\nThe bins are full.\n\nYours sincerely\n\nRaj Patel\n", "letter"),
        (
            "Agenda item 7\n\nReport of the Director\n\n1. Purpose of report\n\nTo cost bins.\n",
            "report",
        ),
        (
            "“We are sorry about all of the bins,” he said. She said no. The mayor claimed so.\n",
            "news",
        ),
        ("Bins\n\nThe bins are emptied on Mondays.\n", None),
    ],
)
def test_the_kind_follows_from_how_a_text_begins_and_speaks(text: str, kind: str | None) -> None:
    assert facts(text).kind == kind


def test_a_file_name_of_words_stands_in_for_a_title() -> None:
    assert facts("The bins are full.", "bin_strategy-2019").title == "Bin strategy 2019"


def test_the_first_words_stand_in_when_the_file_name_says_nothing() -> None:
    text = "The bins in all the streets of the town have been full since the end of May, he said."

    assert facts(text).title == (
        "The bins in all the streets of the town have been full since the …"
    )


def test_what_the_file_says_goes_before_what_its_text_says() -> None:
    extract = Extract(NEWS, Facts(title="Roof", published=date(2001, 1, 1)))

    found = describe(extract, "x", ())

    assert (found.title, found.published, found.author) == ("Roof", date(2001, 1, 1), "Ann Bell")


def test_what_nobody_says_stays_none() -> None:
    found = facts("The bins are full.")

    assert (found.publisher, found.author, found.speaker, found.published) == (None,) * 4


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Bell, Chief Executive", "Ann Bell"),
        ("By Ann Bell, Director of Housing and Adult Learning", "Ann Bell"),
        (
            "Words by Ann Bell and Raj Patel, Local Democracy Correspondent",
            "Ann Bell and Raj Patel",
        ),
        ("Posted by Ann Bell on 4 August 2016", "Ann Bell"),
        ("Ann Bell | 4 August 2016", "Ann Bell"),
    ],
)
def test_a_role_is_no_second_author(line: str, author: str) -> None:
    assert facts(f"Bins are full\n\n{line}\n\nThey are.").author == author


def test_a_line_that_names_the_author_is_no_title() -> None:
    found = facts("Author: Raj Patel, Parks Manager\n\nThe bins are full since the end of May.")

    assert (found.author, found.title) == ("Raj Patel", "The bins are full since the end of May.")


@pytest.mark.parametrize(
    "text",
    [
        "Harwick Town Council\nBin Collection Charges\n4 August 2016\n\nThey rise.",
        "Harwick Town Council\nFerry Crossing\n4 August 2016\n\nIt is slow.",
        "Bins of the port\nFerry Crossing\n4 August 2016\n\nThe ferry crossing is slow.",
    ],
)
def test_a_headline_between_a_body_and_the_date_is_no_author(text: str) -> None:
    assert facts(text).author is None


@pytest.mark.parametrize(
    "line",
    [
        "Publication date: 4 August 2016",
        "Date of issue: 4 August 2016",
        "Date of the letter: 4 August 2016",
        "Report date 4 August 2016",
        "Press release, 4 August 2016",
        "For immediate release: 4 August 2016",
        "Posted 4 August 2016 10am",
        "Thursday 4 August 2016 at 7pm",
        "Published 4 August 2016 by Ann Bell",
        "Published by Harwick Town Council on 4 August 2016",
        "Ann Bell | 4 August 2016",
        "4 August 2016 | 4 min read",
        "Minutes of the meeting held on 4 August 2016",
        "Draft minutes of the Parks Board held on 4 August 2016 at 7.30 pm in the Guildhall",
        "04-08-2016",
        "04/08/16",
        "2016/08/04",
    ],
)
def test_an_everyday_line_dates_a_text(line: str) -> None:
    assert facts(f"Bins are full\n\n{line}\n\nThey are.").published == date(2016, 8, 4)


@pytest.mark.parametrize(
    "line",
    [
        "Closing date: 4 August 2016",
        "Date of next meeting: 4 August 2016",
        "By 4 August 2016 the bins must go",
        "Minutes of the last meeting held on 4 August 2016",
        "Minutes of the meeting held on 4 August 2016 were agreed",
        "Part 04/08/167",
    ],
)
def test_a_line_on_another_day_dates_nothing(line: str) -> None:
    assert facts(f"Bins are full\n\n{line}\n\nThey are.").published is None


def test_the_day_of_publication_goes_before_that_of_the_meeting() -> None:
    text = "Minutes of the Parks Board held on 4 August 2016\nPublished: 9 August 2016\n\nYes."

    assert facts(text).published == date(2016, 8, 9)


@pytest.mark.parametrize("heading", ["Bins", "Bin Collection Charges", "Raj Patel Way"])
def test_a_first_level_heading_on_top_is_the_title(heading: str) -> None:
    assert facts(f"# {heading}\n\nThe bins are full.").title == heading


@pytest.mark.parametrize(
    ("title", "machine"),
    [
        ("PowerPoint Presentation", True),
        ("Slide 1", True),
        ("Layout 1", True),
        ("Presentation2", True),
        ("(anonymous)", True),
        ("Minutes", False),
        ("Presentation of the budget", False),
    ],
)
def test_a_programs_title_is_told_from_a_persons(title: str, machine: bool) -> None:
    assert is_machine_title(title) is machine
