"""Hard vetoes: what a question names and the evidence does not carry is never answered.

A probability forgives one missing word; these do not. Another year of a known budget, a firm that
no source names or an amount that no source gives must not be answered with a neighbour's figure.
"""

from assistant.vetoes.judged import Veto
from assistant.vetoes.rules import veto

__all__ = ["Veto", "veto"]
