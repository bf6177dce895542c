"""HTML of answers, timelines and lists. Document text is escaped here, always: never markup."""

import re
from collections.abc import Sequence
from html import escape
from itertools import groupby

from assistant.answer import Answer, Conflict
from assistant.claims.timeline import Row
from assistant.composing.compose import CLOSING_MARKS, citation, day, provenance
from assistant.composing.refusal import source_of_miss
from assistant.replies.typed_timeline import quoted
from assistant.replies.unclear import OPTION
from assistant.text.titles import original_title
from screen import footnotes
from vectorstore.catalogue import Listing

_MARK = re.compile(r"\[(\d{1,3})\]")

STYLE = """<style>
.fn-answer {font-size: 1.03rem; line-height: 1.6; overflow-wrap: anywhere}
.fn-answer p {margin: 0 0 .75rem}
.fn-answer p:last-child {margin: 0}
.fn-answer li {margin: 0 0 .4rem}
.stHtml .fn-answer :is(ul, ol) {margin: 0 0 .75rem; padding-left: 1.2rem}
.stHtml .fn-answer ul.fn-sides {border-left: 3px solid #d97706; padding-left: .9rem;
  list-style: none}
.fn-answer sup {line-height: 0}
.fn-answer sup a {font-weight: 600; text-decoration: none; padding: .1rem .25rem;
  color: light-dark(#0b57a4, #8ab4f8);
  margin-left: .1rem; border-radius: .25rem;
  background: color-mix(in srgb, currentColor 12%, transparent)}
.fn-answer sup a:hover {text-decoration: underline}
.fn-from, .fn-note, .fn-facts {color: color-mix(in srgb, currentColor 72%, transparent)}
.fn-from {font-size: .88em}
.fn-notes {border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent)}
.fn-notes details {border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent)}
.stHtml summary {cursor: pointer; padding: .35rem 0 .35rem 1rem; text-indent: -1rem;
  font-size: .92rem; line-height: 1.45; overflow-wrap: anywhere}
.fn-notes summary .fn-from {display: block; text-indent: 0}
.fn-number {font-weight: 600}
.fn-open {padding: .3rem 0 .7rem 1rem; scroll-margin: 5rem 0 8rem}
.fn-passage {white-space: pre-line; overflow-wrap: anywhere; line-height: 1.6; font-size: .95rem;
  padding: .1rem 0 .1rem .9rem; border-left: 3px solid
  color-mix(in srgb, currentColor 25%, transparent)}
.fn-passage mark {background: #ffe89a; color: #111827; padding: .1em .05em; border-radius: 2px}
.fn-facts {font-size: .85rem; margin: .6rem 0 0; overflow-wrap: anywhere}
.stHtml ul.fn-timeline {margin: .5rem 0 0 .3rem; padding: 0; list-style: none;
  border-left: 2px solid color-mix(in srgb, currentColor 25%, transparent)}
.fn-timeline li {margin: 0; padding: 0 0 1rem 1rem; line-height: 1.55; overflow-wrap: anywhere}
.fn-timeline .fn-when, .fn-timeline .fn-figure {font-weight: 600}
.fn-timeline summary {color: color-mix(in srgb, currentColor 72%, transparent)}
.stHtml ul.fn-documents {list-style: none; margin: 0; padding: 0; font-size: .9rem;
  line-height: 1.4}
.fn-documents li {margin: 0 0 .7rem; overflow-wrap: anywhere}
.fn-documents .fn-from {display: block}
.fn-note {font-size: .85rem; margin: .2rem 0}
@media (max-width: 40rem) {
  [data-testid^="stChatMessageAvatar"] {display: none}
  .fn-open {padding-left: 0}
}
</style>"""


def answer_html(answer: Answer, at: int = 0) -> str:
    """The answer's text: paragraphs and lists, marks that open footnotes, sources in grey.

    Args:
        answer: What is shown.
        at: The number of the exchange, for the links to its footnotes.
    """
    blocks = [block for block in answer.text.split("\n\n") if block.strip()]
    html = "".join(_block(block, answer, at) for block in blocks)
    return f'<div class="fn-answer">{html}</div>'


