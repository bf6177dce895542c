"""One statement beside the quotes it cites: what every check looks at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.check.answers import answer_end
from assistant.check.derived import tells_the_rest
from assistant.check.lexicon import OPPOSITES, lemma, opposite, proves, synonymous
from assistant.check.source import Source
from assistant.check.text import Text, Token, read
from assistant.text.tagging import tagged

# The share of a sentence's words that another must have to be compared with it word by word.
LEAST_ALIKE = 0.4

# Words at the head of a quote that stand for what was told before it.
_REFERS_BACK = frozenset(
    "they them it both this these those he she his her its their we our".split()
)
_OPENING = 3
_TELLS = frozenset("said says found heard told claimed argued reported warned added".split())
_LONGEST_TELLER = 6  # words of ", the inspector of schools found"
# "2.2 The scheme": a sentence is whole without the number of its paragraph.
_PARAGRAPH_NUMBER = re.compile(r"\s*\d+(?:\.\d+)+\s+(?=[A-Z])")


@dataclass(frozen=True)
class Case:
    """A statement and its evidence, both cut into tokens."""

    statement: Text
    sources: tuple[Source, ...]
    quotes: tuple[Text, ...]
    context: Text

    @classmethod
    def of(cls, statement: str, sources: Sequence[Source]) -> "Case":
        """Read a statement and its sources."""
        context = "\n\n".join(
            part for source in sources for part in (source.context, source.speaker or "") if part
        )
        return cls(
            statement=_claimed(read(statement)),
            sources=tuple(sources),
            quotes=tuple(read(source.quote) for source in sources),
            context=read(context),
        )

    @cached_property
    def evidence(self) -> tuple[tuple[Token, ...], ...]:
        """The sentences of all quotes."""
        return tuple(sentence for quote in self.quotes for sentence in quote.sentences)

    @cached_property
    def quoted(self) -> tuple[Token, ...]:
        """The tokens of all quotes."""
        return tuple(token for sentence in self.evidence for token in sentence)

    @cached_property
    def words(self) -> frozenset[str]:
        """The lower-case words of all quotes."""
        return frozenset(token.word for token in self.quoted)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words of the quotes."""
        return frozenset(token.stem for token in self.quoted)

    @cached_property
    def claims(self) -> tuple[Token, ...]:
        """The content words of the statement that are not in brackets of our own."""
        return tuple(token for token in self.statement.content if not token.added)

    @cached_property
    def verbatim(self) -> bool:
        """Whether the statement is whole sentences of one quote, word for word."""
        own = [token.word for token in self.statement.tokens if not token.added]
        if not own:
            return False
        for quote in self.quotes:
            starts = {sentence[0].start for sentence in quote.sentences}
            starts.add(answer_end(quote.plain))
            if numbered := _PARAGRAPH_NUMBER.match(quote.plain):
                starts.add(numbered.end())
            ends = {sentence[-1].end for sentence in quote.sentences}
            for first in range(len(quote.tokens) - len(own) + 1):
                stretch = quote.tokens[first : first + len(own)]
                if (
                    stretch[0].start in starts
                    and stretch[-1].end in ends
                    and [t.word for t in stretch] == own
                ):
                    return True
        return False

    @cached_property
    def antecedents(self) -> tuple[Text, ...]:
        """The contexts that say what "they" or "both" of a quote is, and what a row's columns are.

        Only those whose quote opens with such a word or is a row: any other stands by itself.
        """
        return tuple(
            read(source.context)
            for source, quote in zip(self.sources, self.quotes, strict=True)
            if "|" in quote.plain
            or any(token.word in _REFERS_BACK for token in quote.tokens[:_OPENING])
        )

    @cached_property
    def cites_row(self) -> bool:
        """Whether a row of a table is cited, whose columns are named before it."""
        return any("|" in quote.plain for quote in self.quotes)

    @cached_property
    def counts_the_rest(self) -> bool:
        """Whether it counts what a part of the quotes leaves, and so turns the quotes round."""
        return tells_the_rest(self.statement.plain, "\n".join(quote.plain for quote in self.quotes))

    @cached_property
    def speaker_words(self) -> frozenset[str]:
        """The stems that say who speaks: the name, and what the context puts beside it."""
        found: set[str] = set()
        for source in self.sources:
            name = {token.word for token in read(source.speaker or "").content}
            context = read(source.context)
            for sentence in context.sentences if name else ():
                if name <= {token.word for token in sentence}:
                    found |= {token.stem for token in _beside(name, sentence, context)}
            found |= {lemma(word) for word in name}
        return frozenset(found)

    @cached_property
    def _content_by_stem(self) -> dict[str, list[Token]]:
        found: dict[str, list[Token]] = {}
        for token in self.quoted:
            if token.content or token.stem in OPPOSITES:
                found.setdefault(token.stem, []).append(token)
        return found

    @cached_property
    def _matches(self) -> dict[str, tuple[Token, ...]]:
        return {}

    def matches(self, stem: str) -> tuple[Token, ...]:
        """The words of the quotes that this stem may stand for."""
        if stem not in self._matches:
            self._matches[stem] = tuple(
                token
                for other, tokens in self._content_by_stem.items()
                if proves(other, stem)
                for token in tokens
            )
        return self._matches[stem]

    def opposites(self, stem: str) -> tuple[Token, ...]:
        """The words of the quotes that say the opposite of this stem."""
        return tuple(
            token
            for other, tokens in self._content_by_stem.items()
            if opposite(stem, other)
            for token in tokens
        )

    def nearest_sentence(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """The sentence of the evidence that shares most with these words; the first on a tie."""
        stems = {token.stem for token in tokens if token.content}
        return max(
            self.evidence,
            key=lambda sentence: len(stems & {token.stem for token in sentence}),
            default=(),
        )

    @cached_property
    def aligned(self) -> tuple[tuple[tuple[Token, ...], tuple[Token, ...]], ...]:
        """Each sentence of the statement with the sentence of the evidence nearest to it.

        A sentence that has too little in common with any is left out: what it says differently
        cannot be told from what it says of something else.
        """
        return tuple(
            (claim, nearest)
            for claim in map(self._without_claimant, self.statement.sentences)
            if likeness(claim, nearest := self.nearest_sentence(claim)) >= LEAST_ALIKE
        )

    def _without_claimant(self, sentence: tuple[Token, ...]) -> tuple[Token, ...]:
        """A sentence without the "According to Ada Pym," that it opens with, if she speaks.

        Nor with a ", the inspector found" that ends it.
        """
        sentence = _without_teller(sentence)
        if [token.word for token in sentence[:2]] != ["according", "to"]:
            return sentence
        comma = next((at for at, token in enumerate(sentence) if token.word == ","), 0)
        named = {token.stem for token in sentence[2:comma] if token.content}
        return sentence[comma + 1 :] if named and named <= self.speaker_words else sentence


def _claimed(text: Text) -> Text:
    """A statement without the "Yes," that it opens with, which claims nothing by itself."""
    start = answer_end(text.plain)
    if not start:
        return text
    return Text(text.plain, tuple(token for token in text.tokens if token.start >= start))


def _without_teller(sentence: tuple[Token, ...]) -> tuple[Token, ...]:
    comma = max((at for at, token in enumerate(sentence) if token.word == ","), default=0)
    teller = [token.word for token in sentence[comma + 1 :] if token.word != "."]
    told = 1 < len(teller) <= _LONGEST_TELLER and teller[-1] in _TELLS
    return sentence[:comma] if comma and told else sentence


def _beside(name: set[str], sentence: Sequence[Token], text: Text) -> list[Token]:
    """The content words from the verb before a name to the verb behind it."""
    verbs = {word.start for word in tagged(text.plain) if word.tag in {"VERB", "AUX"}}
    places = [at for at, token in enumerate(sentence) if token.word in name]
    first, last = places[0], places[-1]
    while first > 0 and sentence[first - 1].start not in verbs:
        first -= 1
    while last + 1 < len(sentence) and sentence[last + 1].start not in verbs:
        last += 1
    return [token for token in sentence[first : last + 1] if token.content]


def likeness(sentence: Sequence[Token], other: Sequence[Token]) -> float:
    """The share of a sentence's content words that another sentence has."""
    stems = [token.stem for token in sentence if token.content]
    theirs = {token.stem for token in other}
    return sum(stem in theirs for stem in stems) / len(stems) if stems else 1.0


def related(left: Token, right: Token) -> bool:
    """Whether two words may stand for each other."""
    return synonymous(left.stem, right.stem)
