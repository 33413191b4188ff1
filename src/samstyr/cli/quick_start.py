"""What lets a command be done sooner: nothing read in that is not used, and no looking for what is not there."""

import gc
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from types import ModuleType
from typing import Final

# Objects made before the first look, looks before the second kind, and those before the third.
SELDOM: Final = (50_000, 20, 100)


class _WithoutPandas(MetaPathFinder):
    """Says that pandas is not there."""

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError("pandas is left out, so that the program starts fast")


def leave_out_pandas() -> None:
    """Keep pandas from being read in: where it is installed, pyarrow does so for its first column of figures.

    That takes longer than everything else together, and nothing here needs it.
    """
    if "pandas" not in sys.modules:
        sys.meta_path.insert(0, _WithoutPandas())


def look_for_circles_seldom() -> None:
    """Let Python look less often for objects that hold each other: a text as a tree is a million objects, none in a
    circle.

    A report takes a twelfth less of the processor, and no more memory. What nobody holds is freed at once as ever.
    """
    gc.set_threshold(*SELDOM)
