"""Questions of the bench with the sentences that answer them and the ones that do not."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import nupunkt

from assistant.reading.stretches import about, headed, source
from evals.bench import half_of

# Articles of squad2's tune split that are held out for decisions and, later, for calibration.
DEV_ARTICLES = frozenset({"French_and_Indian_War", "Immune_system"})
SECTIONS = Path(__file__).parent / "sections"
COLLECTIONS = Path(__file__).parent / "collections"
OURS = "ours"
WHOLE = "ours, whole collections"
HELD_OUT = "held-out"  # the file of sections, the folder of collections, never trained on
DEV_SELQA = 7  # of selqa's titles one in seven is held out


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the bench in its surroundings.

    Attributes:
        passage: Id of the paragraph or section it comes from.
        heading: Title of its document, heading of its section.
        before: The text before it in its passage.
        source: Who published and wrote its document and when; empty where that is not known.
    """

    passage: str
    heading: str
    text: str
    before: str
    source: str = ""

    @property
    def headed(self) -> str:
        """What stands over its passage where the assistant reads it."""
        return headed(self.heading, self.source)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the sentences of the passage it was asked of.

    Attributes:
        own: The sentences of its passage; of all passages, where a collection was asked.
        right: Of each of `own`, whether it answers: True, False, or None where that is open (it
            holds the answer's words, but another sentence fits the question better).
        answers: Accepted answers, empty where the question is not answered.
    """

    id: str
    source: str
    text: str
    own: tuple[Sentence, ...]
    right: tuple[bool | None, ...]
    answers: tuple[str, ...]
    dev: bool

    @property
    def answerable(self) -> bool:
        """Whether one of its own sentences answers it."""
        return any(self.right)


def sentences_of(passage: str, heading: str, text: str) -> tuple[Sentence, ...]:
    """Split a passage into sentences that know what stands around them."""
    spans = [span for span in nupunkt.sent_spans(text) if text[slice(*span)].strip()]
    return tuple(Sentence(passage, heading, text[a:b].strip(), text[:a].strip()) for a, b in spans)


def _in_order(
    passage: str, heading: str, texts: Sequence[str], source: str = ""
) -> tuple[Sentence, ...]:
    """Sentences that come apart already."""
    return tuple(
        Sentence(passage, heading, text, " ".join(texts[:at]), source)
        for at, text in enumerate(texts)
    )


def _section(passage: str, section: dict[str, Any]) -> tuple[Sentence, ...]:
    """The sentences of a section of ours, under the heading that the assistant makes."""
    published = section.get("published")
    return _in_order(
        passage,
        about(section["document"], section["heading"]),
        section["sentences"],
        source(
            section.get("publisher"),
            section.get("author"),
            date.fromisoformat(published) if published else None,
        ),
    )


def load_squad(bench: Path, split: str) -> list[Question]:
    """Answerable and deceptive questions of squad2, split by article."""
    passages = {
        line["_id"]: sentences_of(line["_id"], line["title"].replace("_", " "), line["text"])
        for line in read_lines(bench / "squad2" / "corpus.jsonl")
    }
    found = []
    for line in read_lines(bench / "squad2" / "questions.jsonl"):
        (passage,) = line["relevant"]
        article = passage.split("/")[1]
        if half_of(article) != split:
            continue
        own = passages[passage]
        answers = tuple(line["answers"])
        right = mark(line["question"], own, answers)
        if answers and not any(right):
            continue  # the answer runs over a sentence end
        found.append(
            Question(
                line["id"], "squad2", line["question"], own, right, answers, article in DEV_ARTICLES
            )
        )
    return found


def load_selqa(bench: Path, split: str) -> list[Question]:
    """Questions of selqa with the sentences of a section; people marked which ones answer."""
    found = []
    for line in read_lines(bench / "selqa" / "questions.jsonl"):
        if half_of(line["question"]) != split:
            continue
        texts = line["sentences"]
        heading = f"{line['title']}. {line['section']}"
        own = _in_order(f"selqa/{line['title']}/{line['section']}", heading, texts)
        right = tuple(at in line["answers"] for at in range(len(texts)))
        dev = int(sha256(line["title"].encode()).hexdigest(), 16) % DEV_SELQA == 0
        found.append(Question(line["id"], "selqa", line["question"], own, right, (), dev))
    return found


def load_clapnq(bench: Path, split: str) -> list[Question]:
    """Search-engine questions with the evidence sentences that people marked; never trained on.

    A sentence is right if any annotator marked it.
    """
    passages = {
        line["_id"]: sentences_of(line["_id"], line["title"], line["text"])
        for line in read_lines(bench / "clapnq" / "corpus.jsonl")
    }
    found = []
    for line in read_lines(bench / "clapnq" / "questions.jsonl"):
        if half_of(line["id"]) != split:
            continue
        own = tuple(one for passage in line["relevant"] for one in passages[passage])
        marked = {_plain(text) for one in line.get("evidence") or [] for text in one}
        right = tuple(_is_marked(_plain(one.text), marked) for one in own)
        if not any(right):
            continue  # unanswerable questions name no passage
        found.append(Question(line["id"], "clapnq", line["question"], own, right, (), dev=True))
    return found


def load_ours(folder: Path = SECTIONS) -> list[Question]:
    """Questions that we wrote over invented sections of news, minutes, FOI replies and papers."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(read_lines(path)):
            passage = f"ours/{path.stem}/{number}"
            texts = line["sentences"]
            own = _section(passage, line)
            for asked, one in enumerate(line["questions"]):
                right = tuple(at in one["a"] for at in range(len(texts)))
                dev = path.stem == HELD_OUT
                found.append(Question(f"{passage}/{asked}", OURS, one["q"], own, right, (), dev))
    return found


def load_whole(folder: Path = COLLECTIONS) -> list[Question]:
    """Questions that we wrote over invented collections, each asked of all their sections."""
    found = []
    for path in sorted(folder.rglob("*.jsonl")):
        lines = list(read_lines(path))
        own: list[Sentence] = []
        places: list[str] = []
        for section in lines:
            if "sentences" not in section:
                continue
            texts = section["sentences"]
            passage = f"{OURS}/{path.stem}/{section['id']}"
            own += _section(passage, section)
            places += [f"{section['id']}:{at}" for at in range(len(texts))]
        sentences = tuple(own)
        dev = path.parent.name == HELD_OUT
        for number, line in enumerate(one for one in lines if "q" in one):
            right = tuple(place in line["a"] for place in places)
            name = f"{OURS}/{path.stem}/{number}"
            found.append(Question(name, WHOLE, line["q"], sentences, right, (), dev))
    return found


def collection(bench: Path, split: str) -> list[Sentence]:
    """Every sentence of squad2's articles of a split, those without questions included."""
    return [
        sentence
        for line in read_lines(bench / "squad2" / "corpus.jsonl")
        if half_of(line["_id"].split("/")[1]) == split
        and line["_id"].split("/")[1] not in DEV_ARTICLES
        for sentence in sentences_of(line["_id"], line["title"].replace("_", " "), line["text"])
    ]


def mark(
    question: str, own: Iterable[Sentence], answers: tuple[str, ...]
) -> tuple[bool | None, ...]:
    """Find the answering sentence by the accepted answers, which come without offsets.

    Of several sentences that hold an accepted answer, the one that shares most words with the
    question (and, between equals, holds most of the accepted answers) is right, the others open.
    """
    asked = content_words(question)
    ranks = []
    for one in own:
        held = sum(holds(one.text, answer) for answer in answers)
        shared = len(asked & content_words(one.text))
        ranks.append((shared + 0.5 * held / max(1, len(answers)), held) if held else None)
    best = max((rank for rank in ranks if rank), default=None)
    return tuple(False if rank is None else True if rank == best else None for rank in ranks)


def holds(text: str, answer: str) -> bool:
    """Whether a text contains an answer, letter case aside, at word boundaries."""
    return re.search(rf"(?<!\w){re.escape(answer.strip())}(?!\w)", text, re.IGNORECASE) is not None


def content_words(text: str) -> set[str]:
    """Lower-case words, cut to six letters in place of stemming, without the commonest words."""
    return {word[:6] for word in re.findall(r"\w+", text.lower()) if word not in STOP_WORDS}


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _is_marked(text: str, marked: set[str]) -> bool:
    """A marked sentence may be cut otherwise than ours: either may hold the other."""
    return any(one and (text in one or one in text) for one in marked) if len(text) > 10 else False


STOP_WORDS = frozenset(
    "a about after all also an and any are as at be been before but by can could did do does for "
    "from had has have he her his how i if in into is it its many may more most much no not of on "
    "one or other our she should so some such than that the their them then there these they this "
    "to under was we were what when where which who whom whose why will with would you your".split()
)
