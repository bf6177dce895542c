"""Menus of websites in plain text: runs of short lines that name a site's own pages."""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

# Of these a menu has several, and a document's own list has not.
_FIXED = (
    r"home|about (?:us|this site|the site)|contact(?: us)?|link to us|site ?map"
    r"|privacy(?: (?:policy|notice|statement))?"
    r"|cookies?(?: (?:policy|settings|notice|preferences))?"
    r"|terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|accessibility(?: statement)?"
    r"|house rules|disclaimer|sign ?(?:in|up|out)|log ?(?:in|out)|my account|rss(?: feeds?)?|api"
    r"|api / data|faqs?|search|menu|advertise(?: with us)?"
)
_SITES_OWN = rf"{_FIXED}|(?:skip to|search|find an?|explore) [\w ]{{1,25}}"
_OTHERS = (
    r"about|help|support(?: us)?|feedback|copyright|legal(?: notice)?|modern slavery(?: statement)?"
    r"|freedom of information|careers|jobs|vacancies|press(?: office)?|media|news|blog|events|data"
    r"|latest|recent|more|members|debates|written (?:answers|questions|statements)|bills"
    r"|committees|business|sittings|what['’]s on|mps|peers|lords|commons|publications|languages?"
    r"|english|cymraeg|gaeilge|gàidhlig|a to z|donate|join|register|archive|sport|opinion|politics"
    r"|weather|shop|subscribe|newsletters?|follow us|facebook|twitter|instagram|youtube|linkedin"
    r"|flickr|tiktok"
)
_SITES_LABEL = re.compile(rf"\W*(?:{_SITES_OWN})\W*", re.IGNORECASE)
_LABEL = re.compile(rf"\W*(?:{_SITES_OWN}|{_OTHERS})\W*", re.IGNORECASE)
_ROW = re.compile(rf"\W*(?:(?:{_FIXED})\W+){{2,}}(?:{_FIXED})\W*", re.IGNORECASE)
_MIN_LABELS = 4
_MIN_SITES_OWN = 2
# So many lines of a menu in a row may name pages that only this site has.
_MAX_STRANGE = 2
_MAX_WORDS = 4
_SAYS = re.compile(r"\d|[.:;!?]$")
# The site's name stands over the first menu; under the last are its owner and his address.
_MAX_NAME_WORDS = 3
_MAX_BELOW_WORDS = 120
_BELOW_SHARE = 0.5


def menu_lines(lines: Sequence[str], marked: Sequence[bool]) -> set[int]:
    """The numbers of the lines that are a site's menus, its name over the first, and its footer.

    Args:
        lines: All lines of a text that hold something.
        marked: Which of them are known as the site's.
    """
    menus = list(_menus(lines))
    found = {at for start, end in menus for at in range(start, end)}
    found |= {at for at, line in enumerate(lines) if _ROW.fullmatch(line)}
    if menus:
        found |= _above(lines, marked, menus[0][0])
        found |= _below(lines, found, menus[-1][1])
    return found


def _menus(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of lines, each from a label to a label."""
    labels = [at for at, line in enumerate(lines) if _LABEL.fullmatch(line)]
    run: list[int] = []
    for at, following in pairwise((*labels, len(lines))):
        run.append(at)
        if following == len(lines) or not _goes_on(lines, at, following):
            own = sum(bool(_SITES_LABEL.fullmatch(lines[label])) for label in run)
            if len(run) >= _MIN_LABELS and own >= _MIN_SITES_OWN:
                yield run[0], run[-1] + 1
            run = []


def _goes_on(lines: Sequence[str], at: int, following: int) -> bool:
    """Whether a menu goes on with the next label; over a share bar may stand the title."""
    between = lines[at + 1 : following]
    return not between or (
        len(between) <= _MAX_STRANGE
        and all(_can_be_name(line, _MAX_WORDS) for line in between)
        and _SITES_LABEL.fullmatch(lines[following]) is not None
    )


def _can_be_name(line: str, most: int) -> bool:
    return len(line.split()) <= most and not _SAYS.search(line)


def _above(lines: Sequence[str], marked: Sequence[bool], menu: int) -> set[int]:
    """The site's name over a menu that opens the page, and wherever it stands alone again."""
    above = [lines[at] for at in range(menu) if not marked[at]]
    if len(above) > _MAX_STRANGE or not all(_can_be_name(one, _MAX_NAME_WORDS) for one in above):
        return set()
    return {at for at, line in enumerate(lines) if line in above}


def _below(lines: Sequence[str], found: Container[int], menu: int) -> set[int]:
    """What stands under a menu at the end of a page, if it is little beside the text above."""
    above = sum(len(line.split()) for at, line in enumerate(lines[:menu]) if at not in found)
    below = sum(len(line.split()) for line in lines[menu:])
    is_foot = below <= min(_MAX_BELOW_WORDS, _BELOW_SHARE * above)
    return set(range(menu, len(lines))) if is_foot else set()
