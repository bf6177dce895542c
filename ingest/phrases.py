"""How websites speak of themselves: lines that stand on every page and belong to no text.

Each pattern is searched for in one line, in any case. Patterns that could also be a document's own
words are tied to the line's beginning or end and to a length.
"""

import re

_NETWORKS = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|instagram|pinterest|reddit|youtube|telegram|tiktok"
    r"|snapchat|tumblr|flickr|threads|bluesky|mastodon|social media)"
)

_UNMISTAKABLE = {
    "cookies": (
        r"^we (?:and our partners )?use (?:\w+ ){0,2}cookies\b",
        r"^(?:this|our) (?:web)?site uses cookies\b",
        r"^by continuing to (?:use|browse) (?:this|our|the) (?:web)?site\b",
    ),
    "giving": (
        (
            r"^(?:please )?(?:donate|chip in|contribute|give)(?: (?:now|today|here|monthly))*"
            r"(?: (?:to|towards) (?:our|the|this) "
            r"(?:crowdfund\w*|appeal|campaign|site|work|journalism))?[.!]?$"
        ),
        r"^(?:support|back|fund) (?:our|independent|quality|local) (?:\w+ )?journalism\b",
    ),
    "comments": (
        (
            r"\bplease (?:read|see|consult|follow|check) (?:our|the)(?: \w+)? "
            r"comment(?:ing|s)? (?:guidelines|policy)\b.{0,60}$"
        ),
        r"^(?:log|sign) in (?:or (?:register|join|sign up) )?to (?:comment|reply|post)\b.{0,40}$",
    ),
    "feedback": (
        r"^is (?:there something|there anything|anything) wrong with this page\?.{0,30}$",
        r"^(?:was|is|did you find) this (?:page|article|information) (?:helpful|useful)\?.{0,20}$",
        r"^(?:yes|no)\W+this page (?:is|was) (?:not )?(?:helpful|useful)$",
        r"^(?:give|send|leave) (?:us )?(?:your )?feedback (?:about|on) this page$",
        r"^report (?:a problem|an error|an issue) (?:with|on) this (?:page|site|website)$",
    ),
    "getting about": (
        r"^skip to (?:the )?(?:main )?(?:content|navigation)$",
        r"^advertisement$",
    ),
    "rights": (
        r"^(?:copyright )?©.{0,120}$",
        r"^(?:copyright|\(c\)).{0,100}\ball rights reserved\.?$",
        r"^all rights reserved\.?$",
        r"[|•·]\s*©.{0,80}$",
        (
            r"^(?:contains (?:\w+ ){1,3}information|all content is|this publication is) "
            r"(?:licen[cs]ed|available) under the (?:terms of the )?open \w+ licen[cs]e\b.{0,60}$"
        ),
    ),
}

