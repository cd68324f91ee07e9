"""Names of places as texts write them: one folded form for all spellings, and parts such as "south London"."""

from unicodedata import combining, normalize

_SPELLING = str.maketrans(
    {
        "-": " ",
        "‐": " ",
        "‑": " ",
        "–": " ",
        "/": " ",
        ",": " ",
        "&": " and ",
        "'": None,
        "’": None,
        "‘": None,
        ".": None,
    }
)
_PARTS = {
    "north": "north",
    "northern": "north",
    "south": "south",
    "southern": "south",
    "east": "east",
    "eastern": "east",
    "west": "west",
    "western": "west",
    "north east": "north-east",
    "northeast": "north-east",
    "north eastern": "north-east",
    "north west": "north-west",
    "northwest": "north-west",
    "north western": "north-west",
    "south east": "south-east",
    "southeast": "south-east",
    "south eastern": "south-east",
    "south west": "south-west",
    "southwest": "south-west",
    "south western": "south-west",
    "central": "central",
    "mid": "mid",
}
COMPASS_PARTS = frozenset(_PARTS.values())


def fold(name: str) -> str:
    """The form in which two spellings of one name are equal: "St. Helens" and "Saint Helens" are "st helens"."""
    if not name.isascii():
        # The table comes first: decomposing would turn a typographic dash or quote into nothing it knows.
        name = "".join(c for c in normalize("NFKD", name.translate(_SPELLING)) if not combining(c))
    words = name.translate(_SPELLING).casefold().split()
    return " ".join(["st" if word == "saint" else word for word in words])


def split_compass(name: str) -> tuple[str, str] | None:
    """("south", "London") for "south London" or "South London"; None if the name has no compass word before it.

    It looks at the words alone: "South Wales" is split too, so look the whole name up first. The part is one of
    north, north-east, east, ..., central, mid; the place keeps its spelling.
    """
    words = name.replace("-", " ", 1).split()
    for length in (2, 1):
        if part := _PARTS.get(" ".join(words[:length]).casefold()):
            return (part, name.split(None, _written(name, length))[-1]) if len(words) > length else None
    return None


def _written(name: str, length: int) -> int:
    """How many blank-separated pieces the first `length` words are written in ("south-east" is one)."""
    return 1 if length == 2 and "-" in name.split(None, 1)[0] else length
