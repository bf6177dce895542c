from datetime import date

import pytest

from tests.ingest.making import facts

DAY = date(2016, 8, 4)


@pytest.mark.parametrize(
    "line",
    [
        "Harwick Harbour Board: meeting in public, Thursday 4 August 2016",
        "Parks Committee, 4 August 2016",
        "Cabinet – 4 August 2016 at 7pm",
        "Board of Governors | 4 August 2016",
        "Annual general meeting, 4 August 2016 at the Corn Hall",
        "4 August 2016                  Item 9",
        "4 August 2016, Agenda item 3b",
        "Paper C   4 August 2016",
        "Page 1 of 12 | 4 August 2016",
        "Official Report, Thursday 4 August 2016, volume 9, column 77",
        "Thursday 4 August 2016. Volume 9. Column 77WH",
        "Issue 14 | 4 August 2016",
        "HL Deb 4 August 2016 vol 9 cc77-9WH",
        "Volume 9: debated on Thursday 4 August 2016",
        "Date: Thu, 4 Aug 2016 17:04:16 -0500",
        "Posted 4 August 2016 by Ann Bell, treasurer",
        "Published on 4 August 2016 by Ann Bell, Parks Editor",
        "*Published 4 August 2016*",
        "Published 4 August 2016. Lead inspector: Ann Bell",
        "Issued 4 August 2016 | Ref: HB/77",
        "For immediate use: Thursday 4 August 2016",
        "Issued: Thursday 4 August 2016 — for immediate use",
        "Sent: 4 August 2016",
        "Date of reply: 4 August 2016",
        "Harwick Gazette, Thursday 4 August 2016 · Opinion",
        "*From the Harwick Society of Bakers, 4 August 2016. Printed in the Gazette too.*",
        "Bell Mercer LLP, 4 August 2016",
        "Board meeting: Thursday 4 August 2016, 10.00 am, Corn Hall, Market Street",
        "Meeting of the Board held in public: 4 August 2016, Corn Hall, Harwick",
        "Official Report: Thursday 4 August 2016 (morning, by video link)",
        (
            "MINUTES of the meeting held in the Corn Hall, Harwick, on Thursday 4 August 2016. The "
            "meeting began at 7.00 pm and ended at 9.10 pm."
        ),
    ],
)
def test_a_papers_own_day_dates_it(line: str) -> None:
    assert facts(f"Bins of the town\n\n{line}\n\nThe bins are full.").published == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Next meeting of the Parks Committee, 4 August 2016",
        "Council to shut the baths on 4 August 2016",
        "Council tax: deadline 4 August 2016",
        "Bids due to the Parks Committee by 4 August 2016",
        "Item 9 was settled on 4 August 2016",
        "Published 4 August 2016, the report found six faults.",
        "Published on 4 August 2016. The review found that the pier had six faults.",
        "The Board, 4 August 2016 notwithstanding, agreed to it.",
        "Registered with the Parks Committee since 4 August 2016",
        "Posted missing on 4 August 2016 by his family",
        "Minutes of the meeting held on 4 August 2016. Agreed.",
        "DATE OF NEXT MEETING\n\nThursday 4 August 2016 at 7pm",
        "16/09 Date and time of the next meeting\n\n4 August 2016",
        "Closing date:\n\n4 August 2016",
        "Date of request: 4 August 2016",
        "Application Deadline, 4 August 2016",
        "Last Bin Day, 4 August 2016",
        "The Corn Hall, shut on 4 August 2016, is to open again.",
        "Date of birth\n\n4 August 2016",
    ],
)
def test_the_day_of_something_else_does_not(line: str) -> None:
    assert facts(f"Bins of the town\n\n{line}\n\nThe bins are full.").published is None


def test_minutes_are_of_their_own_meeting_and_not_of_a_day_that_they_name() -> None:
    text = (
        "HARWICK HARBOUR BOARD\n\nMinutes of the meeting held on 4 August 2016\n\n"
        "Buoys\n\nTo be painted.\n\nRegatta\n\nSaturday 20 August 2016 at 10 am\n"
    )

    assert facts(text).published == DAY


def test_a_headline_on_what_comes_next_hides_no_date() -> None:
    assert facts("What next for Harwick pier\n\n4 August 2016\n\nIt leaks.").published == DAY


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Posted 4 August 2016 by Ann Bell, treasurer", "Ann Bell"),
        ("Published 4 August 2016 by Ann Bell and Raj Patel", "Ann Bell and Raj Patel"),
        ("4 August 2016 | Harwick Harbour Board", None),
    ],
)
def test_who_stands_beside_the_day_is_the_author(line: str, author: str | None) -> None:
    assert facts(f"Bins of the town\n\n{line}\n\nThey are full.").author == author
