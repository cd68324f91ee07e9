"""The style sheet of Neo4j Browser (.grass), generated from the model.

The format is touchy: a comment or a list of selectors loses the rule after it, captions need quotes.
"""

from collections.abc import Iterator

from graph.model import EDGE_TYPES, NODE_TYPES

_GREY, _PALE = "#a5abb6", "#d9dce2"  # claims, and edges that claim nothing
_DARK, _LIGHT = "#1d1d1d", "#ffffff"
_DARKER = 0.8
_BRIGHT = 150  # luma of 255 from which on dark letters read better


def style_sheet() -> str:
    """The text to drop on Neo4j Browser's window, or to serve for `:style URL`."""
    return "\n".join(_rules()) + "\n"


def letters(colour: str) -> str:
    """The colour of letters that can be read on `colour` (#rrggbb)."""
    return _DARK if _luma(colour) > _BRIGHT else _LIGHT


def _rules() -> Iterator[str]:
    yield _rule("node", diameter=50, colour=_GREY, caption="{name}")
    yield _rule_of_edge("relationship", "<type>")
    for node in NODE_TYPES:
        yield _rule(f"node.{node.label}", node.size, node.colour, f"{{{node.caption}}}")
    for edge in EDGE_TYPES:
        yield _rule_of_edge(f"relationship.{edge.type}", edge.caption, _GREY if edge.claim else _PALE)


def _rule(selector: str, diameter: int, colour: str, caption: str) -> str:
    return (
        f"{selector} {{ diameter: {diameter}; color: {colour}; border-color: {_darker(colour)}; "
        f'text-color-internal: {letters(colour)}; caption: "{caption}"; }}'
    )


def _rule_of_edge(selector: str, caption: str, colour: str = _GREY) -> str:
    width = 2 if colour == _GREY else 1
    return f'{selector} {{ color: {colour}; shaft-width: {width}; caption: "{caption}"; }}'


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luma(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _darker(colour: str) -> str:
    return "#" + "".join(f"{int(channel * _DARKER):02x}" for channel in _channels(colour))


if __name__ == "__main__":
    print(style_sheet(), end="")
