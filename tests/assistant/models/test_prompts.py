from pathlib import Path

import pytest

from assistant.models.prompts import PROMPTS, load
from vectorstore.errors import FootnoteError

VARIABLES = frozenset({"evidence", "question"})


def written(folder: Path, text: str) -> Path:
    (folder / "ask.md").write_text(text, encoding="utf-8")
    return folder


def test_a_prompt_has_a_system_and_a_user_message(tmp_path: Path) -> None:
    folder = written(tmp_path, "# System\n\nBe brief.\n\n# User\n\n{evidence}\nQ: {question}\n")
    messages = load("ask", VARIABLES, folder).fill(evidence="[1] x", question="why?")
    assert [(message.type, message.content) for message in messages] == [
        ("system", "Be brief."),
        ("human", "[1] x\nQ: why?"),
    ]


def test_braces_in_what_is_filled_in_stay_as_they_are(tmp_path: Path) -> None:
    folder = written(tmp_path, "# User\n{evidence} {question}")
    (message,) = load("ask", VARIABLES, folder).fill(evidence="{question}", question="{evidence}")
    assert message.content == "{question} {evidence}"


def test_a_missing_variable_is_named(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match=r"ask\.md: the prompt lacks \{evidence\}"):
        load("ask", VARIABLES, written(tmp_path, "# User\n{question}"))


def test_an_unknown_variable_is_named(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match=r"nothing fills \{tone\}.*\{evidence\}, \{question\}"):
        load("ask", VARIABLES, written(tmp_path, "# User\n{question} {evidence} {tone}"))


@pytest.mark.parametrize(
    "text", ["{question} {evidence}", "# Use\n{question}", "hm\n# User\nx", "# User\nx\n# User\ny"]
)
def test_a_file_without_its_sections_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(FootnoteError, match="# User"):
        load("ask", VARIABLES, written(tmp_path, text))


def test_a_brace_that_is_left_open_is_named(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match=r"ask\.md: .*brace"):
        load("ask", VARIABLES, written(tmp_path, "# User\n{question} {evidence"))


def test_a_missing_prompt_is_named(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match=r"ask\.md: the prompt cannot be read"):
        load("ask", VARIABLES, tmp_path)


def test_a_changed_prompt_has_another_digest(tmp_path: Path) -> None:
    first = load("ask", VARIABLES, written(tmp_path, "# User\n{question} {evidence}"))
    load.cache_clear()
    second = load("ask", VARIABLES, written(tmp_path, "# User\n{evidence} {question}"))
    assert first.digest != second.digest


def test_every_prompt_of_the_project_is_used() -> None:
    load("write", frozenset({"evidence", "question"}))
    load("condense", frozenset({"conversation", "question"}))
    assert {path.stem for path in PROMPTS.glob("*.md")} == {"write", "condense"}
