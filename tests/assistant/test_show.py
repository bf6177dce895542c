"""An answer on a terminal."""

import pytest

from assistant.answer import Answer
from assistant.show import show


def test_text_of_documents_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    show(Answer("q", "q", "answered", "It cost \x1b[31m£4\u00a0million [bold]\u200b.", 1))

    assert capsys.readouterr().out == "It cost [31m£4\u00a0million [bold].\n"
