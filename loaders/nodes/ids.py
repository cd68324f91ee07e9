"""Keys of nodes and claims: made from the fewest fields that stay the same, so that all releases meet in them."""

import re
from hashlib import sha1
from unicodedata import combining, normalize

from loaders.facts import Evidence, Place, Unit

Key = tuple[str, str]
LONGEST_SLUG = 80
OPERATION = re.compile(r"(?:the\s+)?(?:operations?|ops?\.?)\s+(?=\S)", re.IGNORECASE)
SMALL = frozenset({"a", "and", "at", "by", "de", "for", "in", "of", "on", "the", "to", "von"})


def slug(text: str) -> str:
    """The text in small letters without accents and punctuation, hyphens between words; one too long ends in a hash."""
    plain = normalize("NFKD", text.replace("&", " and ").replace("’", "'").replace("'", ""))
    words = re.sub(r"[\W_]+", "-", "".join(c for c in plain if not combining(c)).casefold()).strip("-")
    words = words.removeprefix("the-")
    if not words or len(words) > LONGEST_SLUG:
        words = f"{words[:60]}-{sha1(text.encode('utf-8', 'replace')).hexdigest()[:10]}".lstrip("-")
    return words


def title(words: str) -> str:
    """A name made from a slug, the same for every spelling that gives the slug."""
    parts = words.split("-")
    return " ".join(
        part if part in SMALL and number else part[:1].upper() + part[1:] for number, part in enumerate(parts)
    )


def unit_key(unit: Unit) -> Key:
    """The register's slug, or ~ and the slug of the name."""
    return "Unit", f"unit:{unit.id.removeprefix('unit:')}" if unit.id else f"unit:~{slug(unit.name)}"


def doubtful_location_key(place: Place, release: str) -> Key:
    """A place that the gazetteer could not tell is the release's own."""
    return "Location", f"place:{release}#{slug(place.name)}"


def operation_slug(name: str) -> str:
    """`venetic` for Operation Venetic, Op Venetic and OPERATION VENETIC; ~ before a name without that word."""
    name = name.strip(" \"'‘’“”")
    bare = OPERATION.sub("", name, count=1)
    return slug(bare) if bare != name else f"~{slug(name)}"


def operation_name(words: str) -> str:
    """The name of an operation, made from its slug."""
    return title(words[1:]) if words.startswith("~") else f"Operation {title(words)}"


def claim_id(type: str, start: Key, end: Key, release: str, evidence: Evidence, raid: str = "") -> str:
    """The same for the same edge read from the same words."""
    parts = (type, start[1], end[1], release, str(evidence.start), str(evidence.end), raid)
    return "claim:" + sha1("\x1f".join(parts).encode()).hexdigest()[:20]
