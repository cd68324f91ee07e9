"""Who led, who took part and who worked with whom, in many wordings: roles.yaml."""

from pathlib import Path

import pytest
import yaml

from tests.unit.told_roles import told_roles

WORDINGS: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "roles.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("wording", WORDINGS, ids=[one["text"][:40] for one in WORDINGS])
def test_roles(wording: dict[str, str]) -> None:
    assert told_roles(wording["text"]) == tuple(wording.get(key, "") for key in ("led", "took_part", "partners"))
