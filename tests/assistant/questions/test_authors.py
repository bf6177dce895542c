import pytest

from assistant.questions.authors import authors_asked
from tests.assistant.made import document

TEXT = "The pontoon was paid for twice."


@pytest.mark.parametrize(
    ("question", "details", "asked"),
    [
        ("What did the auditors find?", {"title": "Internal audit report: Arlow Pier"}, "auditors"),
        ("What did the inspectors say?", {"publisher": "Pier Inspectorate"}, "inspectors"),
        ("What did the auditors find?", {"title": "Reply to the auditors' report"}, ""),
        ("What did the auditors find?", {"title": "Audit committee: new members"}, ""),
        ("What did the officers say?", {"title": "Post office report"}, ""),
        ("What did the mayor say?", {"title": "Internal audit report"}, ""),
    ],
)
def test_a_document_is_theirs_whose_work_it_is(
    question: str, details: dict[str, str], asked: str
) -> None:
    assert authors_asked(question, document(TEXT, **details)) == asked


def test_who_calls_themselves_auditors_on_top_of_a_text_wrote_it() -> None:
    head = "REED & COLE\nChartered accountants and registered auditors\n\nArlow Pier\n\n"

    assert authors_asked("What did the auditors say?", document(head + TEXT)) == "auditors"
    assert authors_asked("What did the auditors say?", document("To the auditors\n\n" + TEXT)) == ""
