"""A chat model as the assistant uses it: opened at first need, heard piece by piece."""

import threading
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import BaseMessage

from assistant.models.errors import CancelledError, ModelError, UnavailableError
from assistant.models.faults import Situation, explain, passes, pause_asked
from assistant.models.names import parse_name
from assistant.models.prompts import Prompt
from assistant.models.providers import MOST_TOKENS_WRITTEN, open_model
from assistant.models.tokens import count
from assistant.trace import Drafted, Prompted, Wrote, tell
from assistant.waiting import pause
from vectorstore.settings import Settings

# A server that sends a little now and then is given up after so many times the longest silence.
PATIENCE = 4
# After a rate limit, a fault of the server or a lost connection: so often again, after so many
# seconds and then twice as many, or what the server says within the longest silence.
RETRIES = 2
FIRST_PAUSE = 0.5
# Seconds for which a model that cannot be had is not asked again.
REST = 30.0
# How the libraries name why an answer ended, and the values that mean "no room left".
_ENDINGS = ("finish_reason", "stop_reason", "done_reason", "status")
_CUT = frozenset({"length", "max_tokens", "incomplete"})
_FILTERED = frozenset({"content_filter", "refusal"})


class ChatModel:
    """The model that FOOTNOTE_MODEL names.

    Attributes:
        engine: Its name as an answer shows it.
        settings: How it is asked.
    """

    def __init__(self, settings: Settings) -> None:
        self.name = parse_name(settings.model)
        self.engine = self.name.shown
        self.settings = settings
        self._model: BaseChatModel | None = None
        self._lock = threading.Lock()
        self._failed: UnavailableError | None = None
        self._rests_until = 0.0

    def ask(self, prompt: Prompt, **values: str) -> Generator[str]:
        """Ask, and yield the answer piece by piece; closing the iterator hangs up.

        Args:
            prompt: What to ask.
            **values: What its variables stand for.

        Raises:
            ModelError: The model could not be opened, did not answer, or not to the end.
            UnavailableError: It cannot be had, or could not a moment ago; then nothing is sent.
            CancelledError: Nobody waits any more: a listener of the trace said so, or whoever
                asked left while the model was given a pause.
        """
        self._require_rested()
        messages = prompt.fill(**values)
        text = "\n\n".join(message.text for message in messages)
        tell(Prompted(self.engine, prompt.name, prompt.digest, text, count(text)))
        started = time.perf_counter()
        first = 0.0
        written = ""
        try:
            for piece in self._pieces(messages):
                first = first or time.perf_counter() - started
                written += piece
                tell(Wrote(piece))
                yield piece
        finally:
            tell(Drafted(count(written), first, time.perf_counter() - started))

    def _pieces(self, messages: Sequence[BaseMessage]) -> Iterator[str]:
        started = False
        ending = ""
        deadline = time.monotonic() + PATIENCE * self.settings.model_timeout
        try:
            with closing(self._stream(messages)) as stream:
                for text, metadata in stream:
                    self._keep_to(deadline, started=started)
                    ending = next((str(metadata[k]) for k in _ENDINGS if k in metadata), ending)
                    if text:
                        started = True
                        yield text
        except CancelledError:
            raise
        except Exception as error:
            # A library may raise anything; the answer says what it was and goes on without it.
            fault = explain(error, Situation(self.name, self.settings, started))
            if isinstance(fault, UnavailableError):
                self._failed, self._rests_until = fault, time.monotonic() + REST
            raise fault from error
        if ending.lower() in _CUT:
            raise ModelError(
                f"{self.engine} did not come to an end within {MOST_TOKENS_WRITTEN:,} tokens; "
                "choose another model"
            )
        if ending.lower() in _FILTERED:
            raise ModelError(f"{self.engine} was stopped by its filter; choose another model")
        if not ending or not started:
            what = "broke off in mid-answer" if started else "sent an empty answer"
            raise ModelError(f"{self.engine} {what}; ask again")

    def _require_rested(self) -> None:
        left = self._rests_until - time.monotonic()
        if self._failed and left > 0:
            raise UnavailableError(f"{self._failed}; it is asked again in {left:.0f} s")

    def _stream(
        self, messages: Sequence[BaseMessage]
    ) -> Generator[tuple[str, Mapping[str, object]]]:
        """What the model sends; it is asked again as long as nothing came and that may help."""
        for attempt in range(RETRIES + 1):
            started = False
            try:
                for chunk in self._opened().stream(list(messages)):
                    started = True
                    yield chunk.text, chunk.response_metadata
            except Exception as error:
                if started or attempt == RETRIES or not passes(error):
                    raise
                asked = pause_asked(error)
                seconds = FIRST_PAUSE * 2**attempt if asked is None else asked
                if seconds > self.settings.model_timeout:
                    raise
                pause(seconds)
            else:
                return

    def _opened(self) -> BaseChatModel:
        with self._lock:
            if self._model is None:
                self._model = open_model(self.settings)
            return self._model

    def _keep_to(self, deadline: float, *, started: bool) -> None:
        if time.monotonic() <= deadline:
            return
        if not started:
            raise TimeoutError
        raise ModelError(
            f"{self.engine} was not done within {PATIENCE * self.settings.model_timeout:g} s; "
            "raise FOOTNOTE_MODEL_TIMEOUT or choose a faster model"
        )
