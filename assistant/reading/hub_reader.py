"""Any other cross-encoder as the evidence reader, with sentence-transformers."""

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from assistant.reading.reader import EvidenceReader, Reader, Window
from vectorstore.embeddings import PACKAGED
from vectorstore.errors import FootnoteError
from vectorstore.settings import Settings

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


class HubReader:
    """A cross-encoder from a folder, the local cache of the model hub, or the hub.

    It reads each sentence alone behind its heading, so that it takes several times as long as the
    packaged reader. The ranking and the probability were fitted to the packaged one:
    `python -m evals rank DIR --write` and `calibrate` fit them to another.
    """

    def __init__(self, model: "CrossEncoder") -> None:
        self._model = model

    @classmethod
    def load(cls, name: str) -> "HubReader":
        """Load a model by its name or path.

        Raises:
            FootnoteError: There is no such model, or it does not give one score for a pair.
        """
        from sentence_transformers import CrossEncoder  # noqa: PLC0415 (takes seconds)

        wanted = (
            "Name a cross-encoder of sentence-transformers or its folder (HF_HUB_OFFLINE=0 lets "
            'it be downloaded), or use "packaged".'
        )
        try:
            model = CrossEncoder(name)
        except (OSError, ValueError) as error:
            reason = str(error).strip().splitlines()[0]
            raise FootnoteError(
                f"The reader {name!r} (FOOTNOTE_READER) cannot be loaded: {reason} {wanted}"
            ) from error
        if model.num_labels != 1:
            raise FootnoteError(
                f"The reader {name!r} (FOOTNOTE_READER) gives {model.num_labels} scores for a pair "
                f"of texts instead of one. {wanted}"
            )
        return cls(model)

    def score(self, question: str, windows: Sequence[Window]) -> list[list[float]]:
        """One logit per sentence of each window, in the order given."""
        from torch.nn import Identity  # noqa: PLC0415 (takes seconds)

        pairs = [
            (question, f"{window.heading}. {sentence}" if window.heading else sentence)
            for window in windows
            for sentence in window.sentences
        ]
        if not pairs:
            return [[] for _ in windows]
        logits = self._model.predict(pairs, activation_fn=Identity(), show_progress_bar=False)
        scores = iter(float(one) for one in logits)
        return [list(islice(scores, len(window.sentences))) for window in windows]


def reader_of(settings: Settings, packaged: EvidenceReader) -> Reader:
    """The reader that the settings name.

    Raises:
        FootnoteError: As `HubReader.load`.
    """
    return packaged if settings.reader == PACKAGED else HubReader.load(settings.reader)
