from assistant.composing.statements import state
from tests.assistant.made import document, evidence

RELEASE = document(
    "Halden Ports also announced that\n\n  - dues will be frozen until March;\n"
    "  - 45 berths will be kept for fishing boats.\n",
    kind="news",
)
MINUTES = document(
    "The works were:\n\n  - painting of the lighthouse;\n  - dredging of the inner basin.\n"
)


def test_each_item_of_a_reported_list_names_who_reports() -> None:
    items = ("dues will be frozen until March;", "45 berths will be kept for fishing boats.")

    told = state([evidence(item, of=RELEASE) for item in items]).statements

    assert len(told) == 2
    assert all("Halden Ports" in one.text for one in told)


def test_what_opens_a_plain_list_is_said_once() -> None:
    items = ("painting of the lighthouse;", "dredging of the inner basin.")

    first, second = state([evidence(item, of=MINUTES) for item in items]).statements

    assert "The works were" in first.text
    assert "The works were" not in second.text


REPLY = document(
    "You asked about the pier:\n\nHow much was spent on the pier in each year?\n\n"
    "| Year | Spent |\n| --- | --- |\n| 2019/20 | £4,180 |\n| 2020/21 | £2,950 |\n\n"
    "Yours sincerely\n\nNell Avery\nRecords Officer\n",
    kind="foi",
)


def test_the_question_that_a_table_answers_is_not_said_by_who_answers() -> None:
    rows = ("| 2019/20 | £4,180 |", "| 2020/21 | £2,950 |")

    first, second = state([evidence(row, of=REPLY) for row in rows]).statements

    assert first.text == (
        "To the question “How much was spent on the pier in each year?”: "
        "Nell Avery, Records Officer, writes: “2019/20 – Spent: £4,180”"
    )
    assert second.text == "Nell Avery, Records Officer, writes: “2020/21 – Spent: £2,950”"


COUNCIL = document(
    "It was resolved to write to the harbour board to ask that it:\n\n"
    "1. put off the dredging until June;\n2. consider a smaller crane;\n",
)


def test_an_item_shown_as_it_stands_is_checked_against_its_own_words() -> None:
    items = ("put off the dredging until June;", "consider a smaller crane;")

    stated = state([evidence(item, of=COUNCIL) for item in items])

    assert stated.withheld == ()
    assert stated.statements[1].text == "consider a smaller crane;"


REASONS = document(
    "Councillor Ada Brook asked that her reasons be recorded:\n\n"
    "- the crane was too small for the quay;\n- no survey had been made.\n"
)


def test_what_opens_a_reported_list_is_said_once_and_its_items_name_who_reports() -> None:
    items = ("the crane was too small for the quay;", "no survey had been made.")

    first, second = state([evidence(item, of=REASONS) for item in items]).statements

    assert "asked that her reasons" in first.text
    assert "asked that her reasons" not in second.text
    assert "Ada Brook" in second.text
