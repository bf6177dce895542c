"""Reads what may answer a question, and judges it: of the sources that it names, or of all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.decision import Decision, decide, upheld_by
from assistant.questions.question import Question, analyse
from assistant.reading.answerability import Calibration
from assistant.reading.reader import Reader
from assistant.reading.reading import Reading, read
from assistant.reading.retriever import HITS, HybridRetriever, Query
from assistant.sources.filtering import Sources, heard, speaks_of, stanced
from assistant.sources.named_sources import Claimant, claimant_in
from vectorstore.store import Store
from vectorstore.types import Hit

HITS_OF_FIGURES = 40  # where all figures of a thing are asked for
HITS_OF_ALL = 160  # looked through where only some documents may answer; more if too few are theirs
FEWEST_OF_THEM = 5
DEEPEST = 2_560


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was read of a question, and whether it answers.

    Attributes:
        question: As it was read for: without "according to the mayor".
        elsewhere: What other sources answer, where those that the question names do not.
        unheard: Whom the question wants to hear and none of the sources is; "" where one is.
        theirs: Whether the evidence is that of whom the question wants to hear.
    """

    question: Question
    reading: Reading
    decision: Decision
    elsewhere: Decision | None = None
    unheard: str = ""
    theirs: bool = False


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges questions over one store."""

    retriever: HybridRetriever
    reader: Reader
    calibration: Calibration
    store: Store

    def hits(self, question: Question, sources: Sources, query: Query) -> list[Hit]:
        """The best passages of the sources that the question asks for, however far down."""
        sought = Query(((question.sought, 1.0), *query.parts[1:]))
        most = HITS_OF_FIGURES if question.all_figures else HITS
        if sources.documents is None:
            return self.retriever.search(sought, most)
        depth, found = HITS_OF_ALL, list[Hit]()
        while sources.documents:
            found = sources.admitted(self.retriever.search(sought, depth))
            if len(found) >= FEWEST_OF_THEM or depth >= min(DEEPEST, self.store.passage_count):
                break
            depth *= 4
        return found[:most]

    def judge(
        self, question: Question, sources: Sources, hits: Sequence[Hit], query: Query
    ) -> Judgement:
        """Read the hits and decide.

        Where the documents that a question names do not answer, others may tell what is said by
        whom it names, or at least what they say themselves.
        """
        told = self._of(question, sources, hits)
        if told.decision.answers or sources.of_any is None:
            return told
        if claimant_in(sources.of_any.question):
            asked = replace(question, text=sources.of_any.question)
            by_others = self._of(asked, sources.of_any, self.hits(question, sources.of_any, query))
            if by_others.theirs and by_others.decision.answers:
                return by_others
        everyone = replace(sources.of_any, question=sources.question)
        whole = self._of(question, everyone, self.hits(question, everyone, query)).decision
        upheld = upheld_by(told.decision, whole)
        others = tuple(one for one in whole.evidence if not sources.have(one.document.id))
        return replace(told, decision=upheld, elsewhere=replace(whole, evidence=others))

    def _of(self, question: Question, sources: Sources, hits: Sequence[Hit]) -> Judgement:
        """The decision on the hits; where one claimant is to be heard, on what is theirs."""
        whole = read(question, hits, self.reader, self.store)
        claimant = claimant_in(sources.question)
        if claimant is None:
            return self._decided(question, whole, sources)
        theirs = heard(whole, claimant)
        apart = claimant.rest != sources.question  # "according to the mayor", what did it cost
        if theirs is None:
            told = self._decided(question, whole, sources)
            return self._unheard(claimant, told, sources, hits) if apart else told
        if apart:
            question = _without_claimant(question, claimant.rest)
            whole = read(question, hits, self.reader, self.store)
            theirs = heard(whole, claimant) or theirs
        told = replace(self._decided(question, theirs, sources), theirs=True)
        if told.decision.answers:
            return told
        others = decide(question, whole, self.calibration)
        told = replace(told, decision=upheld_by(told.decision, others))
        return replace(told, elsewhere=_besides(others, theirs)) if apart else told

    def _unheard(
        self, claimant: Claimant, told: Judgement, sources: Sources, hits: Sequence[Hit]
    ) -> Judgement:
        """What is known where nothing read is by whom the question wants to hear.

        What others say answers only where no person or body is named: "according to the figures".
        """
        best = told.decision.evidence[:1] if told.decision.answers else ()
        if any(speaks_of(claimant.name, one) for one in best):
            return told
        question = _without_claimant(told.question, claimant.rest)
        others = self._decided(question, read(question, hits, self.reader, self.store), sources)
        others = replace(others, unheard=claimant.name)
        if not claimant.is_somebody:
            return others
        nothing = decide(question, replace(others.reading, evidence=()), self.calibration)
        return replace(others, decision=nothing, elsewhere=others.decision)

    def _decided(self, question: Question, reading: Reading, sources: Sources) -> Judgement:
        kept = stanced(sources.timely(reading), sources.stance)
        return Judgement(question, kept, decide(question, kept, self.calibration))


def _besides(others: Decision, theirs: Reading) -> Decision:
    """What is decided on all evidence, without that of the claimant."""
    places = {(one.document.id, one.start) for one in theirs.evidence}
    kept = tuple(one for one in others.evidence if (one.document.id, one.start) not in places)
    return replace(others, evidence=kept)


def _without_claimant(question: Question, rest: str) -> Question:
    """The question without "according to the mayor"; of all figures, still of all."""
    asked = analyse(rest, follow_up=question.follow_up)
    return replace(
        asked,
        many=asked.many or question.many,
        all_figures=question.all_figures,
        disputed=question.disputed,
    )