def _block(block: str, answer: Answer, at: int) -> str:
    """Each run of items as a list where it stands, the lines between as paragraphs."""
    html = []
    for listed, run in groupby(filter(None, block.split("\n")), _list_of):
        lines = list(run)
        bare = [line.partition(" ")[2] if listed else line for line in lines]
        marked = [_line(line, answer, at) for line in bare]
        if listed:
            kind = ' class="fn-sides"' if _are_sides(lines, answer.conflicts) else ""
            items = "".join(f"<li>{line}</li>" for line in marked)
            html.append(f"<{listed}{kind}>{items}</{listed}>")
        else:
            html.append(f"<p>{'<br>'.join(marked)}</p>")
    return "".join(html)


def _list_of(line: str) -> str:
    """The list that a line of an answer is an item of, "" for none."""
    if line.startswith("- "):
        return "ul"
    return "ol" if OPTION.fullmatch(line) else ""


def _are_sides(items: Sequence[str], conflicts: Sequence[Conflict]) -> bool:
    """Whether a list sets the sides of a disagreement next to each other."""
    return any(
        len(items) == len(conflict.sides)
        and all(
            (side.figure or side.claim or "") in item
            for item, side in zip(items, conflict.sides, strict=True)
        )
        for conflict in conflicts
    )


def _line(line: str, answer: Answer, at: int) -> str:
    """A line escaped, with the footnote marks at its end as links; others are a source's own."""
    closing = CLOSING_MARKS.search(line)
    if closing is None:
        return _grey_source(line, answer)
    by_number = {citation.number: citation for citation in answer.citations}
    numbers = [int(number) for number in _MARK.findall(closing[0])]
    cited = [by_number[number] for number in numbers if number in by_number]
    said = line[: closing.start()].rstrip()
    source = f"({'; '.join(dict.fromkeys(provenance(citation) for citation in cited))})"
    html = escape(said)
    if said.endswith(source):
        html = f'{escape(said.removesuffix(source))}<span class="fn-from">{escape(source)}</span>'
    marks = (_mark(number, at) if number in by_number else f"[{number}]" for number in numbers)
    return f"{html}\N{NO-BREAK SPACE}{''.join(marks)}"


def _grey_source(line: str, answer: Answer) -> str:
    """A near miss with its source in grey; any other line as it is."""
    for miss in answer.near_misses:
        before, source, after = line.rpartition(f"({source_of_miss(miss)})")
        if source and after.startswith(f" – {miss.reason}"):
            return f'{escape(before)}<span class="fn-from">{escape(source)}</span>{escape(after)}'
    return escape(line)


def _mark(number: int, at: int) -> str:
    href = f"#{footnotes.anchor(at, number)}"
    return f'<sup><a href="{href}" aria-label="Footnote {number}">{number}</a></sup>'


def note_html(text: str) -> str:
    """A small grey note."""
    return f'<p class="fn-note">{escape(text)}</p>'


def timeline_html(rows: Sequence[Row]) -> str:
    """Each row with its day, its figures, who says so, the quote and where it stands."""
    return f'<ul class="fn-timeline">{"".join(map(_row, rows))}</ul>'


def _row(row: Row) -> str:
    when = f"“{row.words}”" if row.words else "the day it was published"
    figures = " · ".join(row.figures)
    return (
        f'<li><span class="fn-when">{escape(row.days)}</span>'
        + ("" if row.words == row.days else f' <span class="fn-from">{escape(when)}</span>')
        + (f'<br><span class="fn-figure">{escape(figures)}</span>' if figures else "")
        + f"<br>{escape(quoted(row))}"
        + footnotes.source_html(citation(1, row.evidence), row.evidence.document)
        + "</li>"
    )


def documents_html(listing: Sequence[Listing]) -> str:
    """Documents as a list, each with publisher and date, and that a digest is our summary."""
    return f'<ul class="fn-documents">{"".join(map(_listed, listing))}</ul>'


def _listed(listed: Listing) -> str:
    summary = "our summary" if listed.digest else None
    details = (listed.publisher, day(listed.published), summary)
    known = " · ".join(part for part in details if part) or "no date known"
    title = original_title(listed.title)
    return f'<li>{escape(title)} <span class="fn-from">{escape(known)}</span></li>'


def withheld_html(answer: Answer) -> str:
    """What was withheld and why, as a list."""
    items = "".join(
        f"<li>{escape(one.text)}<br><span class='fn-from'>{escape(one.reason)}</span></li>"
        for one in answer.sentences_withheld
    )
    return f'<div class="fn-answer"><ul>{items}</ul></div>'
