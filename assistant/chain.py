"""The whole path from a question to a checked answer."""

import time
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from langchain_core.runnables import Runnable, RunnableConfig

from assistant.answer import Answer, Seconds
from assistant.claims.timeline import Row, timeline_of, told_of
from assistant.composing.figures_asked import newest_figures
from assistant.composing.paragraphs import gathered, in_paragraphs
from assistant.composing.selection import select
from assistant.composing.shown import shown
from assistant.composing.statements import state
from assistant.composing.weighing import with_contradictions
from assistant.conversation.condense import condense
from assistant.conversation.parts import join_parts, parts_of
from assistant.conversation.turns import Turn
from assistant.history import Said, answered, turns_of
from assistant.judge import Judge, Judgement
from assistant.models.engine import Engine
from assistant.models.writer import EXTRACTIVE, Written
from assistant.questions.all_figures import in_the_singular
from assistant.questions.question import Question, analyse
from assistant.questions.spelling import Speller
from assistant.reading.answerability import load_calibration
from assistant.reading.hub_reader import reader_of
from assistant.reading.reader import EvidenceReader
from assistant.reading.reading import Reading, rarity_of, read
from assistant.reading.retriever import HITS, HybridRetriever, Query
from assistant.replies import about, source_facts, summary, typed_timeline
from assistant.replies.named_sources import not_answered, with_unheard
from assistant.replies.one_document import summarised, told_of_source
from assistant.replies.unclear import NO_QUESTION, ask_back, readings_of
from assistant.sources.filtering import Sources, sources_of
from assistant.streaming import growing
from assistant.trace import Condensed, Read, Retrieved, Unsearched, tell
from vectorstore.embeddings import Embedder
from vectorstore.errors import FootnoteError
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store

LONGEST_QUESTION = 2_000  # characters; a longer text is a document, not a question
HITS_OF_TIMELINE = 40
ANSWERS_KEPT = 256


@dataclass(frozen=True, slots=True)
class Ask:
    """A question with what was said before it.

    Attributes:
        question: As typed.
        history: Earlier turns, oldest first: questions, or {"role", "text"} of both sides.
        id: Comes back on the answer.
    """

    question: str
    history: tuple[Said, ...] = ()
    id: str | None = None


