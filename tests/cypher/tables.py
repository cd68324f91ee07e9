"""The tables of this folder: attacks, and what analysts ask."""

from pathlib import Path

import yaml

_HERE = Path(__file__).parent


def attacks() -> dict[str, list[str]]:
    """What free Cypher must not do, by kind."""
    found: dict[str, list[str]] = yaml.safe_load((_HERE / "attacks.yaml").read_text(encoding="utf-8"))
    return found


def let_pass() -> dict[str, list[str]]:
    """Attacks that a store by itself does not refuse, by store; none of them writes."""
    found: dict[str, list[str]] = yaml.safe_load((_HERE / "let_pass.yaml").read_text(encoding="utf-8"))
    return found


def legitimate() -> dict[str, str]:
    """What analysts ask, by what it shows."""
    found: dict[str, str] = yaml.safe_load((_HERE / "legitimate.yaml").read_text(encoding="utf-8"))
    return found
