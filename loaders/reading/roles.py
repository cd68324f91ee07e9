"""What units did: who led, who took part, who worked with whom."""

from dataclasses import dataclass, field

from loaders.facts import Evidence, Partnership, Role, Unit

OUTRIGHT = frozenset(["led-by", "led-verb"])


@dataclass(slots=True)
class Roles:
    """The parts that units had; `deeds` are units whose officers carried something out, `finds` those who found or
    stopped something, `pending` helpers of nobody named.
    """

    led: list[Role] = field(default_factory=list)
    took_part: list[Role] = field(default_factory=list)
    partners: list[Partnership] = field(default_factory=list)
    deeds: list[Role] = field(default_factory=list)
    finds: list[Role] = field(default_factory=list)
    helpers: list[Role] = field(default_factory=list)
    pending: list[tuple[tuple[Unit, ...], str | None, Evidence]] = field(default_factory=list)
    outright: set[tuple[str, str | None]] = field(default_factory=set)  # of whom it is said that they led
    _acting: dict[int, list[Unit]] = field(default_factory=dict)  # by where the sentence begins

    def leaders(self, operation: str | None) -> list[Unit]:
        """The units that led an operation."""
        return [role.unit for role in self.led if role.operation == operation]

    def lead(self, units: tuple[Unit, ...], operation: str | None) -> None:
        """Units that led."""
        for unit in units:
            if unit.evidence.rule in OUTRIGHT:
                self.outright.add((unit.name, operation))
            if not has_role(self.led, unit, operation):
                self.led.append(Role(unit, operation, unit.evidence))

    def do(self, units: tuple[Unit, ...], operation: str | None, strong: bool) -> None:
        """Units whose officers did something in the operation; whether they led it is settled at the end."""
        (self.deeds if strong else self.finds).extend(Role(unit, operation, unit.evidence) for unit in units)

    def act(self, units: tuple[Unit, ...]) -> None:
        """Units whose officers did what a sentence tells, helpers among them."""
        for unit in units:
            self._acting.setdefault(unit.evidence.start, []).append(unit)

    def actors(self, starts: set[int]) -> list[Unit]:
        """The units that acted in the sentences that begin at these places, each once."""
        return list({unit.name: unit for start in sorted(starts) for unit in self._acting.get(start, [])}.values())

    def take_part(self, units: tuple[Unit, ...], operation: str | None, evidence: Evidence) -> None:
        """Units that took part."""
        for unit in units:
            if not has_role(self.took_part, unit, operation):
                self.took_part.append(Role(unit, operation, evidence))

    def pair(self, one: Unit, other: Unit, evidence: Evidence) -> None:
        """Two units that worked together."""
        names = {one.name, other.name}
        if len(names) == 2 and all({unit.name for unit in pair.units} != names for pair in self.partners):
            self.partners.append(Partnership((one, other), evidence))


def has_role(roles: list[Role], unit: Unit, operation: str | None) -> bool:
    return any(role.unit.name == unit.name and role.operation == operation for role in roles)