class Assistant(Runnable[Ask, Answer]):
    """Answers questions from one index; open it once and ask many times.

    It is a LangChain runnable: `invoke`, `batch` and `stream` take an `Ask`.
    """

    def __init__(self, settings: Settings, store: Store, embedder: Embedder) -> None:
        self.settings = settings
        self.store = store
        self.embedder = embedder
        self.retriever = HybridRetriever(store=store, embedder=embedder)
        packaged = EvidenceReader.load(threads=settings.threads)
        self._reader = reader_of(settings, packaged)
        self._judge = Judge(self.retriever, self._reader, load_calibration(), store)
        self.engine = Engine.of(settings)
        self._kept = lru_cache(ANSWERS_KEPT)(self._answer)
        self._spell = lru_cache(1)(lambda _generation: Speller.over(store, packaged.words))

    @classmethod
    def open(
        cls, settings: Settings, embedder: Embedder | None = None, generation: int | None = None
    ) -> "Assistant":
        """Open the live generation of an index, or a candidate.

        Args:
            settings: Where the index is and which models read it.
            embedder: A model that is loaded already.
            generation: A candidate generation, to try it before it goes live.

        Raises:
            FootnoteError: As `Store.open` and `Embedder.load`.
        """
        embedder = embedder or Embedder.load(settings)
        store = Store.open(settings, index_fingerprint(embedder), generation)
        return cls(settings, store, embedder)

    def writing_with(self, model: str) -> "Assistant":
        """The same assistant with another language model, or none; both share everything else.

        Args:
            model: As the setting: "provider:name", or empty.

        Raises:
            UnknownModelError: It is not a model's name.
        """
        other = copy(self)
        other.settings = self.settings.model_copy(update={"model": model})
        other.engine = Engine.of(other.settings)
        return other

    def close(self) -> None:
        """Let go of the index's files."""
        self.store.close()

    def invoke(self, input: Ask, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:  # noqa: A002, ANN401 (LangChain's signature)
        """Answer one question."""
        del config, kwargs
        return self.ask(input.question, input.history).with_id(input.id)

    def ask(self, question: str, history: Sequence[Said] = ()) -> Answer:
        """Answer a question.

        Args:
            question: As typed.
            history: Earlier turns, oldest first; see `Ask`.

        Raises:
            FootnoteError: The question is empty or far too long, or the index went bad.
        """
        asked = " ".join(question.split())
        if not asked:
            raise FootnoteError("The question is empty; type what you want to know.")
        if len(asked) > LONGEST_QUESTION:
            raise FootnoteError(
                f"The question has {len(asked):,} characters; ask in at most {LONGEST_QUESTION:,}."
            )
        started = time.perf_counter()
        self.store.refresh()
        answer = self._reply(asked, turns_of(history, self._reply), self.engine)
        if answer.fallback:
            self._kept.cache_clear()  # the model may be back when the same is asked again
        seconds = replace(answer.seconds, total=time.perf_counter() - started)
        return replace(answer, question=question, seconds=seconds)

    def stream(
        self,
        input: Ask,  # noqa: A002 (LangChain's signature)
        config: RunnableConfig | None = None,
        **kwargs: Any,  # noqa: ANN401
    ) -> Iterator[Answer]:
        """The answer as it grows: what may be shown so far, and at last the whole.

        Without a model there is nothing to wait for, and the whole comes at once. Closing the
        iterator stops the model.
        """
        del config, kwargs
        blank = Answer(input.question, input.question, "answered", "", self.store.generation)
        blank = replace(blank, engine=self.engine.name if self.engine else EXTRACTIVE)
        return growing(
            lambda: self.invoke(input), lambda stated: shown(blank, stated).with_id(input.id)
        )

    def timeline(self, topic: str) -> tuple[Row, ...]:
        """The dated figures and events about a topic, the earliest first.

        Raises:
            FootnoteError: The index went bad.
        """
        self.store.refresh()
        hits = self.retriever.search(Query.of(topic), HITS_OF_TIMELINE)
        return timeline_of(told_of(topic, hits, rarity_of(analyse(topic), self.store)))

    def find(self, question: Question, query: Query) -> Reading:
        """The passages and sentences that may answer, best first, without judging them."""
        hits = self.retriever.search(query, HITS)
        return read(question, hits, self._reader, self.store)

    def _reply(self, asked: str, turns: tuple[Turn, ...], engine: Engine | None = None) -> Answer:
        """The answer, kept while the generation lasts: a follow-up asks the same again.

        Earlier questions are answered again by quoting, which says as well what was meant.
        """
        return self._kept(asked, turns, self.store.generation, engine)

    def _answer(
        self, asked: str, turns: tuple[Turn, ...], generation: int, engine: Engine | None
    ) -> Answer:
        blank = Answer(asked, asked, "about", "", generation)
        told = about.reply(asked, self.store.listing())
        if told:
            tell(Unsearched(asked))
            return replace(blank, text=told, probability=1.0)
        condensed = condense(asked, turns)
        standalone = condensed.question
        if engine:
            standalone = engine.condenser.condense(asked, turns, by_rule=standalone)
        corrected, _ = self._spell(generation).correct(standalone)
        tell(Condensed(asked, corrected))
        blank = replace(blank, standalone_question=corrected)
        dated = typed_timeline.topic_of(corrected)
        if dated:
            return typed_timeline.told(blank, self.timeline(dated))
        topic = summary.topic_of(corrected)
        if topic:
            summed_up = summarised(blank, topic, self.retriever)
            if summed_up.status != "not_found" or summary.asks_outright(corrected):
                return summed_up
        pieces = parts_of(corrected)
        if len(pieces) == 1 or asked.casefold() in map(str.casefold, pieces):
            source = source_facts.asked_of(corrected)
            of_source = told_of_source(blank, source, self.retriever) if source else None
            if of_source:
                return of_source
            parts = ((corrected, 1.0), *condensed.retrieval_parts[1:])
            return self._answer_one(blank, Query(parts), condensed.ambiguous, engine)
        answers: list[Answer] = []
        before = list(turns)
        for piece in pieces:
            answers.append(self._reply(piece, tuple(before), engine))
            before.append(answered(piece, answers[-1]))
        return join_parts(blank, answers)

    def _answer_one(
        self, blank: Answer, query: Query, ambiguous: tuple[str, ...], engine: Engine | None
    ) -> Answer:
        started = time.perf_counter()
        whole = blank.standalone_question
        sources = sources_of(in_the_singular(whole), self.store.listing())
        question = analyse(sources.question, follow_up=query.has_context, whole=whole)
        if not question.words:
            return replace(blank, status="unclear", text=NO_QUESTION)
        hits = self._judge.hits(question, sources, query)
        retrieved = time.perf_counter()
        judged = self._judge.judge(question, sources, hits, query)
        question, decision = judged.question, judged.decision
        was_read = time.perf_counter()
        tell(Retrieved(question.text, judged.reading.hits, retrieved - started))
        tell(Read(judged.reading.evidence, decision.probability, decision.answers))
        meant = ambiguous or readings_of(question, decision.evidence)
        if meant:
            answer = replace(blank, status="unclear", text=ask_back(meant))
        else:
            answer = self._conclude(blank, judged, sources, engine)
        seconds = Seconds(
            retrieve=retrieved - started,
            read=was_read - retrieved,
            check=time.perf_counter() - was_read,
        )
        return replace(answer, probability=decision.probability, seconds=seconds)

    def _conclude(
        self, blank: Answer, judged: Judgement, sources: Sources, engine: Engine | None
    ) -> Answer:
        question, decision = judged.question, judged.decision
        told = decision.evidence
        evidence = newest_figures(question, told) if sources.latest else told
        chosen = select(question, evidence) if decision.answers else []
        ordered = sources.ordered(question, chosen)
        weighed = with_contradictions(question, ordered, decision.evidence)
        quoted = gathered(state(in_paragraphs(weighed), sources.stance))
        if quoted.statements:
            written = Written(quoted, EXTRACTIVE)
            if engine:
                written = engine.writer.write(question, decision.evidence, quoted)
            answer = replace(shown(blank, written.stated), engine=written.engine)
            return with_unheard(answer, judged.unheard, written.stated.evidence)
        return not_answered(blank, judged, sources)
