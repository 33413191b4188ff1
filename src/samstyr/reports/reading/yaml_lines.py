"""YAML without its dangers: plain mappings, lists and texts, each with its line. No tags, no links between parts."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from samstyr.kernels.report_text.values import Place

DEEPEST = 5
LARGEST = 100_000


class BrokenYaml(ValueError):
    """Said of a text that is no plain YAML; `place` is where."""

    def __init__(self, place: Place, why: str) -> None:
        self.place, self.why = place, why
        super().__init__(f"Line {place.line}: {why}")


@dataclass(frozen=True, slots=True)
class Value:
    """A text, a list or a mapping, and where it stands; what it is not is None. Numbers and dates stay texts."""

    place: Place
    text: str | None = None
    items: tuple["Value", ...] | None = None
    pairs: Mapping[str, "Value"] | None = None
    repeated: tuple["Value", ...] = ()

    @property
    def texts(self) -> tuple["Value", ...]:
        """Return the texts in a list, or the text itself as the only one; nothing of what is no text."""
        parts = (self,) if self.items is None else self.items
        return tuple(part for part in parts if part.text is not None)


def read_yaml(text: str) -> Value:
    """Return what a text says. Raises BrokenYaml, also for tags, anchors, and what is too large or too deep."""
    if len(text) > LARGEST:
        raise BrokenYaml(Place(1, 1), f"more than {LARGEST} characters")
    try:
        _refuse_links(text)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        raise BrokenYaml(place, error.problem or "it cannot be read") from None
    except yaml.YAMLError:
        raise BrokenYaml(Place(1, 1), "it has characters that YAML does not allow") from None
    if node is None:
        return Value(Place(1, 1), pairs={})
    return _value(node, DEEPEST)


def _refuse_links(text: str) -> None:
    """Look at every part before any is put together: aliases can make a small text enormous."""
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if isinstance(token, yaml.AliasToken | yaml.AnchorToken | yaml.TagToken):
            mark = token.start_mark
            raise BrokenYaml(Place(mark.line + 1, mark.column + 1), "anchors, aliases and tags are not used here")


def _value(node: yaml.Node, depth: int) -> Value:
    place = Place(node.start_mark.line + 1, node.start_mark.column + 1)
    if depth == 0:
        raise BrokenYaml(place, "it goes too deep")
    if isinstance(node, yaml.ScalarNode):
        return Value(place, text=node.value)
    if isinstance(node, yaml.SequenceNode):
        return Value(place, items=tuple(_value(one, depth - 1) for one in node.value))
    pairs: dict[str, Value] = {}
    repeated: list[Value] = []
    for key, value in node.value:
        name = _value(key, depth - 1)
        if name.text is None:
            raise BrokenYaml(name.place, "a key must be a plain word")
        if name.text in pairs:
            repeated.append(name)
        pairs[name.text] = _value(value, depth - 1)
    return Value(place, pairs=pairs, repeated=tuple(repeated))
