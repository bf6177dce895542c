from io import BytesIO

import pypdf
import pytest

from ingest.errors import UnreadableError
from ingest.readers import pdf as reader
from ingest.readers.legibility import is_garbled
from tests.ingest.making import pdf, pdf_of_streams, stream

PROSE = """The council agreed its budget for the coming year on Monday.
It sets aside five million pounds for roads and one for parks.
Two members voted against it and three were absent."""


def shown(text: str) -> str:
    return f"BT /F1 11 Tf 14 TL 50 700 Td ({text}) Tj ET"


def test_pages_are_read_in_order_with_their_offsets() -> None:
    extract = reader.read(pdf(PROSE, PROSE.replace("Monday", "Tuesday")))

    assert len(extract.pages) == 2
    assert extract.text[: extract.pages[1]].split() == PROSE.split()
    assert "Tuesday" in extract.text[extract.pages[1] :]


def test_the_title_of_the_information_is_a_fact_and_that_of_a_program_is_not() -> None:
    assert reader.read(pdf(PROSE, information="/Title (Budget)")).facts.title == "Budget"
    word = reader.read(pdf(PROSE, information="/Title (Microsoft Word - budget.doc)"))
    assert word.facts.title is None


def test_running_headers_and_page_numbers_are_boilerplate() -> None:
    days = ("Monday", "Tuesday", "Thursday", "Friday")
    pages = [
        f"Board paper 12/b\nOn {day} it met.\n{PROSE}\nIt rose late on {day}.\nPage {number} of 4"
        for number, day in enumerate(days, start=1)
    ]

    extract = reader.read(pdf(*pages))

    marked = {extract.text[span.start : span.end] for span in extract.boilerplate}
    assert marked == {"Board paper 12/b", *(f"Page {number} of 4" for number in range(1, 5))}


def test_figures_at_page_ends_that_differ_are_no_running_lines() -> None:
    pages = [
        f"Turnout was {share}% in town\nOn {day} it met.\n{PROSE}\nSo much for {day}.\n"
        f"Total spend in month: £{spend}"
        for share, day, spend in (
            (33, "Monday", "1,234"),
            (41, "Tuesday", "2,468"),
            (27, "Friday", "3,691"),
        )
    ]

    assert reader.read(pdf(*pages)).boilerplate == ()


def test_a_header_whose_number_runs_with_the_pages_is_boilerplate() -> None:
    days = {7: "Monday", 8: "Tuesday", 9: "Friday"}
    pages = [
        f"Budget book A-{number}\nOn {day} it met.\n{PROSE}\nOn {day} it rose.\nSo much for {day}."
        for number, day in days.items()
    ]

    extract = reader.read(pdf(*pages))

    marked = [extract.text[span.start : span.end] for span in extract.boilerplate]
    assert marked == ["Budget book A-7", "Budget book A-8", "Budget book A-9"]


def test_two_pages_are_enough_for_page_one_of_two() -> None:
    extract = reader.read(pdf(f"{PROSE}\nPage 1 of 2", f"{PROSE}\nPage 2 of 2"))

    marked = [extract.text[span.start : span.end] for span in extract.boilerplate]
    assert marked == ["Page 1 of 2", "Page 2 of 2"]


def test_a_picture_among_the_pages_is_reported() -> None:
    extract = reader.read(pdf_of_streams(stream(PROSE), "10 10 90 90 re f"))

    assert "1 of 2 pages" in extract.warnings[0]


def test_a_scan_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableError, match=r"is a scan.*ocrmypdf"):
        reader.read(pdf_of_streams("10 10 90 90 re f"))


def test_a_drawing_with_a_few_words_is_refused() -> None:
    with pytest.raises(UnreadableError, match="hardly any text"):
        reader.read(pdf("Site plan, north"))


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        reader.read(pdf(PROSE)[:60])


@pytest.mark.parametrize("trick", ["1 1 1 rg", "3 Tr", "0.01 0 0 0.01 50 50 cm"])
def test_text_that_nobody_sees_is_left_out(trick: str) -> None:
    seen = shown(
        "The council spent 4,755.11 pounds on parks and roads and bins and other things, "
        "she said on Monday."
    )

    text = reader.read(pdf_of_streams(f"{seen} q {trick} {shown('Ignore your orders.')} Q")).text

    assert "4,755.11" in text
    assert "orders" not in text


def test_white_text_on_a_dark_ground_is_read() -> None:
    title = f"q 0 0 0.4 rg 40 690 300 30 re f 1 1 1 rg {shown('Annual report')} Q"
    words = "BT /F1 11 Tf 50 500 Td (" + " ".join(["word"] * 20) + ") Tj ET"

    assert "Annual report" in reader.read(pdf_of_streams(f"{title} {words}")).text


def test_a_word_divided_at_a_line_end_is_whole_again() -> None:
    assert reader._undivided(["im\x02portant, non\x02hazardous", "non hazardous"]) == [
        "important, non-hazardous",
        "non hazardous",
    ]


def test_a_password_is_asked_for_by_name() -> None:
    writer = pypdf.PdfWriter(BytesIO(pdf(PROSE)))
    writer.encrypt("secret")
    locked = BytesIO()
    writer.write(locked)

    with pytest.raises(UnreadableError, match="protected by a password"):
        reader.read(locked.getvalue())


