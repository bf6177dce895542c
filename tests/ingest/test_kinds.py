import pytest

from ingest.readers import html
from tests.ingest.making import facts

QUOTED = "“We are sorry about all of the bins,” he said. She said no. The mayor claimed so.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Dues\n\nColumn 12\n\nAnn Bell (Harwick) (Lab): The dues are too high.\n",
        "OFFICIAL REPORT\n\nHarbour Dues\n\nAnn Bell (Harwick) (Ind): I oppose them.\n",
        "Harbour Dues\n\nAnn Bell (Harwick) (Con): I thank my hon. Friend.\n",
        "Harbour Dues\n\nI beg to move the motion. I ask the hon. Member to wait.\n",
        "Harbour Dues\n\nMotion made, and Question proposed.\n\nAnn Bell (Harwick) (LD): Now.\n",
        "Harbour Dues\n\nAnn Bell asked the Minister for Ports what dues are paid.\n\nColumn 8W\n",
        "Official Report, 4 August 2016\n\nThe Assembly divided: Ayes 12, Noes 9.\n",
        "Harbour Dues\n\nThe Presiding Officer: Order.\n\nRaj Patel (Leith) (Green): Yes.\n",
        "Harbour Dues\n\nThat this Parliament regrets the dues.\n\nMr Speaker: Order.\n",
        "Harwick Hansard\n\nHarbour Dues\n\nThe dues are too high.\n",
        "House of Lords debates\n\nHarbour Dues\n\nThe dues are too high.\n",
        "Dues\n\nPart of Ports Bill – in the Scottish Parliament at 3:10 pm on 4th August 2016.\n",
        "Dues\n\nThe Minister for Ports (Raj Patel): I agree.\n\nWill the hon. Lady give way?\n",
    ],
)
def test_the_record_of_a_debate_is_hansard_wherever_it_was_held(text: str) -> None:
    assert facts(text).kind == "hansard"


@pytest.mark.parametrize(
    "text",
    [
        f"Bins\n\nSpeaking in the House of Commons, Ann Bell MP was cross.\n\n{QUOTED}",
        f"What Hansard tells us about bins\n\nIt tells us little.\n\n{QUOTED}",
        f"Bins\n\nMs Bell asked the Minister for Bins why they are full.\n\n{QUOTED}",
        f"Bins\n\n“I thank my hon. Friend, and I beg to move,” she began.\n\n{QUOTED}",
        f"Bins\n\nThe official report on the bins is out.\n\n{QUOTED}",
        f"Bins\n\nAnn Bell (Lab) and Raj Patel (Con) voted for it.\n\n{QUOTED}",
        f"Bins\n\nOur column 12 was late. See column 13\n\n{QUOTED}",
    ],
)
def test_news_of_a_debate_is_news(text: str) -> None:
    assert facts(text).kind == "news"


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of the Parks Board\n\nPresent:\n\nAnn Bell (Harwick) (Lab)\n\nThey are full.\n",
        f"Draft minutes of the Parks Board\n\n{QUOTED}",
        f"HARWICK HARBOUR BOARD\n\nMINUTES of the meeting held on 4 August 2016\n\n{QUOTED}",
    ],
)
def test_minutes_are_neither_a_debate_nor_news(text: str) -> None:
    assert facts(text).kind == "document"


@pytest.mark.parametrize(
    "text",
    [
        f"OPINION\n\nThe bins are full\n\n{QUOTED}",
        f"Opinion: The bins are full\n\nThey smell.\n\n{QUOTED}",
        f"The bins are full\n\n{QUOTED}\nThe views expressed here are the writer’s own.\n",
        f"The bins are full\n\n{QUOTED}\nAnn Bell keeps bees. The views expressed are her own.\n",
    ],
)
def test_a_column_is_opinion(text: str) -> None:
    assert facts(text).kind == "opinion"


@pytest.mark.parametrize(
    "text",
    [
        f"Opinion is split on bins\n\n{QUOTED}",
        f"The bins are full\n\n{QUOTED}\nThe views expressed by residents are mixed.\n",
        f"Comment\n\nThe bins are full\n\n{QUOTED}",
    ],
)
def test_news_of_opinions_is_news(text: str) -> None:
    assert facts(text).kind == "news"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ('<meta property="article:section" content="Opinion">', "opinion"),
        ('<meta property="article:section" content="Comment &amp; analysis">', "opinion"),
        (
            '<script type="application/ld+json">{"@type": "OpinionNewsArticle"}</script>',
            "opinion",
        ),
        (
            (
                '<script type="application/ld+json">'
                '{"@type": "NewsArticle", "articleSection": ["Columnists"]}</script>'
            ),
            "opinion",
        ),
        ('<meta property="article:section" content="News">', None),
        ('<meta property="article:section" content="Comment on planning">', None),
    ],
)
def test_a_pages_section_tells_a_column(head: str, kind: str | None) -> None:
    page = f"<html><head>{head}</head><body><p>The bins are full.</p></body></html>"

    assert html.read(page.encode()).facts.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "HARBOUR BOARD\n\nReport of the Harbour Master\n\n1. SUMMARY\n\nThe buoys are old.\n",
        "Pier: report to the members of the Board\n\nSummary\n\nWe were asked to look at it.\n",
        "# Harwick Port\n\n## Auditor's Annual Report\n\nWe must report. We believe it is sound.\n",
        "## Safeguarding review: Harwick School\n\n### Overall finding\n\nGood.\n",
    ],
)
def test_a_report_has_a_heading_of_one(text: str) -> None:
    assert facts(text).kind == "report"
