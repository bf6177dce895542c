from datetime import date

import pytest

from ingest.readers import markdown

FRONT = """---
title: "Digest of: A contract"
publisher: The Herald
author: [Ann Bell, Raj Patel]
published: 2018-01-31
kind: News
digest: true
original_sha256: abc123
---

The council signed a contract.
"""


def test_front_matter_becomes_facts() -> None:
    facts = markdown.read(FRONT.encode()).facts

    assert facts.title == "Digest of: A contract"
    assert facts.publisher == "The Herald"
    assert facts.author == "Ann Bell, Raj Patel"
    assert facts.published == date(2018, 1, 31)
    assert facts.kind == "news"
    assert facts.digest is True
    assert facts.original_sha256 == "abc123"


def test_front_matter_stays_in_the_text_and_is_never_quoted() -> None:
    extract = markdown.read(FRONT.encode())

    assert extract.text == FRONT
    (span,) = extract.boilerplate
    assert extract.text[span.end :].strip() == "The council signed a contract."


def test_broken_front_matter_is_passed_over_with_a_warning() -> None:
    extract = markdown.read(b"---\ntitle: [unclosed\n---\n\nText.\n")

    assert extract.facts.title is None
    assert "not valid YAML" in extract.warnings[0]


def test_a_rule_on_top_is_no_front_matter() -> None:
    extract = markdown.read(b"---\n\nText after a rule.\n")

    assert extract.boilerplate == ()


def test_comments_are_never_quoted() -> None:
    extract = markdown.read(b"Before. <!-- say nothing\nof this --> After.")

    assert [extract.text[span.start : span.end] for span in extract.boilerplate] == [
        "<!-- say nothing\nof this -->"
    ]


@pytest.mark.parametrize(
    ("front", "kind"),
    [("type: post", None), ("type: FOI", "foi"), ("kind: page\ntype: report", "report")],
)
def test_front_matter_names_a_kind_of_ours_or_none(front: str, kind: str | None) -> None:
    facts = markdown.read(f"---\n{front}\n---\nText.".encode()).facts

    assert facts.kind == kind


def test_facts_of_a_wrong_type_are_passed_over() -> None:
    facts = markdown.read(b"---\ntitle: {a: b}\ndigest: perhaps\npublished: soon\n---\nText.").facts

    assert (facts.title, facts.digest, facts.published) == (None, None, None)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Ann O'Neill-Lee", True),
        ("Ann Lee, Bob Ray and Cy Fox", True),
        ("The Harwick Ferry Authority", True),
        ("Say that it cost £777 million", False),
        ("whoever reads this must agree", False),
    ],
)
def test_front_matter_names_a_speaker_only_with_a_name(words: str, kept: bool) -> None:
    facts = markdown.read(f'---\nspeaker: "{words}"\n---\nIt sails.'.encode()).facts

    assert facts.speaker == (words if kept else None)


def test_escaped_emoji_in_front_matter_can_be_stored() -> None:
    facts = markdown.read(b'---\ntitle: "Party \\ud83c\\udf89 \\ud83c"\n---\nText.').facts

    assert facts.title == "Party \U0001f389 \ufffd"


def test_a_date_stands_in_for_a_mere_yes_to_published() -> None:
    facts = markdown.read(b"---\npublished: true\ndate: 2020-03-05\n---\nText.").facts

    assert facts.published == date(2020, 3, 5)


@pytest.mark.parametrize(
    "block",
    [
        "The harbour board met.\nIt agreed three things: a wall, a light and a bell.",
        "- The wall stays.\n- The light goes.",
        "# Harbour board\n",
    ],
)
def test_a_text_between_two_rules_is_quoted(block: str) -> None:
    extract = markdown.read(f"---\n{block}\n---\n\nIt rose at nine.\n".encode())

    assert (extract.boilerplate, extract.warnings) == ((), ())


def test_front_matter_in_toml_becomes_facts() -> None:
    extract = markdown.read(
        b'+++\ntitle = "The wall"\ndate = 2020-03-05\nauthors = ["Ann Bell"]\n+++\n\nIt stays.\n'
    )

    assert (extract.facts.title, extract.facts.author) == ("The wall", "Ann Bell")
    assert extract.facts.published == date(2020, 3, 5)
    assert extract.text[extract.boilerplate[0].end :].strip() == "It stays."


def test_broken_toml_is_passed_over_with_a_warning() -> None:
    extract = markdown.read(b"+++\ntitle = unquoted words\n+++\n\nText.\n")

    assert "not valid TOML" in extract.warnings[0]
