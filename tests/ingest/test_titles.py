import pytest

from tests.ingest.making import facts

BODY = "The pier is to close.\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"HARWICK HARBOUR BOARD\n\nPIER: REVISED ESTIMATE\n\n{BODY}", "PIER: REVISED ESTIMATE"),
        (
            f"HARWICK COUNCIL\n\nPIERS PANEL\n\n4 August 2016   Item 9\n\nPier repairs\n\n{BODY}",
            "Pier repairs",
        ),
        (f"FOR IMMEDIATE RELEASE\n\nPier to close\n\n{BODY}", "Pier to close"),
        (f"PRESS RELEASE\nPier to close\n\n{BODY}", "Pier to close"),
        (
            f"NEWS RELEASE\nHarwick Council press office\n\nPier to shut\n\n{BODY}",
            "Pier to shut",
        ),
        (
            f"OFFICIAL REPORT\n\nWestminster Hall\n\nVolume 9 Column 7\n\nPier: Closed\n\n{BODY}",
            "Pier: Closed",
        ),
        (
            f"BELL & PATEL LLP\nChartered surveyors\n\nHarwick Pier: a survey\n\n{BODY}",
            "Harwick Pier: a survey",
        ),
        (
            (
                f"Harwick Harbour Board\nQuay House, Harwick\n\n4 August 2016\n\nDear Ms Bell\n\n"
                f"Closure of the pier\n\n{BODY}"
            ),
            "Closure of the pier",
        ),
        (f"Dear Ms Bell\n\nClosure of the pier\n\n{BODY}", "Closure of the pier"),
        (f"Pier dues – in the Chamber at 2:15 pm on 4th August 2016.\n\n{BODY}", "Pier dues"),
        (f"5 – 3\n\n{BODY}", BODY.strip()),
        (f"Harwick Harbour Board\n\nRe: Closure of the pier\n\n{BODY}", "Closure of the pier"),
        (f"# Harbour Board\n\n**Item:** 9\n**Title:** Pier repairs\n\n{BODY}", "Pier repairs"),
        (f"Westminster Hall\n\n[Mrs Bell in the Chair]\n\nPier: Dues\n\n{BODY}", "Pier: Dues"),
        (
            f"PRESS RELEASE\n\nIssued: 4 August 2016 – for immediate use\n\nPier shuts\n\n{BODY}",
            "Pier shuts",
        ),
        (f"From: Ann Bell\nSubject: Closure of the pier\n\n{BODY}", "Closure of the pier"),
        (
            f"Harwick Gazette\nHarwick and Leith\n4 August 2016\n\nPIER TO CLOSE\n\n{BODY}",
            "PIER TO CLOSE",
        ),
        (
            (
                f"THE QUAY\nHarwick's weekly\n\nHome | News | Tides\n\nPier to close\n\n{BODY}\n"
                "The Quay is published every Friday.\n"
            ),
            "Pier to close",
        ),
        (f"# Harwick NHS Trust\n\n## Ward 9: closure\n\n{BODY}", "Ward 9: closure"),
        (
            (
                "# Wick NHS Trust\n\n**Board of Directors: meeting in public, 4 May 2016**\n\n"
                f"**Agenda item 7**\n\n## Ward 9: closure\n\n{BODY}"
            ),
            "Ward 9: closure",
        ),
        (
            (
                "HARWICK HARBOUR BOARD\n\nMINUTES of the meeting held on 4 August 2016. The "
                "meeting began at 7 pm.\n\nBuoys\n"
            ),
            "HARWICK HARBOUR BOARD: MINUTES of the meeting held on 4 August 2016",
        ),
        (f"Pier to close | Harwick Gazette\n\n{BODY}", "Pier to close"),
        (f"Harwick Town Council\nPier charges\n4 August 2016\n\n{BODY}", "Pier charges"),
    ],
)
def test_a_letterhead_is_no_title_where_a_heading_follows(text: str, title: str) -> None:
    assert facts(text).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Harwick Harbour Board\n\n{BODY}", "Harwick Harbour Board"),
        (f"Harwick Harbour Board\nQuay House, Harwick\n\n{BODY}", "Harwick Harbour Board"),
        (f"Harwick loses its council\n\nFerry fares\n\n{BODY}", "Harwick loses its council"),
        (f"Press release on the pier was wrong\n\n{BODY}", "Press release on the pier was wrong"),
        (f"Official report slams board\n\nPier rots\n\n{BODY}", "Official report slams board"),
        (f"# Harwick Harbour\n\n## Buoys\n\n{BODY}", "Harwick Harbour"),
        (f"# Harwick Harbour Board\n\n{BODY}\n## Buoys\n\n{BODY}", "Harwick Harbour Board"),
        (f"Pier to close | Ann Bell\n\n{BODY}", "Pier to close | Ann Bell"),
        (f"Pier to close – for good\n\n{BODY}", "Pier to close – for good"),
        (f"Re-opening of the pier\n\n{BODY}", "Re-opening of the pier"),
        (f"Subject to contract\n\n{BODY}", "Subject to contract"),
        (f"Dear Harwick, I miss you\n\n{BODY}", "Dear Harwick, I miss you"),
    ],
)
def test_a_heading_that_only_looks_like_one_stays(text: str, title: str) -> None:
    assert facts(text).title == title