_CERTAIN = {
    "cookies": (
        r"^(?:accept|reject|manage|allow) (?:all )?(?:additional )?cookies?\b.{0,40}$",
        r"^cookies on (?:(?:this|our|the) (?:\w+ )?(?:web)?site|[\w-]+(?:\.[\w-]+)+)$",
        r"^cookie (?:policy|settings|preferences|notice)$",
        r"^privacy (?:settings|preferences)$",
    ),
    "sharing": (
        # "Print" or "E-mail" alone may head a document's own paragraph.
        (
            r"^(?:share|tweet|(?:e-?mail|print|bookmark|save|copy)(?= \w))"
            r"(?: (?:this|it|on|via|by|to|the|a|page|article|story|link|facebook|twitter|x|whatsapp"
            r"|linkedin|e-?mail|friend|debate|speech|contribution|answer))*[:.]?"
            r"(?: \(opens in (?:a )?new (?:window|tab)\))?$"
        ),
        rf"^(?:follow|like|find) us on(?: our)? {_NETWORKS}\b.{{0,60}}$",
    ),
    "alerts and newsletters": (
        r"^alert me (?:about|when|to)\b.{0,60}$",
        (
            r"^(?:get|create|set up|manage) (?:an? |your )?(?:e-?mail )?(?:alerts?|updates)"
            r"(?: (?:for|about|on|when)\b.{0,50})?$"
        ),
        r"^(?:stay informed|keep (?:up to date|in touch)|stay (?:in touch|up to date))\b.{0,60}$",
        (
            r"^(?:sign up|subscribe|register)(?: here| now| today| for free)?(?: to| for)"
            r"(?: our| the| free| daily| weekly)* (?:\w+ )?"
            r"(?:newsletters?|e-?mails?|alerts?|updates|bulletins?)"
            r"(?: (?:here|now|today|below|for free|(?:about|on) this (?:page|topic)"
            r"|for the latest\b.{0,60}"
            r"|(?:and|to) (?:never miss|get|receive|hear|stay|keep|be)\b.{0,60}))?[.!:]?$"
        ),
        r"(?:^|[.!?:] )get our (?:free )?(?:daily|weekly|monthly)? ?(?:e-?mail|newsletter)\b",
        (
            r"^(?:enter(?: your)?|your) e-?mail address(?: here| below| \*"
            r"| to (?:subscribe|sign up|get|receive)\b.{0,40}|\*)?[.:]?$"
        ),
        r"^your e-?mail address will not be (?:published|shared)\b.{0,60}$",
        rf"^join the conversation(?:$|[.!:]| below\b| on (?:our )?{_NETWORKS}\b)",
    ),
    "giving": (
        r"^become a (?:supporter|subscriber|member|patron)(?: of .{1,40})? (?:today|now)[.!]?$",
        r"^become a (?:supporter|subscriber|patron) and\b.{0,60}$",
    ),
    "comments": (
        r"^(?:our )?comment(?:ing|s)? (?:guidelines|policy)$",
        (
            r"^(?:leave|post|add|write) (?:an?|your) (?:comment|reply|annotation)"
            r"(?: (?:below|here|now|cancel reply|(?:on|to) this \w+))?[.:]?$"
        ),
        r"^(?:(?:no |\d+ )?annotations?|(?:no|\d+) comments?|report this (?:annotation|comment))$",
        r"^comments (?:are|have been) (?:now )?closed(?: (?:on|for) this \w+)?[.!]?$",
    ),
    "getting about": (
        r"^(?:back|return) to (?:the )?top$|^\W*(?:previous|next)\W*$",
        (
            r"^\W*(?:previous|next|related|more|recommended)"
            r"(?: (?:article|story|post|page|stories|reading|debate|speech|section|answer)s?)"
            r"\s?[^\w\s]?$"
        ),
        r"^(?:(?:related|explore|more) (?:content|links|topics?|the topic)|latest news)[:.]?$",
        r"^(?:forward|back) to: .{1,60}$",
        r"^(?:most (?:read|popular|viewed)|you (?:may|might) also like|trending now)[:.]?$",
        r"^(?:read|see|watch) (?:more|also|next)[:.]?$",
        r"^(?:advertising|sponsored(?: content)?|promoted(?: stories)?)$",
        r"^(?:story|article) continues below\b.{0,30}$",
    ),
    # What sites that print debates add to each speech.
    "debates": (
        (
            r"^(?:view|link to|see|share|copy|report|watch) (?:a |the |this |link to )*"
            r"(?:speaking |individual )?(?:contribution|speech|debate|section|answer)\b"
            r"(?!.*[.!?]$).{0,80}$"
        ),
        r"^(?:watch|listen to|view) this (?:on|in) (?-i:[A-Z]).{0,40}$",
        r"^(?:hansard )?source(?=:? ?\(citation\b).{0,80}$|^\(?citation: .{0,60}$",
        r"^all (?:\w+ )?(?:debates|questions|(?:written )?answers|speeches) (?:on|from) .{0,20}\d$",
        r"^toggle .{1,60}$|^download (?:as )?(?:text|pdf|(?:this |the )?(?:debate|page))$",
    ),
    "rights": (r"^(?:copyright|\(c\))\s*(?:©|\(c\)|copyright|\d{4}).{0,120}$",),
    "pictures": (
        r"^photo of (?-i:(?:[A-Z]\S*(?: |$)){2,5}$)",
        # A credit is made of names; what a picture shows is the document's own to tell.
        (
            r"^(?:image|photo|picture|photograph|pic)s?(?: credits?| by| courtesy of)?:\s*"
            r"(?-i:(?:[A-Z@©(][^\s]*|[^\s/]*/[^\s]*|\d\S*|[|–—-]|via|by|of|and|for|the|from|on|in"
            r"|courtesy)(?:\s+|$)){1,12}$"
        ),
        r"^[\w ,.()-]{1,80}\.(?:jpe?g|png|gif|webp|svg|tiff?)$",
        r"^(?:getty images|pa images|reuters|shutterstock|istock|alamy)(?:/.{1,30})?$",
    ),
}


def _any_of(*groups: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(pattern for group in groups for pattern in group), re.IGNORECASE)


UNMISTAKABLE = _any_of(*_UNMISTAKABLE.values())
"""A line in which this is found is a website's, sentence or not, wherever it stands."""

CERTAIN = _any_of(*_CERTAIN.values())
"""So is one with this, unless it says something in a sentence or opens the document."""

APPEAL = _any_of(_UNMISTAKABLE["giving"], _CERTAIN["giving"], _CERTAIN["alerts and newsletters"])
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

TRAIL = re.compile(r"^\W*Home\s*+(?:[>»›/|][\w\s&'’-]++)++$")
"""Home > News > Health."""
