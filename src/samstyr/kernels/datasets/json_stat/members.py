"""Taking apart a JSON object that a stranger wrote: what has the expected shape is taken, the rest is kept."""

from collections.abc import Mapping

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.json_values import Json


class Members:
    """The members of an object that nobody has taken yet."""

    def __init__(self, content: Mapping[str, Json], where: str) -> None:
        """Begin with all of them; `where` is said in errors."""
        self._left = dict(content)
        self.where = where

    def take(self, name: str) -> Json:
        """Take a member of any shape, None where it is not there."""
        return self._left.pop(name, None)

    def text(self, name: str) -> str:
        """Take a text; one of another shape is left."""
        return str(self._left.pop(name)) if isinstance(self._left.get(name), str) else ""

    def number(self, name: str) -> int | None:
        """Take a whole number; null says nothing, one of another shape is left."""
        found = self._left.get(name)
        if found is None or (isinstance(found, int) and not isinstance(found, bool)):
            self._left.pop(name, None)
            return found
        return None

    def object(self, name: str) -> dict[str, Json]:
        """Take an object; one of another shape is left."""
        found = self._left.get(name)
        if not isinstance(found, dict):
            return {}
        del self._left[name]
        return found

    def texts(self, name: str) -> list[str]:
        """Take a list of texts, or one text; one of another shape is left."""
        found = self._left.get(name)
        listed = [found] if isinstance(found, str) else found
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            return []
        del self._left[name]
        return [str(one) for one in listed]

    def needed_object(self, name: str) -> dict[str, Json]:
        """Take an object that must be there; raises CellsInDoubt."""
        found = self._left.pop(name, None)
        if not isinstance(found, dict):
            raise CellsInDoubt(self.where, f"`{name}` is not an object")
        return found

    @property
    def left(self) -> dict[str, Json]:
        """Return what was not taken; null says nothing, so it is not kept."""
        return {name: said for name, said in self._left.items() if said is not None}
