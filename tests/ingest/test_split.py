from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import UnreadableError
from ingest.extract import Extract, ReadDocument, storable
from ingest.publish import _passages
from ingest.spans import gaps
from ingest.split import PASSAGE_TOKENS, embedding_text, split
from ingest.tokens import count
from vectorstore.embeddings import Embedder
from vectorstore.types import Document, Span

SENTENCE = "The council spent £{0},000 on the bins of ward {0} in the year that ended in March."
LONG = " ".join(SENTENCE.format(number) for number in range(1, 40))


def made(text: str, **about: Any) -> Document:  # noqa: ANN401 (any field of a document)
    plain = Document(id="root/bins.txt", sha256="0", path="bins.txt", title="Bins", text=text)
    return replace(plain, **about)


def test_passages_are_whole_sentences_within_the_limit() -> None:
    document = made(LONG)

    passages = split(document)

    assert len(passages) > 3
    for passage in passages:
        assert count(embedding_text(document, passage)) <= PASSAGE_TOKENS
        assert passage.text == LONG[passage.start : passage.end]
        assert passage.text.startswith("The council")
        assert passage.text.endswith("March.")
        assert all(LONG[one.start : one.end].endswith("March.") for one in passage.sentences)


def test_no_passage_is_a_leftover() -> None:
    lengths = [len(passage.sentences) for passage in split(made(LONG))]

    assert max(lengths) - min(lengths) <= 2


def test_where_a_passage_comes_from_is_put_in_front_in_words() -> None:
    document = made(
        "The bins are full.",
        publisher="The Herald",
        speaker="Ann Bell",
        published=date(2018, 1, 31),
    )
    (passage,) = split(document)

    assert embedding_text(document, passage) == (
        "Bins. The Herald. Ann Bell. 31 January 2018\nThe bins are full."
    )


def test_the_nearest_heading_is_kept_and_opens_its_passage() -> None:
    text = f"{SENTENCE.format(1)}\n\nCosts\n\n{SENTENCE.format(2)}\n"

    before, under = split(made(text))

    assert before.heading is None
    assert under.heading == "Costs"
    assert under.text.startswith("Costs")


def test_no_passage_goes_across_boilerplate() -> None:
    text = f"{SENTENCE.format(1)}\nShare this\n{SENTENCE.format(2)}"
    start = text.index("Share")

    passages = split(made(text, boilerplate=(Span(start, start + len("Share this")),)))

    assert [passage.text for passage in passages] == [SENTENCE.format(1), SENTENCE.format(2)]


def test_the_page_is_the_one_on_which_a_passage_starts() -> None:
    pages = (0, LONG.index("ward 20") - 40, LONG.index("ward 39") - 40)

    numbers = [passage.page for passage in split(made(LONG, pages=pages))]

    assert numbers[0] == 1
    assert numbers == sorted(numbers, key=lambda number: number or 0)
    assert 2 in numbers


def test_a_document_without_pages_has_none() -> None:
    assert split(made(LONG))[0].page is None


def test_a_sentence_longer_than_a_passage_is_cut() -> None:
    document = made("The bins, " + "the roads and the parks, " * 80 + "were full.")

    passages = split(document)

    assert len(passages) > 1
    assert all(count(embedding_text(document, one)) <= PASSAGE_TOKENS for one in passages)


def test_a_title_without_end_leaves_room_for_text() -> None:
    document = made(LONG, title="Bins and roads and parks " * 40)

    assert all(count(embedding_text(document, one)) <= PASSAGE_TOKENS for one in split(document))


def test_the_same_document_gives_the_same_ids_and_another_others() -> None:
    ids = [passage.id for passage in split(made(LONG))]

    assert ids == [passage.id for passage in split(made(LONG))]
    assert set(ids).isdisjoint(passage.id for passage in split(made(LONG, title="Roads")))
    assert set(ids).isdisjoint(passage.id for passage in split(made(LONG, id="other/bins.txt")))


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "\n".join(
            f"{year}\t£{year * 731:,}.{year % 97:02d}\t{year / 7:.5f}" for year in range(200)
        ),
        "8843219077345 2200918823746 9910023847561 " * 60,
        "Mae’r cyngor wedi gwario pum miliwn o bunnoedd ar ffyrdd a pharciau eleni. " * 30,
        "理事会は今年公園に五百万ポンドを費やした。" * 60,
        "Совет истратил пять миллионов фунтов на дороги и парки. " * 40,
        "👍🏽 full 🏴󠁧󠁢󠁷󠁬󠁳󠁿 bins ✅ " * 120,
        "SGVsbG8gd29ybGQhIFRoaXMgaXMgYmFzZTY0" * 60,
        "a.b.c-d/e_f(g)[h]{i}<j>" * 100,
    ],
    ids=["prose", "table", "digits", "welsh", "japanese", "russian", "emoji", "base64", "symbols"],
)
def test_the_embedding_model_never_cuts_a_passage(text: str, embedder: Embedder) -> None:
    document = made(text, publisher="The Herald", published=date(2018, 1, 31))

    texts = [embedding_text(document, passage) for passage in split(document)]

    assert max(embedder.count_tokens(texts)) <= embedder.max_tokens


WORDS = st.sampled_from(
    [
        "The",
        "bins",
        "are",
        "full.",
        "£5m",
        "“Why?”",
        "she",
        "said.",
        "Dr.",
        "Bell",
        "\n",
        "\n\n",
        "• ",
        "Costs",
        "# Plan",
        "Share",
        "3.2",
        "a\tb",
        "…",
        "“We",
        "go.”",
    ]
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=80), st.data())
def test_passages_cover_all_that_is_not_boilerplate_in_order(
    words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4)))
    boilerplate = tuple(
        Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False) if start < end
    )
    document = made(text, boilerplate=boilerplate)

    passages = split(document)

    spans = [span for passage in passages for span in passage.sentences]
    assert spans == sorted(spans)
    covered = {at for span in spans for at in range(span.start, span.end)}
    wanted = {
        at
        for gap in gaps(boilerplate, len(text))
        for at in range(gap.start, gap.end)
        if text[at].isalnum()
    }
    assert wanted <= covered
    assert covered.isdisjoint(at for span in boilerplate for at in range(span.start, span.end))
    for passage in passages:
        assert passage.text == text[passage.start : passage.end]
        assert passage.start == passage.sentences[0].start
        assert passage.end == passage.sentences[-1].end


def test_headings_of_the_format_head_their_passages_and_are_not_stored() -> None:
    text = "Fares\n\nWho pays?\n\nAll.\n\nWhen?\n\nNow.\n"
    marked = tuple(
        Span(text.index(words), text.index(words) + len(words))
        for words in ("Fares", "Who pays?", "When?")
    )
    document = ReadDocument(
        id="fares", sha256="0", path="fares.html", title="Fares", text=text, headings=marked
    )

    passages = [(passage.heading, passage.text) for passage in split(document)]

    assert passages == [("Who pays?", "Fares\n\nWho pays?\n\nAll."), ("When?", "When?\n\nNow.")]
    assert type(document.stored()) is Document


def test_a_document_that_cannot_be_cut_says_so() -> None:
    with pytest.raises(UnreadableError, match=r"cut into passages \(UnicodeEncodeError\)"):
        _passages(made("The bins are \ud83d full."))


def test_no_half_of_a_character_gets_out_of_a_reader() -> None:
    assert Extract("a\ud83d b").text == "a\ufffd b"
    assert storable("\ud83d\ude00") == "\U0001f600"
