"""What a fault of a model's library or server means: one line for the person who chose it."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.models.errors import ModelError, UnavailableError
from assistant.models.names import GGUF, PROVIDERS, ModelName
from vectorstore.settings import Settings


@dataclass(frozen=True, slots=True)
class Situation:
    """Where a fault happened.

    Attributes:
        name: The model that was asked.
        settings: How it was asked.
        started: Whether part of its answer had come already.
    """

    name: ModelName
    settings: Settings
    started: bool

    @property
    def place(self) -> str:
        """Which server, as far as the settings say."""
        return f" at {self.settings.base_url}" if self.settings.base_url else ""


def explain(error: Exception, situation: Situation) -> ModelError:
    """The fault in words: what happened, which setting it hangs on, what to do."""
    if isinstance(error, ModelError):
        return error
    said = next((say(situation) for fits, say in _FAULTS if fits(error, situation)), None)
    shown = situation.name.shown
    text = f"{shown} {said}" if said else f"{shown} failed ({_first_line(error)})"
    return UnavailableError(text) if _unavailable(error, situation) else ModelError(text)


def passes(error: Exception) -> bool:
    """Whether asking again at once may help: a rate limit, a fault of the server, a lost line.

    Not a timeout: whoever asks has waited long enough.
    """
    if _called(error, "Timeout") or _called(error, *_NO_ADDRESS) or _called(error, *_NO_KEY):
        return False
    status = _status(error)
    return status == 429 or (status or 0) >= 500 or (status is None and _unconnected(error))


def pause_asked(error: Exception) -> float | None:
    """The seconds that the server says to wait, in the headers of its refusal."""
    headers = getattr(getattr(error, "response", None), "headers", {})
    for name, unit in (("retry-after-ms", 1_000), ("retry-after", 1)):
        try:
            return max(0.0, float(headers[name]) / unit)
        except (KeyError, ValueError):  # none, or a date
            continue
    return None


# What the libraries call an address or a key with characters that neither may have.
_NO_ADDRESS = ("UnsupportedProtocol", "InvalidURL")
_NO_KEY = ("LocalProtocolError", "UnicodeEncodeError")


def _unavailable(error: Exception, situation: Situation) -> bool:
    if _status(error) is not None:
        return _status(error) in {401, 403}
    if _called(error, "Timeout", "Authentication"):
        return True
    return not situation.started and _unconnected(error)


def _unconnected(error: Exception) -> bool:
    return _called(error, "Connection", "ConnectError", "ProtocolError")


def _status(error: Exception) -> int | None:
    status = getattr(error, "status_code", None)
    return status if isinstance(status, int) else None


def _called(error: Exception, *names: str) -> bool:
    """Whether the error, or what caused it, is of a class whose name has one of these in it.

    Each library has its own classes for the same faults; what they have in common is the names.
    """
    seen: BaseException | None = error
    while seen is not None:
        classes = " ".join(cls.__name__ for cls in type(seen).__mro__)
        if any(name in classes for name in names):
            return True
        seen = seen.__cause__
    return False


def _key(situation: Situation) -> str:
    return PROVIDERS[situation.name.provider].key or "the key"


def _no_such_model(situation: Situation) -> str:
    if situation.name.provider == "ollama":
        return f"is not there{situation.place}; fetch it with: ollama pull {situation.name.name}"
    return f"is not known{situation.place}; correct the name in FOOTNOTE_MODEL"


def _unreachable(situation: Situation) -> str:
    if situation.name.provider == GGUF:
        return "stopped serving; start Footnote again"
    return (
        f"cannot be reached{situation.place}; start the server, check the network, "
        "or correct FOOTNOTE_BASE_URL"
    )


# Tried in order: the first that fits says what happened.
_FAULTS: tuple[tuple[Callable[[Exception, Situation], bool], Callable[[Situation], str]], ...] = (
    (
        lambda error, _: _called(error, *_NO_KEY),
        lambda situation: f"cannot be sent the key, which is none; correct {_key(situation)}",
    ),
    (
        lambda error, _: _called(error, *_NO_ADDRESS),
        lambda situation: (
            f"cannot be reached{situation.place}, which is no address; "
            "write FOOTNOTE_BASE_URL as http://HOST:PORT/v1"
        ),
    ),
    (
        lambda error, _: _status(error) == 413 or _called(error, "ContextOverflow"),
        lambda _: "was sent more than it can read; lower FOOTNOTE_MODEL_TOKENS",
    ),
    (
        lambda error, _: _status(error) == 401 or _called(error, "Authentication"),
        lambda situation: f"does not accept the key; correct {_key(situation)}",
    ),
    (
        lambda error, _: _status(error) == 403,
        lambda situation: f"may not be used with this key; change {_key(situation)} or the model",
    ),
    (lambda error, _: _status(error) == 404, _no_such_model),
    (
        lambda error, _: _status(error) == 429,
        lambda _: "takes no more questions for now (rate limit or quota); wait, or choose another",
    ),
    (
        lambda error, _: (_status(error) or 0) >= 500,
        lambda situation: f"has a fault on its side{situation.place}; try later",
    ),
    (
        lambda error, _: _called(error, "Timeout"),
        lambda situation: (
            f"said nothing for {situation.settings.model_timeout:g} s; "
            "raise FOOTNOTE_MODEL_TIMEOUT or choose a faster model"
        ),
    ),
    (
        lambda error, situation: (
            situation.started
            and _called(error, "Connection", "Protocol", "ReadError", "CloseError", "NetworkError")
        ),
        lambda situation: f"broke off in mid-answer{situation.place}; ask again",
    ),
    (
        lambda error, _: _unconnected(error),
        _unreachable,
    ),
    (
        lambda error, _: (_status(error) or 0) >= 300,
        lambda _: "refuses the request; check FOOTNOTE_MODEL and FOOTNOTE_BASE_URL",
    ),
    (
        lambda error, _: isinstance(error, ValueError | TypeError | KeyError | AttributeError),
        lambda situation: (
            f"sent something that is no answer{situation.place}; "
            "check that FOOTNOTE_BASE_URL is the address of a chat API"
        ),
    ),
)


def _first_line(error: Exception) -> str:
    text = " ".join(str(error).split())[:160]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
