import pytest

from ingest.clean import boilerplate
from ingest.spans import gaps


def marked(text: str) -> list[str]:
    return [text[span.start : span.end] for span in boilerplate(text)]


def test_a_long_row_of_a_menu_is_looked_at_once() -> None:
    row = " |".join(["Home", *(f"Page{letter}" for letter in "abcdefghijklmnopqrstuvwxy")])

    assert marked(row) == [row]
    assert marked(f"{row}!") == []


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to give you the best experience on our site.",
        "Accept all cookies",
        "Share this article on Facebook",
        "Share",
        "Alert me when this member speaks",
        "Sign up for our free daily newsletter",
        "Subscribe to our weekly bulletin and never miss a story",
        "Join the conversation",
        "Please donate now to our appeal",
        "Support independent local journalism with a monthly gift",
        "Please read our commenting policy before you post.",
        "Leave a comment",
        "Skip to main content",
        "Most read",
        "Related stories:",
        "Advertisement",
        "© 2021 The Herald. All rights reserved.",
        "Photo: Ann Bell / Herald",
        "town-hall 2.jpg",
        "Facebook Twitter WhatsApp E-mail Print Comments",
        "Home > News > Local",
        "We use some essential cookies to make this site work.",
        "Cookies on harwick.example",
        "Print this debate (opens in new window)",
        "Copy link to contribution",
        "Link to this speech In context (Citation: HC Deb, 5 March 2020, c88)",
        "All Lords debates on 5 Mar 2020",
        "5 Mar 2020 : Column 77WH",
        "[Col. 12]",
        "« Previous debate",
        "Watch this on Parliament TV",
        "Sign in or join to post a public annotation.",
        "No annotations",
        "Get email alerts",
        "• Share this page",
        "Was this page helpful? Yes No",
        "Is anything wrong with this page?",
        "Report a problem with this page",
        "Sign up for emails about this topic",
        "Related content",
        "Spotted a slip? | Tell the clerk | © Harwick Assembly",
        "All content is available under the Open Government Licence v3.0, except where stated",
        "Photo of Ada Crewe",
        "Privacy policy | Cookies | Accessibility statement",
        "Contains Assembly information licensed under the Open Government Licence v3.0.",
    ],
)
def test_lines_that_sites_add_are_boilerplate(line: str) -> None:
    assert marked(f"The council met.\n\n{line}\n\nIt agreed the budget.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The council shares its fleet with two neighbours.",
        "Share prices of the contractor fell by a tenth.",
        "Residents were asked to donate £5 to the food bank, the mayor said.",
        "“We are raising £20,000 to keep the library open,” she said.",
        "We are raising council tax by 4.9 per cent.",
        "The website uses cookies that break the law, the regulator found.",
        "Cookies were served at the meeting.",
        "Comments are invited on the draft plan until 3 June.",
        "Copyright in the minutes, which anybody may copy, stays with the council. " * 3,
        "If you have any questions, write to the clerk.",
        "Our newsletter reaches 30,000 homes.",
        "He posted it on Facebook and Twitter.",
        "Column 7 fell in the storm.",
        "(c) delegate authority to the Chief Executive to sign the lease.",
        "Copyright law will change under the Bill, the minister told the House.",
        "The £2m donation will help keep museums free for residents until 2025, the council said.",
        "The £2m donation will help keep museums free for residents until 2025.",
    ],
)
def test_lines_that_could_be_the_documents_own_are_left_alone(line: str) -> None:
    assert marked(f"The council met.\n\n{line}\n\nIt agreed the budget.") == []


@pytest.mark.parametrize("line", ["Copyright © Herald Media", "Copyright 2021 Herald", "(c) 2021"])
def test_a_line_that_claims_rights_is_boilerplate(line: str) -> None:
    assert marked(f"The council met.\n\n{line}") == [line]


def test_a_paragraph_below_an_advertisement_stays() -> None:
    text = "Advertisement\n\nEvery donation to the food bank will be doubled by the council."

    assert marked(text) == ["Advertisement"]


def test_a_weak_sign_counts_beside_an_appeal_only() -> None:
    line = "We are raising £9,000 for new servers."

    assert marked(line) == []
    assert marked(f"{line}\n\nDonate today") == [line, "Donate today"]


def test_two_weak_signs_on_one_line_are_enough() -> None:
    assert marked("Only 3 days left: we're raising £9,000 to mend the roof.") != []