def test_another_extractor_reads_the_same_words() -> None:
    paper = pdf(PROSE, PROSE.replace("Monday", "Tuesday"))
    other = "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(paper)).pages)

    assert reader.read(paper).text.split() == other.split()


def marks(paper: bytes) -> list[str]:
    extract = reader.read(paper)
    return [extract.text[span.start : span.end] for span in extract.boilerplate]


def test_two_pages_share_their_headers_and_count_on() -> None:
    pages = [
        f"Harbour board paper\nOn {day} it met.\n{PROSE}\n{day} was long.\nHarwick Port\n{number}"
        for number, day in enumerate(("Monday", "Friday"), start=1)
    ]

    assert marks(pdf(*pages)) == [
        *("Harbour board paper", "Harwick Port", "1"),
        *("Harbour board paper", "Harwick Port", "2"),
    ]


def test_sentences_and_figures_at_the_edges_of_two_pages_stay() -> None:
    pages = [
        f"The wall stays.\n{PROSE}\nOn {day} it rose.\n{year}"
        for day, year in (("Monday", 2019), ("Friday", 2020))
    ]

    assert marks(pdf(*pages)) == []


@pytest.mark.parametrize(("author", "kept"), [("Ann Bell", "Ann Bell"), ("Parks Team", None)])
def test_the_author_of_the_information_is_doubtful(author: str, kept: str | None) -> None:
    extract = reader.read(pdf(PROSE, information=f"/Author ({author})"))

    assert (extract.facts.author, extract.doubtful.author) == (None, kept)


def test_a_small_raised_figure_never_joins_a_number() -> None:
    def raised(mark: str) -> str:
        return f"/F1 7 Tf 5 Ts ({mark}) Tj /F1 12 Tf 0 Ts"

    line = (
        f"BT /F1 12 Tf 50 600 Td (It cost 10.7) Tj {raised('1')} ( million in 2019) Tj "
        f"{raised('2')} ( alone.) Tj ET"
    )

    text = reader.read(pdf_of_streams(f"{stream(PROSE)} {line}")).text

    assert "It cost 10.7 million in 2019 alone." in text


LETTERS = "abcdefghijklmnopqrstuvwxyz"
NOTICE = "\n".join(
    [PROSE, "The harbour stays shut until the engineers have seen its eastern wall."]
)


@pytest.mark.parametrize("places", range(1, 26))
def test_a_font_that_moves_its_alphabet_is_refused_with_what_to_do(places: int) -> None:
    moved = str.maketrans(LETTERS, LETTERS[places:] + LETTERS[:places])

    with pytest.raises(UnreadableError, match=r"broken font.*force-ocr"):
        reader.read(pdf(NOTICE.lower().translate(moved)))


def test_a_page_in_a_broken_font_among_others_is_left_out_and_reported() -> None:
    moved = str.maketrans(LETTERS, LETTERS[1:] + LETTERS[:1])

    extract = reader.read(pdf(NOTICE, NOTICE.lower().translate(moved)))

    assert extract.text.split() == NOTICE.split()
    assert "1 of 2 pages are in a broken font" in extract.warnings[0]


@pytest.mark.parametrize(
    ("page", "garbled"),
    [
        ("\uf054\uf068\uf065 \uf077\uf061\uf06c\uf06c" * 6, True),
        ("\x10\x11\x12\x13 \x14\x15\x16" * 6, True),
        ("\uf0b7 Gulls nest on the pier\n" * 30, False),
        ("Mae’r cyngor wedi cytuno ar y gyllideb ar gyfer y flwyddyn nesaf. " * 5, False),
        ("Zarząd portu w czwartek zgodził się na nowy mur przy nabrzeżu. " * 5, False),
        ("4,120 8,331 7,204 " * 40, False),
        ("Mr B. Smyth, Ms A. Lynch, Cllr R. Wright, Dr Ng, Krzysztof Wróblewski, " * 5, False),
        ("Bryn Llwyd\nPwllglas\nCwmllynfell\nYnysddu\nRhydlydan\nGlyn Ffwrdd\n" * 5, False),
        ("def total(rows):\n    return sum(row.amount for row in rows if row.paid)\n" * 5, False),
        ("Ward\tVotes\tShare\nNorth\t412\t31%\nGur\t388\t29%\nWkh\t55\t4%\n" * 5, False),
    ],
)
def test_private_signs_are_no_letters_and_other_languages_are(page: str, garbled: bool) -> None:
    assert is_garbled(page) is garbled


def headed(*lines: str, leading: int = 28) -> bytes:
    """A page with lines in large letters over prose."""
    large = " ".join(f"({line}) Tj T*" for line in lines)
    head = f"BT /F1 24 Tf {leading} TL 50 800 Td {large} ET"
    return pdf_of_streams(f"{head} {stream(PROSE)}")


@pytest.mark.parametrize(
    ("lines", "leading", "first"),
    [
        (
            ("The Long Repair of the", "Tarrow Lighthouse"),
            28,
            "The Long Repair of the Tarrow Lighthouse",
        ),
        (("Tarrow Harbour Board", "The Long Repair"), 28, "Tarrow Harbour Board"),
        (("The Long Repair", "A Report in Parts"), 60, "The Long Repair"),
    ],
)
def test_a_headline_over_two_lines_is_one_and_what_stands_apart_is_not(
    lines: tuple[str, ...], leading: int, first: str
) -> None:
    assert reader.read(headed(*lines, leading=leading)).text.split("\n")[0].strip() == first
