"""Goldens: short texts that the product once gave, read through by a person and kept. Never rewritten in CI."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"
# Small goldens are read; large ones are rubber-stamped.
MOST_LINES = 100


@dataclass(frozen=True, slots=True)
class Golden:
    """The goldens, and whether this run rewrites them (`pytest --update-golden`)."""

    rewrite: bool

    def agrees(self, name: str, lines: Sequence[str]) -> None:
        """Check that the lines are as they were."""
        assert len(lines) < MOST_LINES
        path = FOLDER / name
        if self.rewrite:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        assert path.read_text(encoding="utf-8").splitlines() == list(lines)
