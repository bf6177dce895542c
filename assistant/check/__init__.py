"""Whether a statement may be shown, given the verbatim quotes that it cites.

    from assistant.check import Source, check
    check("It cost £5m.", [Source("The scheme cost £4m.")]).reason

No language model takes part: the rules in `rules/` each look for one way in which a statement can
go beyond its quotes.
"""

from assistant.check.checks import check, new_words
from assistant.check.source import Source, Verdict
from assistant.check.text import hides

__all__ = ["Source", "Verdict", "check", "hides", "new_words"]
