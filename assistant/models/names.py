"""What FOOTNOTE_MODEL may be: "provider:name", or "gguf:" and the path of a file."""

from dataclasses import dataclass
from pathlib import Path

from assistant.models.errors import UnknownModelError

GGUF = "gguf"
_MAGIC = b"GGUF"


@dataclass(frozen=True, slots=True)
class Provider:
    """A maker of chat models.

    Attributes:
        extra: The extra of pyproject.toml that brings its libraries.
        libraries: What that extra installs.
        key: The environment variable that holds its key; empty when it needs none.
    """

    extra: str
    libraries: tuple[str, ...]
    key: str = ""


PROVIDERS = {
    "openai": Provider("openai", ("langchain_openai",), "OPENAI_API_KEY"),
    "anthropic": Provider("anthropic", ("langchain_anthropic",), "ANTHROPIC_API_KEY"),
    "ollama": Provider("ollama", ("langchain_ollama",)),
    GGUF: Provider("local", ("xllamacpp", "langchain_openai")),
}
EXAMPLES = "openai:gpt-4.1-mini, anthropic:claude-haiku-4-5, ollama:qwen3 or gguf:/path/model.gguf"


@dataclass(frozen=True, slots=True)
class ModelName:
    """A model as the setting names it."""

    provider: str
    name: str

    @property
    def shown(self) -> str:
        """As an answer's `engine` has it: the path of a file is nobody's business."""
        name = Path(self.name).name if self.provider == GGUF else self.name
        return f"{self.provider}:{name}"


def parse_name(setting: str) -> ModelName:
    """Read FOOTNOTE_MODEL.

    Raises:
        UnknownModelError: It is not "provider:name", the provider is unknown, or the file is not
            there or is no GGUF file.
    """
    provider, colon, name = (part.strip() for part in setting.partition(":"))
    provider = provider.lower()
    if provider not in PROVIDERS or not colon or not name:
        raise UnknownModelError(
            f"FOOTNOTE_MODEL = {setting!r} is not a model; write it as {EXAMPLES}"
        )
    if provider == GGUF:
        _require_gguf(Path(name).expanduser())
    return ModelName(provider, name)


def _require_gguf(path: Path) -> None:
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise UnknownModelError(
            f"FOOTNOTE_MODEL: {path} cannot be read ({error.strerror}); name a .gguf file"
        ) from error
    if magic != _MAGIC:
        raise UnknownModelError(f"FOOTNOTE_MODEL: {path} is not a GGUF file; name one that is")
