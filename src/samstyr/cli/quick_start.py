"""Starting fast where a command reads one file and asks no table."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from types import ModuleType


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
