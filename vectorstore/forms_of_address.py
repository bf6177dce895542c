"""Forms of address: what stands before a name and is no part of it."""

from typing import Final

FORMS_OF_ADDRESS: Final = frozenset(
    "mr mrs ms miss dr sir dame lord lady baroness cllr councillor prof professor rev".split()
)
"""In small letters, without full stops."""

ADDRESS: Final = rf"(?:{'|'.join(sorted(form.capitalize() for form in FORMS_OF_ADDRESS))})\.?"
"""Pattern of one of them, with its capital and full stop."""
