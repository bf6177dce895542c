"""HTML of answers and footnotes. Document text is escaped here, always: it is never markup."""

import re
from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby

from assistant.answer import Answer, Citation
from assistant.claims.timeline import Row
from assistant.compose import CLOSING_MARKS, citation, day, provenance, readable
from vectorstore.types import Document

CONTEXT = 420  # characters shown on each side of a quote
_MARK = re.compile(r"\[(\d{1,3})\]")

STYLE = """<style>
.fn-answer {font-size: 1.03rem; line-height: 1.6}
.fn-answer p {margin: 0 0 .75rem}
.fn-answer ul {margin: 0 0 .75rem; padding-left: 1.2rem}
.fn-answer sup {font-weight: 600; color: #0b57a4; padding-left: .1rem}
.fn-from {color: #5f6b7a; font-size: .88em}
.fn-passage {white-space: pre-line; overflow-wrap: anywhere; line-height: 1.6; font-size: .95rem;
  border-left: 3px solid #d5dbe3; padding: .1rem 0 .1rem .9rem; color: #4b5563}
.fn-passage mark {background: #ffe89a; color: #111827; padding: .1em .05em; border-radius: 2px}
.fn-facts {color: #5f6b7a; font-size: .85rem; margin: .6rem 0 0; overflow-wrap: anywhere}
.fn-timeline {border-left: 2px solid #d5dbe3; margin: .5rem 0 0 .3rem; padding: 0; list-style: none}
.fn-timeline li {margin: 0; padding: 0 0 1rem 1rem; line-height: 1.55; overflow-wrap: anywhere}
.fn-timeline .fn-when {font-weight: 600; color: #0b57a4}
.fn-timeline .fn-figure {font-weight: 600}
.fn-note {color: #5f6b7a; font-size: .85rem; margin: .2rem 0 0}
</style>"""


def answer_html(answer: Answer) -> str:
    """The answer's text: paragraphs and lists, footnote marks raised, sources in grey."""
    blocks = [block for block in answer.text.split("\n\n") if block.strip()]
    marked = _marker(len(answer.citations))
    return f'<div class="fn-answer">{"".join(_block(block, marked) for block in blocks)}</div>'


def _block(block: str, marked: Callable[[str], str]) -> str:
    """Each run of items as a list where it stands, the lines between as paragraphs."""
    html = []
    lines = filter(None, block.split("\n"))
    for listed, run in groupby(lines, lambda line: line.startswith("- ")):
        if listed:
            html.append(f"<ul>{''.join(f'<li>{marked(line[2:])}</li>' for line in run)}</ul>")
        else:
            html.append(f"<p>{'<br>'.join(map(marked, run))}</p>")
    return "".join(html)


def _marker(citations: int) -> Callable[[str], str]:
    """Escapes a line and raises the footnote marks at its end; others are a source's own."""

    def raised(match: re.Match[str]) -> str:
        return f"<sup>{match[1]}</sup>" if 1 <= int(match[1]) <= citations else match[0]

    def marked(line: str) -> str:
        return CLOSING_MARKS.sub(lambda closing: _MARK.sub(raised, closing[0]), escape(line))

    return marked


def passage_html(citation: Citation, document: Document | None) -> str:
    """The quote highlighted in its surroundings, which end where boilerplate begins.

    Args:
        citation: What is quoted.
        document: Where it stands; None when that is no longer in the collection.
    """
    text = document.text if document else ""
    if document is None or text[citation.start : citation.end] != citation.quote:
        inner = f"<mark>{escape(citation.quote)}</mark>"
    else:
        behind = [span.end for span in document.boilerplate if span.end <= citation.start]
        ahead = [span.start for span in document.boilerplate if span.start >= citation.end]
        start = max(0, citation.start - CONTEXT, *behind)
        end = min(len(text), citation.end + CONTEXT, *ahead)
        before = ("… " if start else "") + text[start : citation.start].lstrip()
        after = text[citation.end : end].rstrip() + (" …" if end < len(text) else "")
        inner = f"{escape(before)}<mark>{escape(citation.quote)}</mark>{escape(after)}"
    return f'<div class="fn-passage">{inner}</div>'


def facts_html(citation: Citation) -> str:
    """Title, publisher, people, date, page and file of a source, in one grey line."""
    page = f"page {citation.page}" if citation.page else None
    people = f"spoken by {citation.speaker}" if citation.speaker else None
    author = f"by {citation.author}" if citation.author else None
    parts = (
        source_title(citation), citation.publisher, author, people, day(citation.published), page,
        citation.document,
    )  # fmt: skip
    return f'<p class="fn-facts">{escape(" · ".join(part for part in parts if part))}</p>'


def note_html(text: str) -> str:
    """A small grey note."""
    return f'<p class="fn-note">{escape(text)}</p>'


def source_title(citation: Citation) -> str:
    """The title, and for a digest that it is our summary."""
    if not citation.digest:
        return citation.title
    return f"Our summary of: {citation.title.removeprefix('Digest of: ')}"


def footnote_label(citation: Citation) -> str:
    """What a closed footnote shows: number, where from, when, and how the quote begins."""
    where = citation.publisher or source_title(citation)
    if citation.digest and citation.publisher:
        where = f"our summary of {where}"
    head = " · ".join(part for part in (where, day(citation.published)) if part)
    opening = readable(citation.quote)
    short = opening if len(opening) <= 60 else f"{opening[:57].rsplit(' ', 1)[0]}…"
    return f"{citation.number}  {head}: “{short}”"


def timeline_html(rows: Sequence[Row]) -> str:
    """Each row with its day, its figures, who says so, the quote and where it stands."""
    return f'<ul class="fn-timeline">{"".join(map(_row, rows))}</ul>'


def _row(row: Row) -> str:
    said = readable(row.text)
    who = f"{row.speaker}: " if row.speaker else ""
    when = f"“{row.words}”" if row.words else "the day it was published"
    figures = " · ".join(row.figures)
    return (
        f'<li><span class="fn-when">{escape(row.days)}</span> '
        f'<span class="fn-from">{escape(when)}</span>'
        + (f'<br><span class="fn-figure">{escape(figures)}</span>' if figures else "")
        + f"<br>{escape(who)}“{escape(said)}”"
        f'<br><span class="fn-from">{escape(provenance(citation(1, row.evidence)))}</span></li>'
    )


def withheld_html(answer: Answer) -> str:
    """What was withheld and why, as a list."""
    items = "".join(
        f"<li>{escape(one.text)}<br><span class='fn-from'>{escape(one.reason)}</span></li>"
        for one in answer.withheld
    )
    return f'<div class="fn-answer"><ul>{items}</ul></div>'
