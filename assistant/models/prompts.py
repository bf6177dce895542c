"""The prompts: one Markdown file each in prompts/, checked when they are loaded."""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from langchain_core.messages import BaseMessage
from langchain_core.prompts import ChatPromptTemplate

from vectorstore.errors import FootnoteError

PROMPTS = Path(__file__).parents[2] / "prompts"
_SECTION = re.compile(r"^# (\w+)[ \t]*$", re.MULTILINE)
_ROLES = {"System": "system", "User": "human"}


@dataclass(frozen=True)
class Prompt:
    """A prompt with holes for its variables.

    Attributes:
        name: The file's name without its ending.
        template: The messages; a variable is written {so}.
        digest: SHA-256 of the file, in hexadecimal.
    """

    name: str
    template: ChatPromptTemplate
    digest: str

    def fill(self, **values: str) -> list[BaseMessage]:
        """The messages to send; braces in the values are left as they are."""
        return self.template.format_messages(**values)


@lru_cache(maxsize=16)
def load(name: str, variables: frozenset[str], folder: Path = PROMPTS) -> Prompt:
    """Load a prompt and check that it uses what it will be given, and nothing else.

    Args:
        name: The file's name without its ending.
        variables: What the caller fills in; the prompt must use each.
        folder: Where the files are.

    Raises:
        FootnoteError: The file is missing, has no "# User" section, or lacks or adds a variable.
    """
    path = folder / f"{name}.md"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FootnoteError(f"{path}: the prompt cannot be read ({error}); restore it") from error
    template = _template(path, text)
    used = frozenset(template.input_variables)
    if variables - used:
        raise FootnoteError(f"{path}: the prompt lacks {_braced(variables - used)}; add it")
    if used - variables:
        raise FootnoteError(
            f"{path}: nothing fills {_braced(used - variables)}; "
            f"this prompt is given {_braced(variables)}, and a brace that is meant is written twice"
        )
    return Prompt(name, template, sha256(text.encode()).hexdigest())


def _template(path: Path, text: str) -> ChatPromptTemplate:
    before, *rest = _SECTION.split(text)
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    twice = len(sections) < len(rest) // 2
    if before.strip() or twice or "User" not in sections or not sections.keys() <= _ROLES.keys():
        raise FootnoteError(
            f'{path}: a prompt consists of the sections "# System" (if any) and "# User", each once'
        )
    try:
        return ChatPromptTemplate.from_messages(
            [(_ROLES[heading], body.strip()) for heading, body in sections.items()]
        )
    except ValueError as error:
        raise FootnoteError(f"{path}: {error}; write a brace that is meant twice") from error


def _braced(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
