"""Boilerplate of plain text: lines that a website adds to every page.

Whole lines only, by rules that any site's lines would meet. A line that could be the document's own
words is left alone: what is marked here can never be quoted. Weak signs (a call to donate, a
deadline) count only beside a line that is boilerplate for certain, or two on one line.
"""

import re

from ingest.metadata.dates import DAY
from ingest.readers.invisible import hidden_runs
from ingest.spans import lines, merged
from vectorstore.types import Span

_MAX_WORDS = 45

_CERTAIN = re.compile(
    "|".join(
        (
            # cookies and consent
            r"^we (?:and our partners )?use cookies\b",
            r"^(?:this|our) (?:web)?site uses cookies\b",
            r"^(?:accept|reject|manage|allow) (?:all )?(?:additional )?cookies?\b.{0,40}$",
            r"^by continuing to (?:use|browse) (?:this|our|the) (?:web)?site\b",
            r"^(?:cookie|privacy) (?:policy|settings|preferences|notice)$",
            # sharing
            r"^(?:share|tweet|e-?mail|print|bookmark|save|copy)(?: (?:this|it|on|via|by|to|the|a|page"
            r"|article|story|link|facebook|twitter|x|whatsapp|linkedin|e-?mail|friend))*[:.]?$",
            r"^(?:follow|like|find) us on\b.{0,60}$",
            # alerts and newsletters
            r"^alert me (?:about|when|to)\b.{0,60}$",
            r"^(?:sign up|subscribe|register)(?: here| now| today| for free)?(?: to| for)(?: our| the"
            r"| free| daily| weekly)* (?:\w+ )?(?:newsletters?|e-?mails?|alerts?|updates|bulletins?)\b",
            r"\bget our (?:free )?(?:daily|weekly|monthly)? ?(?:e-?mail|newsletter)\b",
            r"^(?:enter|your) e-?mail address\b.{0,40}$",
            r"^join the conversation\b",
            # giving
            r"^(?:please )?(?:donate|chip in|contribute|give)(?: (?:now|today|here|monthly))*"
            r"(?: (?:to|towards) (?:our|the|this) (?:crowdfund\w*|appeal|campaign|site|work|journalism))?[.!]?$",
            r"^(?:support|back|fund) (?:our|independent|quality|local) (?:\w+ )?journalism\b",
            r"^become a (?:supporter|subscriber|member|patron|friend) (?:today|now|and|of)\b.{0,60}$",
            # comments
            r"\bcomment(?:ing|s)? (?:guidelines|policy)\b.{0,60}$",
            r"^(?:leave|post|add|write) a (?:comment|reply)\b.{0,40}$",
            r"^(?:log|sign) in (?:or register )?to (?:comment|reply|post)\b.{0,40}$",
            r"^comments (?:are|have been) (?:now )?closed\b.{0,60}$",
            # getting about
            r"^skip to (?:the )?(?:main )?(?:content|navigation)$",
            r"^(?:back|return) to (?:the )?top$",
            r"^(?:previous|next|related|more|recommended) (?:article|story|post|page|stories|articles"
            r"|posts|reading)s?[:.]?$",
            r"^(?:most (?:read|popular|viewed)|you (?:may|might) also like|trending(?: now)?)[:.]?$",
            r"^(?:read|see|watch) (?:more|also|next)[:.]?$",
            r"^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: stories)?)$",
            r"^(?:story|article) continues below\b.{0,30}$",
            # rights
            r"^(?:©|\(c\)|copyright\b).{0,120}$",
            r"^all rights reserved\.?$",
            # pictures
            r"^(?:image|photo|picture|photograph|pic)s?(?: credits?| by| courtesy of)?:\s*\S.{0,80}$",
            r"^[\w ,.()-]{1,80}\.(?:jpe?g|png|gif|webp|svg|tiff?)$",
            r"^(?:getty images|pa images|reuters|shutterstock|istock|alamy)(?:/.{1,30})?$",
        )
    ),
    re.IGNORECASE,
)
_WEAK = (
    re.compile(
        r"\bonly (?:a few|\d+|two|three) (?:days|hours|weeks) (?:to go|left)\b", re.IGNORECASE
    ),
    re.compile(r"\bwe(?:['’]re| are) (?:raising|crowdfunding|fundraising)\b", re.IGNORECASE),
    re.compile(r"\b(?:donate|donation|chip in|crowdfund\w*)\b", re.IGNORECASE),
    re.compile(r"\bkeep \w+ (?:running|free|independent|online)\b", re.IGNORECASE),
    re.compile(r"\bif you have any questions\b|\bwe encourage anyone to comment\b", re.IGNORECASE),
    re.compile(r"\b(?:newsletter|inbox|unsubscribe)\b", re.IGNORECASE),
)
# Labels of buttons and icons. A line of four or more that holds little else is a bar of them.
_BUTTON = re.compile(
    r"\b(?:audio|available|back|bookmark|check|close|comments?|contact|cookies|copy|download|e-?mail"
    r"|facebook|flipboard|follow|forward|google|help|home|instagram|language|like|link|linkedin|login"
    r"|log|menu|messenger|more|newsletter|next|pinterest|play|pocket|previous|print|privacy|reddit"
    r"|register|rss|save|search|share|sign|skip|snapchat|subscribe|telegram|terms|tiktok|toggle|top"
    r"|tumblr|tweet|twitter|whatsapp|x|xing|youtube|your|data|in|up|to|us)\b",
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"\b(?:facebook|twitter|whatsapp|linkedin|instagram|pinterest|reddit|youtube|e-?mail|print"
    r"|share|tweet|telegram|tiktok)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_TRAIL = re.compile(r"^\W*Home\s*(?:[>»›/|]\s*[\w &'’-]+\s*)+$")
_STAMP = re.compile(rf"\A\s*(?:date|published|posted)[:\s]+{DAY}[.,]?(?=\s)", re.IGNORECASE)


def boilerplate(text: str) -> tuple[Span, ...]:
    """Spans of a text that are not its own words, in order."""
    found = list(lines(text))
    certain = [_is_certain(text[line.start : line.end]) for line in found]
    marked = [
        line
        for index, line in enumerate(found)
        if certain[index]
        or _weak_signs(
            text[line.start : line.end], beside=any(certain[max(0, index - 1) : index + 2])
        )
    ]
    stamp = _STAMP.match(text)
    if stamp:
        marked.append(Span(0, stamp.end()))
    marked.extend(Span(*run) for run in hidden_runs(text))
    return merged(marked)


def _is_certain(line: str) -> bool:
    if len(line.split()) > _MAX_WORDS:
        return False
    return bool(_CERTAIN.search(line)) or _is_bar(line) or bool(_TRAIL.match(line))


def _is_bar(line: str) -> bool:
    """Whether a line is a row of buttons: several networks, and hardly a word that is no button."""
    words = _WORD.findall(line)
    if len(words) < 3 or len(set(map(str.lower, _NETWORK.findall(line)))) < 3:
        return False
    return len(_BUTTON.findall(line)) >= 0.7 * len(words)


def _weak_signs(line: str, *, beside: bool) -> bool:
    """Whether a line has two weak signs, or one and a neighbour that is boilerplate for certain."""
    if len(line.split()) > _MAX_WORDS or line.startswith(("“", '"', "‘")):
        return False
    signs = sum(bool(sign.search(line)) for sign in _WEAK)
    return signs >= 2 or (signs == 1 and beside)
