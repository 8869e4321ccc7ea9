"""Reads YAML so that every value can say on which line it stands."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

Steps = Sequence[str | int]


class YamlFile:
    """A YAML file: its data, its duplicate keys, and the line of each value.

    Args:
        path: the file.

    Raises:
        yaml.MarkedYAMLError: it is not YAML.
    """

    def __init__(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        self._root = yaml.compose(text, Loader=yaml.CSafeLoader)
        self.data: Any = yaml.load(text, Loader=yaml.CSafeLoader)

    def line(self, steps: Steps) -> int:
        """Return the line, from 1, of the value at ``steps``, or of its nearest parent."""
        node = self._root
        for step in steps:
            child = _child(node, step)
            if child is None:
                break
            node = child
        return 1 if node is None else node.start_mark.line + 1

    def duplicate_keys(self) -> list[tuple[int, str]]:
        """Return line and name of each key that its mapping already has."""
        return [] if self._root is None else _duplicates(self._root)


def _child(node: Any, step: str | int) -> Any:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    return None


def _duplicates(node: yaml.Node) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            found += _duplicates(entry)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                found.append((key.start_mark.line + 1, key.value))
            seen.add(key.value)
            found += _duplicates(value)
    return found