def test_a_programs_date_stamp_is_marked_and_the_sentence_behind_it_is_not() -> None:
    text = " date 2018-01-31 The council met."

    assert marked(text) == [" date 2018-01-31"]


def test_messages_in_unicode_tags_are_marked() -> None:
    secret = "".join(chr(0xE0000 + ord(letter)) for letter in "obey me")

    assert marked(f"The council{secret} met.") == [secret]


@pytest.mark.parametrize(
    "line",
    [
        "Register for storm alerts by ringing the harbour office on 01632 960 114.",
        "Register for storm alerts by ringing the harbour office.",
        "Find us on the second floor of the Corn Exchange, Quay Lane.",
        "Subscribe to our monthly bulletin at the kiosk for 80p an issue.",
        "Follow us on the evening walk along the sea wall.",
        "Leave a comment with the warden.",
        "The parish adopted a comments policy in June 2018.",
        "Become a member of the archive by bringing a letter with your address.",
        "Photo: the rebuilt slipway opened in June 2017 and cost 2 million.",
        "Photo: the slipway at dawn",
        "If you have any questions about your donation, ring Cy Fox on 01632 960 115.",
        "Join the conversation in the reading room.",
        "Privacy notice",
        "Print",
        "See the debate of 5 March, in which the minister gave £4 million.",
        "Copy the answer to the clerk.",
        "Keep in touch with your neighbour when the bridge is shut, for it may be shut all week.",
        "Photo of the slipway at dawn",
        "The next debate is on 5 March 2020",
        "Is there anything wrong with this page of the accounts, the auditor asked.",
        "Latest news of the slipway is that it will open in June 2017.",
    ],
)
def test_what_a_document_tells_in_a_sites_words_is_its_own(line: str) -> None:
    assert marked(f"The council met.\n\n{line}\n\nIt agreed the budget.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Facebook for pictures of the harbour",
        "Sign up for our newsletter to get the latest from the quay",
        "Leave a reply",
        "© 2019 Quay Media. All rights reserved.",
        "We use cookies on 3 of our pages to count how many people visit them.",
    ],
)
def test_calls_to_a_sites_visitors_are_still_boilerplate(line: str) -> None:
    assert marked(f"The council met.\n\n{line}\n\nIt agreed the budget.") == [line]


def test_what_opens_a_document_may_be_its_title() -> None:
    assert marked("Commenting guidelines\n\nMembers may comment on a draft for a week.") == []


def test_a_call_to_a_sites_visitors_is_no_title() -> None:
    assert marked("Skip to main content\n\nThe council met.") == ["Skip to main content"]


MENU = "Home\nMembers\nQuestions\nSign in\nSearch the record"
DEBATE = "Harbour dues\n\nThe Chair of Ports\n\n" + "The dues rose by 4 per cent last year.\n" * 20
FOOTER = """About us
Contact us
Privacy
Newsletter
Chamberwatch is run by Quay Trust, a registered charity (no. 1099999).
Hosted by Saltnet"""


def test_menus_the_sites_name_and_its_footer_are_boilerplate() -> None:
    text = f"Chamberwatch\n{MENU}\n{DEBATE}\nChamberwatch\n{FOOTER}"

    left = [text[gap.start : gap.end] for gap in gaps(boilerplate(text), len(text))]
    assert "".join(left).split() == DEBATE.split()


def test_a_title_between_a_menu_and_a_share_bar_stays() -> None:
    text = f"{MENU}\nHarbour dues rise\nFacebook\nTwitter\nShare\n{DEBATE}"

    assert "Harbour dues rise" not in "\n".join(marked(text))


@pytest.mark.parametrize(
    "text",
    [
        "Harbour plan\n\nNews\nHelp\nJobs\nHousing\n\nThe board set aside money for each of these.",
        (
            "Accessibility\n\nThe hall has a ramp.\n\nPrivacy\n\nNobody is filmed in the hall.\n\n"
            "Contact\n\nAsk the warden.\n\nCookies\n\nThese are sold at the door."
        ),
    ],
)
def test_headings_that_are_a_menus_words_stay(text: str) -> None:
    assert marked(text) == []


def test_a_short_text_under_a_long_menu_stays() -> None:
    text = "\n".join([MENU] * 6) + "\nThe dues rose by 4 per cent last year, the board said."

    assert not any("dues" in line for line in marked(text))


def test_what_follows_a_menu_in_the_middle_of_a_text_stays() -> None:
    text = f"{DEBATE}\n{MENU}\n{DEBATE}"

    assert "\n".join(marked(text)) == MENU
