"""The words by which names and topics of claims are compared."""

import re
from typing import Final

from assistant.text.days import CALENDAR_WORDS

_COMMON: Final = CALENDAR_WORDS.union(
    "the a an this that these those it he she they we i last next in on at by for from with but "
    "and "
    "freedom information act request foi total spending income costs cost budget savings approval "
    "of according asked work between since some about more over under "
    "figures mr mrs ms dr cllr councillor sir mayor mp".split()
)
_LONG: Final = re.compile(r"[a-z]{4,}")
_STEM: Final = 6
_STOP: Final = frozenset(
    "that this they them their there were been have with from would could should which about also "
    "very said says claim claims claimed deny denies denied denying strongly admit admits admitted "
    "when what where will than then some more most over into only other such being does those "
    "these your because while after before still told added spokesman spokeswoman council each "
    "past next years year months month weeks week during between period".split()
)


def name_words(name: str) -> frozenset[str]:
    """The words of a name in lower case that tell it from others."""
    plain = (re.sub(r"[’']s$", "", word) for word in re.findall(r"[\w’'&-]+", name.lower()))
    return frozenset(word for word in plain if word not in _COMMON)


def stems_of(text: str) -> frozenset[str]:
    """Content words cut to their first letters, by which "secret" and "secretly" are one."""
    return frozenset(word[:_STEM] for word in _LONG.findall(text.lower()) if word not in _STOP)
