"""Everything that a chat model does for the assistant, when the settings name one."""

from dataclasses import dataclass

from assistant.models.chat import ChatModel
from assistant.models.condensing import Condenser
from assistant.models.writer import Writer
from vectorstore.settings import Settings


@dataclass(frozen=True, eq=False)
class Engine:
    """A model at work: it makes follow-ups standalone and writes answers.

    Attributes:
        name: As an answer's `engine` has it.
    """

    name: str
    condenser: Condenser
    writer: Writer

    @classmethod
    def of(cls, settings: Settings) -> "Engine | None":
        """The engine of the model that the settings name; None when they name none.

        Raises:
            UnknownModelError: FOOTNOTE_MODEL is not a model's name.
        """
        if not settings.model:
            return None
        model = ChatModel(settings)
        return cls(model.engine, Condenser(model), Writer(model))
