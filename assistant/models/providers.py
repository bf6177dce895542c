"""Opening the chat model that the settings name."""

import os
from importlib.util import find_spec

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel

from assistant.models.errors import ModelError
from assistant.models.local import serve
from assistant.models.names import GGUF, PROVIDERS, ModelName, Provider, parse_name
from vectorstore.settings import Settings

# A model that thinks before it writes spends these on thinking too; the writer stops reading a
# model that rambles long before.
MOST_TOKENS_WRITTEN = 1_024
NO_KEY = "none"  # what a server of one's own is sent when there is no key


def open_model(settings: Settings) -> BaseChatModel:
    """Open the model that FOOTNOTE_MODEL names; nothing is sent to it yet.

    The libraries retry nothing, since they would also wait for a silent server three times.

    Raises:
        UnknownModelError: The setting is not a model's name.
        ModelError: Its extra or its key is missing, or its file cannot be served.
    """
    name = parse_name(settings.model)
    provider = PROVIDERS[name.provider]
    _require_libraries(name, provider)
    if name.provider == GGUF:
        return _open_file(name, settings)
    if name.provider == "ollama":
        return init_chat_model(
            name.name,
            model_provider="ollama",
            temperature=0,
            num_predict=MOST_TOKENS_WRITTEN,
            base_url=settings.base_url or None,
            client_kwargs={"timeout": settings.model_timeout},
        )
    if not settings.base_url:
        _require_key(name, provider)
        # No temperature: the newest hosted models refuse every value but their own.
        return init_chat_model(
            name.name,
            model_provider=name.provider,
            max_tokens=MOST_TOKENS_WRITTEN,
            timeout=settings.model_timeout,
            max_retries=0,
        )
    return init_chat_model(
        name.name,
        model_provider=name.provider,
        temperature=0,
        max_tokens=MOST_TOKENS_WRITTEN,
        timeout=settings.model_timeout,
        max_retries=0,
        base_url=settings.base_url,
        api_key=os.environ.get(provider.key, NO_KEY),
    )


def _open_file(name: ModelName, settings: Settings) -> BaseChatModel:
    server = serve(name.name, settings.threads)
    return init_chat_model(
        "local",
        model_provider="openai",
        temperature=0,
        max_tokens=MOST_TOKENS_WRITTEN,
        timeout=settings.model_timeout,
        max_retries=0,
        base_url=server.base_url,
        api_key=server.key,
    )


def _require_libraries(name: ModelName, provider: Provider) -> None:
    if any(find_spec(library) is None for library in provider.libraries):
        raise ModelError(
            f"FOOTNOTE_MODEL = {name.shown} needs the extra {provider.extra!r}; "
            f"install it with: pip install '.[{provider.extra}]'"
        )


def _require_key(name: ModelName, provider: Provider) -> None:
    if provider.key and not os.environ.get(provider.key):
        raise ModelError(
            f"FOOTNOTE_MODEL = {name.shown} needs a key; set {provider.key}, "
            "or FOOTNOTE_BASE_URL for a server of your own"
        )
