"""A model file served in this process by llama.cpp, for one laptop and no account."""

import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.models.errors import ModelError

CONTEXT = 4096  # tokens of prompt and answer; the largest prompt has about a thousand


@dataclass(frozen=True, slots=True)
class LocalServer:
    """A server on a port of its own, which lives as long as this object.

    Attributes:
        base_url: Where its OpenAI-compatible API is.
        key: What it asks of its callers, so that no other user of the machine can use it.
        server: xllamacpp's server; it stops when nothing refers to it.
    """

    base_url: str
    key: str
    server: Any


@lru_cache(maxsize=1)
def serve(path: str, threads: int) -> LocalServer:
    """Load a GGUF file and serve it on the loopback interface.

    Args:
        path: The model file.
        threads: Processor threads to use.

    Raises:
        ModelError: llama.cpp cannot load the file.
    """
    import xllamacpp  # noqa: PLC0415 (the extra `local`; others need not have it)

    key = secrets.token_urlsafe()
    params = xllamacpp.CommonParams()
    params.model.path = str(Path(path).expanduser())
    params.model_alias = {"local"}
    params.hostnames, params.port = ["127.0.0.1"], 0
    params.api_keys = [key]
    params.n_ctx, params.n_parallel = CONTEXT, 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    # Neither a page to chat on nor a view of what others ask; and no log on the user's terminal.
    params.ui = params.endpoint_slots = params.endpoint_props = False
    params.verbosity = -1
    try:
        server = xllamacpp.Server(params)
    except RuntimeError as error:
        raise ModelError(
            f"FOOTNOTE_MODEL: llama.cpp cannot load {path} ({error}); try another .gguf file"
        ) from error
    return LocalServer(f"{server.listening_address}/v1", key, server)
