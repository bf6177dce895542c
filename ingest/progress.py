"""How far an ingest is, for whoever wants to know."""

from typing import Protocol


class Progress(Protocol):
    """Told how far an ingest is."""

    def reading(self, total: int) -> None:
        """So many files will be read."""

    def read(self, path: str) -> None:
        """One more was."""

    def found(self, passages: int) -> None:
        """So many more passages need a vector."""

    def embedded(self, passages: int) -> None:
        """So many more have one."""


class Silent:
    """Shows nothing."""

    def reading(self, total: int) -> None:
        """Pass over it."""

    def read(self, path: str) -> None:
        """Pass over it."""

    def found(self, passages: int) -> None:
        """Pass over it."""

    def embedded(self, passages: int) -> None:
        """Pass over it."""
