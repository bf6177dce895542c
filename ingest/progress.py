"""How far an ingest is, for whoever wants to know."""

from typing import Protocol


class Progress(Protocol):
    """Told how far an ingest is."""

    def reading(self, total: int) -> None:
        """So many files will be read."""

    def read(self, path: str) -> None:
        """One more was."""

    def found(self, texts: int) -> None:
        """So many more passages and sentences need a vector."""

    def embedded(self, texts: int) -> None:
        """So many more have one."""


class Silent:
    """Shows nothing."""

    def reading(self, total: int) -> None:
        """Pass over it."""

    def read(self, path: str) -> None:
        """Pass over it."""

    def found(self, texts: int) -> None:
        """Pass over it."""

    def embedded(self, texts: int) -> None:
        """Pass over it."""
