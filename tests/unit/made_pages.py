"""Pages written down block by block, for the tests of how a page is taken apart."""

from loaders.reading.blocks import blocks
from loaders.release import Release

KINDS = {
    "h": "headline",
    "d": "datestamp",
    "u": "publisher",
    "y": "byline",
    "c": "caption",
    "l": "label",
    "b": "bullet",
    "x": "boilerplate",
    "p": "paragraph",
}


def page_of(lines: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a page and its blocks, from lines that each begin with their kind and a bar.

    "¦" parts blocks of one line without a space, "¦ " with one; a line "|" is blank; "›" ends a bullet's mark.
    """
    text, expected = [], []
    for line in lines.strip("\n").splitlines():
        if line == "|":
            text.append("")
            continue
        if line[1:2] != "|":  # a line that was wrapped
            text[-1] += f" {line}"
            expected[-1] = (expected[-1][0], f"{expected[-1][1]} {line}")
            continue
        printed = ""
        for piece in line.split("¦"):
            kind, _, words = piece.strip().partition("|")
            printed += (" " if piece[0] == " " else "") + words.replace("›", "")
            expected.append((KINDS[kind], words.split("›")[-1].strip()))
        text.append(printed)
    return "\n".join(text), expected


def blocks_of(text: str) -> list[tuple[str, str]]:
    """The kind and the words of each block, wrapped lines joined."""
    return [(block.kind, " ".join(text[block.start : block.end].split())) for block in blocks(Release("made", text))]
