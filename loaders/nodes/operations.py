"""The operations of a release as nodes: known ones by the register, named ones by name and scope, the rest its own."""

from collections.abc import Iterator

from graph.records import Node, Value
from loaders.facts import Evidence, Facts, Operation, Role
from loaders.nodes.captions import operation_title
from loaders.nodes.collector import Collector
from loaders.nodes.ids import Key, operation_name, operation_slug, unit_key
from loaders.nodes.shared import known_operation, publisher_key
from loaders.reading.registers import known_operations
from loaders.release import Release


class Operations:
    """Finds the node of an operation by the key that facts use; an operation that only its facts tell of is made."""

    def __init__(self, release: Release, facts: Facts, collector: Collector) -> None:
        self._release, self._facts, self._collector = release, facts, collector
        self._keys: dict[str | None, Key] = {}
        for operation in facts.operations:
            self._put(operation)

    def of(self, key: str | None, evidence: Evidence) -> Key:
        """The node of this operation; `evidence` proves one that the facts don't list."""
        if key not in self._keys:
            name = None if key is None or key.startswith("#") else key
            self._put(Operation(key, name, None, None, evidence))
        return self._keys[key]

    def _put(self, operation: Operation) -> None:
        node = self._node(operation)
        key = self._collector.add(node)
        self._keys.setdefault(operation.key, key)
        self._collector.report(key, operation.evidence, operation.about if operation.name else None)

    def _node(self, operation: Operation) -> Node:
        known = known_operation(operation.id) if operation.id else None
        if known:
            return known
        if operation.name:
            words = operation_slug(operation.name)
            named: dict[str, Value] = {"name": operation_name(words), "named": True}
            return Node("Operation", f"operation:{words}@{self._scope(words)}", named)
        return self._unnamed(operation)

    def _unnamed(self, operation: Operation) -> Node:
        id = _own_id(self._release.id, operation.key)
        units = [role.unit.name for role in self._roles() if role.operation == operation.key]
        title = operation.about or operation_title(self._release, self._facts, operation.key, units)
        about = {"about": operation.about} if operation.about else {}
        return Node("Operation", id, {"name": title, "named": False, "release": self._release.id, **about})

    def _roles(self) -> tuple[Role, ...]:
        return self._facts.led + self._facts.took_part

    def _scope(self, words: str) -> str:
        """Whose operation it is: the one unit that leads it, the only one in it, the publisher, or unknown."""
        for roles in (self._facts.led, self._roles()):
            units = set(self._units_in(roles, words))
            if len(units) == 1:
                return units.pop()
        publisher = publisher_key(self._release.publisher or self._facts.publisher)
        return publisher[1].removeprefix("unit:") if publisher else "unknown"

    def _units_in(self, roles: tuple[Role, ...], words: str) -> Iterator[str]:
        for role in roles:
            if role.operation and not role.operation.startswith("#") and operation_slug(role.operation) == words:
                yield unit_key(role.unit)[1].removeprefix("unit:")


def _own_id(release: str, key: str | None) -> str:
    """The id of an operation without a name; never that of a known or named one, whatever the release's id is."""
    clashes = release in known_operations() or not {"@", "#"}.isdisjoint(release)
    return f"operation:{release}{key or ('#1' if clashes else '')}"
