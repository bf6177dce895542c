import pytest

from ingest.units import units
from vectorstore.types import Span

PROSE = "The council agreed a plan for the bins of the town and will publish it in the summer."


def kinds(text: str, *boilerplate: Span) -> list[tuple[str, str]]:
    return [(unit.kind, text[unit.span.start : unit.span.end]) for unit in units(text, boilerplate)]


def test_a_short_line_over_prose_is_a_heading() -> None:
    assert kinds(f"Bins\n\n{PROSE}\n") == [("heading", "Bins"), ("text", PROSE)]


def test_a_marked_line_is_a_heading_whatever_follows() -> None:
    assert kinds("# Bins\n\n## Costs\n") == [("heading", "Bins"), ("heading", "Costs")]


@pytest.mark.parametrize("words", [f"{PROSE} {PROSE} {PROSE}", "bins/" * 100])
def test_a_file_on_one_line_is_no_heading(words: str) -> None:
    assert kinds(f"# {words}") == [("text", words)]


def test_a_line_in_bold_over_prose_is_a_heading_without_its_marks() -> None:
    assert kinds(f"**43. Bins**\n\n{PROSE}\n") == [("heading", "43. Bins"), ("text", PROSE)]
    assert kinds(f"**Bins:** roads\n\n{PROSE}\n")[0] == ("text", "**Bins:** roads")


def test_dates_bullets_sentences_and_rows_are_no_headings() -> None:
    for line in ("4 August 2016", "• bins", "It is so.", "Year\tCost", "lower case"):
        assert kinds(f"{line}\n\n{PROSE}")[0][0] == "text"


def test_a_line_of_a_list_is_no_heading_however_prose_goes_on() -> None:
    assert kinds(f"2021/22: £240,100\n\n{PROSE}")[0][0] == "text"
    assert kinds(f"2021/22     £240,100    £1,200\n\n{PROSE}")[0][0] == "text"


def test_an_item_of_a_list_is_no_heading_of_the_next() -> None:
    items = ("4. replace four trustees; and", "5. end the lease of the car of the chief executive.")
    assert [kind for kind, _ in kinds("\n".join(items) + "\n")] == ["text", "text"]
    assert kinds(f"4. Bins of the town\n{items[1]}\n")[0][0] == "text"


def test_a_question_of_a_request_heads_its_reply() -> None:
    for line in ("Q4. What was taken off for bad work?", "**2. How long is the contract?**"):
        assert kinds(f"{line}\n\nTen years.\n")[0] == ("heading", line.strip("*"))
    assert kinds("Ada Quill: Will he call it in?\n\nTen years.\n")[0][0] == "text"


def test_bullets_are_units_without_their_mark() -> None:
    assert kinds("• Bins are\n  full\n• Roads\n- Parks\n") == [
        ("text", "Bins are\n  full"),
        ("text", "Roads"),
        ("text", "Parks"),
    ]


def test_a_paragraph_broken_to_a_width_is_one_unit() -> None:
    text = (
        "The council agreed a plan for the bins of the town\n"
        "and will publish it in the summer, after the talks\n"
        "with Herald Waste and others have come to an end.\n"
    )

    assert kinds(text * 3)[0][1].startswith(text.strip()[:60])
    assert len(kinds(text)) == 1


@pytest.mark.parametrize("word", ["year.", "NHS.", "2021.", "12.", "3.4"])
def test_a_line_that_goes_on_with_a_short_word_or_number_starts_no_item(word: str) -> None:
    text = (
        "The plan would save £4.5 million for the town by the\n"
        f"{word} The board agreed on it after a long talk with\n"
        "Herald Waste and others in the course of the summer.\n"
    )

    assert len(kinds(text)) == 1


def test_items_below_a_full_line_of_another_are_units() -> None:
    text = (
        "The board is asked to agree on the following points:\n"
        "1. the plan for the bins of the whole of the old town\n"
        "2. the plan for the roads of the whole of the old town\n"
    )

    assert len(kinds(text)) == 3


def test_a_line_that_ends_early_ends_its_unit() -> None:
    text = (
        "Costs of the plan\n"
        "The council agreed a plan for the bins of the town\n"
        "and will publish it in the summer, after the talks.\n"
    )

    assert next(words for _, words in kinds(text)) == "Costs of the plan"


def test_paragraphs_on_one_line_each_are_units_without_blank_lines() -> None:
    text = f"{PROSE} {PROSE} {PROSE}\n{PROSE} {PROSE} {PROSE}\n"

    assert len(kinds(text)) == 2


def test_boilerplate_is_in_no_unit_and_parts_regions() -> None:
    text = f"{PROSE}\nShare this\n{PROSE}"
    start = text.index("Share")

    found = units(text, (Span(start, start + len("Share this")),))

    assert [unit.region for unit in found] == [0, 1]
    assert len({unit.span for unit in found}) == 2


def test_rules_and_rows_of_dashes_are_no_units() -> None:
    assert kinds(f"-----\n\n{PROSE}\n\n* * *\n|---|---|\n") == [("text", PROSE)]


def test_a_heading_of_the_format_is_one_whatever_its_shape_and_what_follows() -> None:
    text = "Can I pay\nonline?\n\n• Yes\n\nCosts\nYear\tCost\n"
    headings = [Span(0, 17), Span(text.index("Costs"), text.index("Costs") + 5)]

    found = [
        (unit.kind, text[unit.span.start : unit.span.end]) for unit in units(text, (), headings)
    ]

    assert found == [
        ("heading", "Can I pay\nonline?"),
        ("text", "Yes"),
        ("heading", "Costs"),
        ("text", "Year\tCost"),
    ]


def test_a_paragraph_that_is_set_as_a_heading_is_none() -> None:
    text = f"{PROSE} {PROSE} {PROSE}"

    assert [unit.kind for unit in units(text, (), [Span(0, len(text))])] == ["text"]
