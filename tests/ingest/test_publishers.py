import pytest

from tests.ingest.making import facts

STORY = "The pier at Harwick is to close for a year, the harbour master told a meeting.\n" * 3


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Pier to close\n\n{STORY}\n© 2016 Harwick Gazette\n", "Harwick Gazette"),
        (f"Pier to close\n\n{STORY}\nContact us | (c) Harwick Gazette 2016\n", "Harwick Gazette"),
        (f"Pier to close\n\n{STORY}\n© PierWatch. All rights reserved.\n", "PierWatch"),
        (f"Pier to close\n\n{STORY}\nHarwick Gazette needs your support.\n", "Harwick Gazette"),
        (f"Pier to close\n\n{STORY}\nSubscribe to Pier Notes\n", "Pier Notes"),
        (
            f"We’re raising £900 to keep PierWatch running.\nDonate to our crowdfunder\n\n{STORY}",
            "PierWatch",
        ),
        (
            (
                f"Pier to close\n\n{STORY}\nTired of spin? pierPress is different "
                "Join the conversation: get our weekly email\n"
            ),
            "pierPress",
        ),
        (f"Pier to close\n\n{STORY}\nThe Quay is published every Friday, 80p.\n", "The Quay"),
        (f"HARWICK GAZETTE\n\nPier to close for a year\n\n{STORY}", "Harwick Gazette"),
        (f"Pier to close | Harwick Gazette\n\n{STORY}", "Harwick Gazette"),
        (f"Pier to close - PierWatch\n\n{STORY}\nMore on PierWatch soon.\n", "PierWatch"),
        (
            f"Pier to close\n\n{STORY}\nThe engineer told the Courier that it leaks.\n",
            "The Courier",
        ),
        (f"Pier to close\n\n{STORY}\nThe Courier can reveal that it leaks.\n", "The Courier"),
        (
            f"Pier to close\n\nA letter seen by PWJ says so.\n\n{STORY}\nIt was shared with PWJ.\n",
            "PWJ",
        ),
        (
            "HARWICK HARBOUR BOARD\n\nBuoys\n\n4 August 2016\n\nThey sink.\n",
            "Harwick Harbour Board",
        ),
        (
            "PRESS RELEASE\nHarwick Harbour Board press office\n\nPier to close\n\nIt is old.\n",
            "Harwick Harbour Board",
        ),
        (
            "Minutes of the Harwick Harbour Board\n\n4 August 2016\n\nBuoys sink.\n",
            "Harwick Harbour Board",
        ),
        (
            "Draft Minutes of a Meeting of Harwick Harbour Board\n\nBuoys sink.\n",
            "Harwick Harbour Board",
        ),
        ("OFFICIAL REPORT\n\nWestminster Hall\n\nPiers\n\nI beg to move.\n", "Hansard"),
        ("Piers\n\nPublished by: Harwick Harbour Board\n\nThey sink.\n", "Harwick Harbour Board"),
    ],
)
def test_a_text_says_who_publishes_it(text: str, publisher: str) -> None:
    assert facts(text).publisher == publisher


@pytest.mark.parametrize(
    "text",
    [
        f"Pier to close\n\n{STORY}\nThe Leeds Courier revealed it. He told the Courier so.\n",
        f"Pier to close\n\n{STORY}\nThe Guardian revealed it last month.\n",
        f"Pier to close\n\n{STORY}\nA letter seen by NHS staff was shared with NHS bosses.\n",
        f"Pier to close\n\n{STORY}\nA letter seen by PWJ says so.\n",
        f"Pier shuts\n\nA letter seen by HPA was shared with HPA, an HPA spokesman said.\n{STORY}",
        f"Pier to close\n\nPhoto: © Ann Bell / Getty Images\n\n{STORY}",
        f"Pier to close\n\n{STORY}\n© Crown copyright 2016\n",
        f"Pier to close\n\n{STORY}\nCopyright law is different, she said.\n",
        f"Pier to close\n\nHarwick Lifeboat needs your support, she told them.\n\n{STORY * 4}",
        f"Pier to close\n\n{STORY}\nFollow us on Facebook\n",
        f"Pier to close\n\n{STORY}\nSupport independent local journalism\n",
        f"Pier to close - Ann Bell\n\n{STORY}",
        f"Pier to close – Harwick Council\n\n{STORY}",
        f"Mayor of Harwick quits the Board\n\n{STORY}",
        f"Pier to close\n\nHarwick Harbour Board owns it.\n\n{STORY}",
        f"Pier to close\n\nThe House of Commons heard of it.\n\n{STORY}",
    ],
)
def test_a_name_in_the_story_is_not_its_publisher(text: str) -> None:
    assert facts(text).publisher is None
