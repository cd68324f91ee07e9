"""Values as Cypher writes them, for statements that stand by themselves: scripts, favourites, links."""

from datetime import date

_ESCAPES = str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"})
_BROKEN = "\\\\' + 'u"  # a backslash and a u: Neo4j takes \u for an escape even behind another backslash


def literal(value: object) -> str:
    """The value (None, a scalar, a date or a list of such) as Cypher writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return ("false", "true")[value]
    if isinstance(value, str):
        return "'" + value.translate(_ESCAPES).replace("\\\\u", _BROKEN) + "'"
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(literal, value))}]"
    return repr(value).replace("e+", "e")
