"""How websites speak of themselves: lines that stand on every page and belong to no text.

Each pattern is searched for in one line, in any case. Patterns that could also be a document's own
words are tied to the line's beginning or end and to a length.
"""

import re

_CERTAIN = {
    "cookies": (
        r"^we (?:and our partners )?use cookies\b",
        r"^(?:this|our) (?:web)?site uses cookies\b",
        r"^(?:accept|reject|manage|allow) (?:all )?(?:additional )?cookies?\b.{0,40}$",
        r"^by continuing to (?:use|browse) (?:this|our|the) (?:web)?site\b",
        r"^(?:cookie|privacy) (?:policy|settings|preferences|notice)$",
    ),
    "sharing": (
        (
            r"^(?:share|tweet|e-?mail|print|bookmark|save|copy)"
            r"(?: (?:this|it|on|via|by|to|the|a|page|article|story|link|facebook|twitter|x|whatsapp"
            r"|linkedin|e-?mail|friend))*[:.]?$"
        ),
        r"^(?:follow|like|find) us on\b.{0,60}$",
    ),
    "alerts and newsletters": (
        r"^alert me (?:about|when|to)\b.{0,60}$",
        (
            r"^(?:sign up|subscribe|register)(?: here| now| today| for free)?(?: to| for)"
            r"(?: our| the| free| daily| weekly)* (?:\w+ )?"
            r"(?:newsletters?|e-?mails?|alerts?|updates|bulletins?)\b"
        ),
        r"\bget our (?:free )?(?:daily|weekly|monthly)? ?(?:e-?mail|newsletter)\b",
        r"^(?:enter|your) e-?mail address\b.{0,40}$",
        r"^join the conversation\b",
    ),
    "giving": (
        (
            r"^(?:please )?(?:donate|chip in|contribute|give)(?: (?:now|today|here|monthly))*"
            r"(?: (?:to|towards) (?:our|the|this) "
            r"(?:crowdfund\w*|appeal|campaign|site|work|journalism))?[.!]?$"
        ),
        r"^(?:support|back|fund) (?:our|independent|quality|local) (?:\w+ )?journalism\b",
        r"^become a (?:supporter|subscriber|member|patron) (?:today|now|and|of)\b.{0,60}$",
    ),
    "comments": (
        r"\bcomment(?:ing|s)? (?:guidelines|policy)\b.{0,60}$",
        r"^(?:leave|post|add|write) a (?:comment|reply)\b.{0,40}$",
        r"^(?:log|sign) in (?:or register )?to (?:comment|reply|post)\b.{0,40}$",
        r"^comments (?:are|have been) (?:now )?closed\b.{0,60}$",
    ),
    "getting about": (
        r"^skip to (?:the )?(?:main )?(?:content|navigation)$",
        r"^(?:back|return) to (?:the )?top$",
        (
            r"^(?:previous|next|related|more|recommended) "
            r"(?:article|story|post|page|stories|articles|posts|reading)s?[:.]?$"
        ),
        r"^(?:most (?:read|popular|viewed)|you (?:may|might) also like|trending now)[:.]?$",
        r"^(?:read|see|watch) (?:more|also|next)[:.]?$",
        r"^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: stories)?)$",
        r"^(?:story|article) continues below\b.{0,30}$",
    ),
    "rights": (
        r"^(?:©|(?:copyright|\(c\))\s*(?:©|\(c\)|copyright|\d{4})).{0,120}$",
        r"^all rights reserved\.?$",
    ),
    "pictures": (
        (
            r"^(?:image|photo|picture|photograph|pic)s?(?: credits?| by| courtesy of)?:"
            r"\s*\S.{0,80}$"
        ),
        r"^[\w ,.()-]{1,80}\.(?:jpe?g|png|gif|webp|svg|tiff?)$",
        r"^(?:getty images|pa images|reuters|shutterstock|istock|alamy)(?:/.{1,30})?$",
    ),
}

CERTAIN = re.compile("|".join(p for group in _CERTAIN.values() for p in group), re.IGNORECASE)
"""A line in which this is found is not the text's own."""

APPEAL = re.compile(
    "|".join(p for group in ("alerts and newsletters", "giving") for p in _CERTAIN[group]),
    re.IGNORECASE,
)
"""Those lines that ask for money or an address."""

# What an appeal wants to raise is no news: "we're raising £9,000".
REPORTED = re.compile(
    r"(?<!raising )(?<!funding )[£$€]\s?\d|\b\d[\d,.]* ?(?:pounds|euros|dollars)\b"
    r"|\b(?:said|says|told|added|announced|claimed|warned|insisted|concluded|admitted|denied"
    r"|according to)\b",
    re.IGNORECASE,
)
"""An amount of money or a verb of reporting: a line with one is a document's own."""

WEAK = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bonly (?:a few|\d+|two|three) (?:days|hours|weeks) (?:to go|left)\b",
        r"\bwe(?:['’]re| are) (?:raising|crowdfunding|fundraising)\b",
        r"\b(?:donate|donation|chip in|crowdfund\w*)\b",
        r"\bkeep \w+ (?:running|free|independent|online)\b",
        r"\bif you have any questions\b",
        r"\bwe encourage anyone to comment\b",
        r"\b(?:newsletter|inbox|unsubscribe)\b",
    )
)
"""Two of these on a line, or one beside an appeal."""

BUTTON = re.compile(
    r"\b(?:audio|available|back|bookmark|check|close|comments?|contact|cookies|copy|download"
    r"|e-?mail|facebook|flipboard|follow|forward|google|help|home|instagram|language|like|link"
    r"|linkedin|login|log|menu|messenger|more|newsletter|next|pinterest|play|pocket|previous|print"
    r"|privacy|reddit|register|rss|save|search|share|sign|skip|snapchat|subscribe|telegram|terms"
    r"|tiktok|toggle|top|tumblr|tweet|twitter|whatsapp|x|xing|youtube|your|data|in|up|to|us)\b",
    re.IGNORECASE,
)
"""Labels of buttons and icons."""

NETWORK = re.compile(
    r"\b(?:facebook|twitter|whatsapp|linkedin|instagram|pinterest|reddit|youtube|e-?mail|print"
    r"|share|tweet|telegram|tiktok)\b",
    re.IGNORECASE,
)
"""Those of them that share a page."""

TRAIL = re.compile(r"^\W*Home\s*(?:[>»›/|]\s*[\w &'’-]+\s*)+$")
"""Home > News > Health."""
