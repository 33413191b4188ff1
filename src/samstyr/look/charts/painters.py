"""Painters: programs that paint specifications, each kept warm, so that only the first chart takes long."""

from pathlib import Path
from queue import LifoQueue
from types import TracebackType
from typing import Final, Self

from samstyr.look.charts.drawing import FONTS
from samstyr.look.charts.spec import Specification
from samstyr.look.kept_program import KeptProgram

PATIENCE_SECONDS: Final = 60
_PROGRAM: Final = Path(__file__).with_name("painter.py")
_SURROUNDINGS: Final = {"LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}


class CannotPaint(ValueError):
    """Said of a specification that Vega does not understand."""

    def __init__(self, said: str) -> None:
        super().__init__(f"A chart could not be drawn. Vega says: {said}")


class Painters:
    """Several painters, who start with the first specifications. Any thread may ask them."""

    def __init__(self, count: int) -> None:
        self._programs = [
            KeptProgram(_PROGRAM, [str(FONTS)], environment=_SURROUNDINGS, patience=PATIENCE_SECONDS)
            for _ in range(count)
        ]
        # Who painted last is asked first, so that nobody is started whom nobody needs.
        self._free: LifoQueue[KeptProgram] = LifoQueue()
        for program in self._programs:
            self._free.put(program)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def paint(self, specification: Specification) -> str:
        """Return a specification as SVG; waits until somebody is free. Raises CannotPaint and ProgramEnded."""
        program = self._free.get()
        try:
            answer = program.ask(specification)
        finally:
            self._free.put(program)
        if "wrong" in answer:
            raise CannotPaint(str(answer["wrong"]))
        return str(answer["svg"])

    def close(self) -> None:
        """Send everybody home."""
        for program in self._programs:
            program.close()
