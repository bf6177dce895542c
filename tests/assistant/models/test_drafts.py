from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.models.drafts import Sentence, sentences

DRAFTS = [
    (
        "It cost £5m [1]. Mr. Hale of St. Mary's paid £1.5 million [2]. He left in 2018 [1]",
        [
            Sentence("It cost £5m.", (1,)),
            Sentence("Mr. Hale of St. Mary's paid £1.5 million.", (2,)),
            Sentence("He left in 2018", (1,)),
        ],
    ),
    (
        "It cost £5m. [1] Then J. Hale left. [2][3] Nobody knew.",
        [
            Sentence("It cost £5m.", (1,)),
            Sentence("Then J. Hale left.", (2, 3)),
            Sentence("Nobody knew.", ()),
        ],
    ),
    (
        "Answer: It cost £5m.[1]\n- Then it rose [1, 3]\n- It fell again [2-4]\n1. It closed [99].",
        [
            Sentence("It cost £5m.", (1,)),
            Sentence("Then it rose", (1, 3)),
            Sentence("It fell again", (2, 3, 4)),
            Sentence("It closed.", (99,)),
        ],
    ),
    (
        "According to evidence [1], the cost was £5m. In [2] it rose.",
        [Sentence("The cost was £5m.", (1,)), Sentence("It rose.", (2,))],
    ),
    (
        "<think>The user asks. Hm [3].</think>\n\nIt cost £5m【2】.",
        [Sentence("It cost £5m.", (2,))],
    ),
    (
        "It cost £5m [Evidence 1]. It rose [^2].",
        [Sentence("It cost £5m.", (1,)), Sentence("It rose.", (2,))],
    ),
    ("<think>Never finished. It cost £9m [1].", []),
    ("[1] [2]\n\n...", []),
    ("[1] A bus.\n[2] A car.", [Sentence("A bus.", (1,)), Sentence("A car.", (2,))]),
    (
        "[1] A bus. [2] A car. [3][1] A tram.",
        [Sentence("A bus.", (1,)), Sentence("A car.", (2,)), Sentence("A tram.", (3, 1))],
    ),
    ("[1]: A bus.\n- [2] - A car.", [Sentence("A bus.", (1,)), Sentence("A car.", (2,))]),
    ("A bus.\n[2] A car.", [Sentence("A bus.", ()), Sentence("A car.", (2,))]),
    ("It cost £5m【3†source】.", [Sentence("It cost £5m.", (3,))]),
    ("", []),
    (
        "It cost £5m [1], [2]. It rose [[3]] and [1]. It fell **[2]**.",
        [
            Sentence("It cost £5m.", (1, 2)),
            Sentence("It rose.", (3, 1)),
            Sentence("It fell.", (2,)),
        ],
    ),
    (
        "It cost £5m ([1]). It rose \\[2\\]. It fell ［3］. It shut [Evidence: 2]. It burnt [#1].",
        [
            Sentence("It cost £5m.", (1,)),
            Sentence("It rose.", (2,)),
            Sentence("It fell.", (3,)),
            Sentence("It shut.", (2,)),
            Sentence("It burnt.", (1,)),
        ],
    ),
    (
        "It cost £5m (2). It rose (1, 3). It fell. (2) It shut. (1)",
        [
            Sentence("It cost £5m.", (2,)),
            Sentence("It rose.", (1, 3)),
            Sentence("It fell.", (2,)),
            Sentence("It shut.", (1,)),
        ],
    ),
    (
        "It cost £5m.¹ It rose in 2019². It shut.² It fell (see Evidence 3).",
        [
            Sentence("It cost £5m.", (1,)),
            Sentence("It rose in 2019.", (2,)),
            Sentence("It shut.", (2,)),
            Sentence("It fell.", (3,)),
        ],
    ),
    (
        "It is 40 m². It fell under section 12(2). It is in schedule (2). It grew 10².",
        [
            Sentence("It is 40 m².", ()),
            Sentence("It fell under section 12(2).", ()),
            Sentence("It is in schedule (2).", ()),
            Sentence("It grew 10².", ()),
        ],
    ),
    (
        "(1) It cost £5m. (2) It rose.",
        [Sentence("It cost £5m.", ()), Sentence("It rose.", ())],
    ),
    (
        "It cost £5m [1]. Some left (2).",
        [Sentence("It cost £5m.", (1,)), Sentence("Some left (2).", ())],
    ),
]


@pytest.mark.parametrize(("draft", "expected"), DRAFTS)
@pytest.mark.parametrize("step", [1, 4, 1000])
def test_a_draft_is_cut_alike_however_it_arrives(
    draft: str, expected: list[Sentence], step: int
) -> None:
    pieces = (draft[at : at + step] for at in range(0, len(draft), step))
    assert list(sentences(pieces)) == expected


def test_a_sentence_comes_as_soon_as_the_next_begins() -> None:
    taken: list[str] = []

    def pieces() -> Iterator[str]:
        for piece in ("It cost £5m", " [1]. ", "Then", " it rose [2]."):
            taken.append(piece)
            yield piece

    first = next(sentences(pieces()))
    assert first == Sentence("It cost £5m.", (1,))
    assert taken == ["It cost £5m", " [1]. ", "Then"]


@given(st.text(alphabet="ab. [(1)]2²\n-–<think>/?£*", max_size=60), st.integers(1, 7))
def test_no_draft_breaks_the_cutting(draft: str, step: int) -> None:
    pieces = (draft[at : at + step] for at in range(0, len(draft), step))
    for sentence in sentences(pieces):
        assert "\n" not in sentence.text
        assert sentence.text.strip()
