"""Keeping secrets out of what is written down."""

import os
import re

from api.keys import PREFIX

_KEY = re.compile(rf"\b{PREFIX}_([0-9a-f]{{8}})_[\w-]+")
SECRETS = ("DAWNRAID_WRITE_KEY", "DAWNRAID_NEO4J_PASSWORD")
_SHORTEST = 6  # characters: leaving out each "x" would tell more than it hides


def redacted(text: str) -> str:
    """The text without the keys and passwords that stand in it; of a key its id is left."""
    for name in SECRETS:
        if len(secret := os.environ.get(name, "")) >= _SHORTEST:
            text = text.replace(secret, "***")
    return _KEY.sub(rf"{PREFIX}_\1_***", text)
