"""What a person's name looks like on a line of its own."""

import re

from vectorstore.forms_of_address import ADDRESS

_PART = (
    r"(?:(?:Mc|Mac|O['’]|D['’]|de|De|van|von|bin|al-)?[A-ZÀ-Þ][\w'’]+(?:-[A-ZÀ-Þ][\w'’]+)*"
    r"|[A-Z]\.)"
)
NAME = rf"(?:(?:{ADDRESS}\s+)?{_PART}(?:\s+(?:de|van|von|bin|of|{_PART})){{0,3}})"
"""A person's name: capitalised words, with titles and particles."""

_NAME = re.compile(NAME)
# Capitalised lines that are not people.
_NOT_PEOPLE = re.compile(
    r"\b(?:Admin|Administrator|Agenda|Appendix|Authorised|Authority|Board|Borough|Cabinet|City"
    r"|Commission|Committee|Council|County|Department|Digital|England|Foundation|Government"
    r"|Group|Health|Home|Hospital|House|Image|Introduction|Latest|Limited|London|Ltd|Meeting"
    r"|Minutes|Ministry|More|News|NHS|Office|Page|Partnership|Party|Photo|Plan|Politics|Press"
    r"|Report|Service|Services|Share|Staff|Summary|System|Team|The|This|Times|Trust|UK"
    r"|Union|University|Update|User|Website|Your)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$",
)
# What documents are about.
_MATTERS = re.compile(
    r"\b(?:Account|Action|Address|Allowance|Application|Appointment|Arrangement|Assessment|Audit"
    r"|Budget|Bulletin|Care|Centre|Charge|Charter|Closure|College|Consultation|Contract|Cost"
    r"|Decision|Defence|Development|Education|Event|Fee|Finance|Flood|Forum|Framework|Fund|Grant"
    r"|Guidance|Guide|Hour|Housing|Improvement|Information|Inspection|Inquiry|Investment|Library"
    r"|Maintenance|Management|Museum|Newsletter|Notice|Opening|Payment|Performance|Planning|Policy"
    r"|Policies|Procedure|Programme|Project|Proposal|Question|Repair|Review|Safety|Scheme|School"
    r"|Statement|Strategy|Strategies|Survey|Tax|Transport|Waste|Welfare)s?\b"
)
# What people are, not who; surnames among them (Head, Mayor) only where no name can stand.
_ROLE = re.compile(
    r"\b(?:Advis[eo]r|Analyst|Assistant|Associate|Auditor|Chair(?:man|woman|person)?|Chief|Clerk"
    r"|Columnist|Commissioner|Consultant|Contributor|Co-?ordinator|Correspondent|Deputy|Director"
    r"|Editor|Engineer|Executive|Inspector|Journalist|Leader|Lecturer|Manager|Officer|Photographer"
    r"|Planner|Producer|Reporter|Researcher|Secretary|Solicitor|Spokes(?:man|woman|person)"
    r"|Surveyor|Treasurer|Writer)s?\b"
    r"|\b(?:Head|Mayor|Member|Minister|President|Principal)(?:$|,? (?:of|for|at)\b)"
)
_BETWEEN = re.compile(r"\s*;\s*|\s+(?:and|&)\s+|,\s+(?:and\s+)?")
_AFTER_COMMA = re.compile(r",.*$")


def as_name(words: str) -> str | None:
    """The words if they are two to four words that can be a person's name."""
    words = words.strip(" ,.|–—-")
    if not 2 <= len(words.split()) <= 5 or words.isupper():
        return None
    if any(others.search(words) for others in (_NOT_PEOPLE, _MATTERS, _ROLE)):
        return None
    return words if _NAME.fullmatch(words) else None


def people(words: str) -> tuple[str, ...]:
    """One name or several: "Ann Bell and Raj Patel"; what follows a comma may be a role.

    >>> people("Ann Bell, Director of Housing and Adult Learning")
    ('Ann Bell',)
    """
    for listed in (words, _AFTER_COMMA.sub("", words)):
        names = [as_name(part) for part in _BETWEEN.split(listed)]
        if all(names):
            return tuple(name for name in names if name)
    return ()
