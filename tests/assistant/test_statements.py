from assistant.statements import state
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
