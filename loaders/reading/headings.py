"""What stands above a story: mastheads, tickers, topics, the headline and the line below it."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from loaders.reading.names import word_lists
from loaders.reading.page_parts import LISTS, Block, BlockKind, is_told, line_patterns

GLUED = 110  # characters
LONGEST = 200  # characters
NEAR = 4  # blocks
MOST = 2  # lines: the headline and the one below it
TOPIC = re.compile(r"[A-Z][a-z]+(?: (?:and|of|&|the|The|[A-Z][a-z]+)){1,3}")
FULL = re.compile(
    r"\b(?:[Tt]he|[Aa]n?)\b.*\b(?:ha[sd]|have|was|were|are)\b|\b(?:ha[sd]|have|was|were|are)\b.*\b(?:the|an?)\b"
)
# The marks between the names of a page's parts.
MARKS = re.compile(r" [>»›|/] |\S {2,}\S.* {2,}\S")
CALLS = re.compile(
    r"(?:call (?:101|999|us)|skip|search|menu|follow|sign (?:in|up)|log in|subscribe|contact"
    r"|report (?:a|an|it|online|crime))\b"
    r"|(?:[\w’'&-]+ ){1,5}(?:– |— |- )?(?:media|press|news) release$"
    r"|(?:media|press|news) (?:release|statement)(?:$| [–—-] ?(?:for|issued|embargoed))",
    re.IGNORECASE,
)
OWNER = re.compile(r"\b(?:Police|Constabulary|\w*ROCU|Agency|Garda|Gardaí|Council|Customs|Force|Unit)\b")
SHORT = 4  # words; a headline has more, or a word that is printed small
STORY = ("paragraph", "bullet")


def with_headline(text: str, found: list[Block]) -> Iterator[Block]:
    """The first paragraph is the headline, and the next the line below it, if they read so: short, no full stop."""
    headlines = MOST if any(block.kind == "headline" for block in found) else 0
    ticker, crumbs = _ticker(text, found), _crumbs(text, found)
    for number, block in enumerate(found):
        kind = "boilerplate" if block in ticker else block.kind
        if block in crumbs:
            own = _is_masthead(text, block) or OWNER.search(text, block.start, block.end) is not None
            yield Block("paragraph" if own else "boilerplate", block.start, block.end)
            continue
        if headlines < MOST and kind in STORY:
            below = [later for later in found[number + 1 :] if later.kind in STORY]
            before = found[number - 1] if number else None
            kind = _heading(text, block, before, below[:1], headlines) if below else "paragraph"
            story = kind in STORY and not _is_masthead(text, block) and not _notice(text, found, number, headlines)
            headlines = MOST if story else headlines + (kind == "headline")
            kind = block.kind if kind in STORY else kind
        yield Block(kind, block.start, block.end)


def _heading(text: str, block: Block, before: Block | None, below: list[Block], headlines: int) -> BlockKind:
    """What a line above the story is; a paragraph if it is the story's first, or names the page's owner."""
    line = text[block.start : block.end].replace("\n", " ")
    glued = before is not None and before.kind == "datestamp" and "\n" not in text[before.end : block.start]
    if _is_masthead(text, block) or not _heads(line, glued) or (glued and FULL.search(line)):
        return "paragraph"
    if line.isalpha() or (TOPIC.fullmatch(line) and _heads_again(text, below)):
        return "boilerplate"  # a place or a topic: "Sunderland", "Angus & The Mearns"
    return "byline" if headlines and _may_be_name(line) else "headline"


def _notice(text: str, found: list[Block], number: int, headlines: int) -> bool:
    """True if a sentence stands above the headline, which a date stamp or a byline follows: it is the page's own."""
    if headlines or any(block.kind in ("datestamp", "byline") for block in found[:number]):
        return False
    for block, after in pairwise(found[number + 1 : number + 1 + NEAR]):
        if block.kind == "paragraph" and after.kind in ("datestamp", "byline"):
            return _heads(text[block.start : block.end], False)
    return False


def _heads_again(text: str, below: list[Block]) -> bool:
    """True if the next line of the story reads like a headline too, and a longer one."""
    lines = [text[block.start : block.end] for block in below]
    return any(_heads(line, False) and len(line) > 40 for line in lines)


def _is_masthead(text: str, block: Block) -> bool:
    return line_patterns()["masthead"].fullmatch(text, block.start, block.end) is not None


def _ticker(text: str, found: list[Block]) -> list[Block]:
    """The lines between "LATEST" above the story and its own headline, the last of the lines before the lead."""
    top = list(takewhile(lambda block: not is_told(text[block.start : block.end]) or block.kind != "paragraph", found))
    heads = [n for n, block in enumerate(top) if line_patterns()["ticker"].fullmatch(text[block.start : block.end])]
    if heads and top[heads[-1] + 1 : heads[-1] + 2] and top[heads[-1] + 1].kind == "boilerplate":
        return []  # "Latest" between "Home" and "Crime", names of the page's parts
    return [block for block in top[heads[-1] :] if block.kind == "paragraph"][:-1] if heads else []


def _crumbs(text: str, found: list[Block]) -> list[Block]:
    """The names of a page's parts above its headline: "News", "Home > Crime", "About Us  Press Centre  Contact"."""
    top = list(takewhile(lambda block: not is_told(text[block.start : block.end]) or block.kind != "paragraph", found))
    lines = [block for block in top if block.kind in STORY]
    heads = [n for n, block in enumerate(lines) if not _is_crumb(text[block.start : block.end])]
    crumbs = lines[: heads[0]] if heads else [one for one in lines if CALLS.match(text, one.start, one.end)]
    return [block for block in crumbs if block.kind == "paragraph"]


def _is_crumb(line: str) -> bool:
    """True of fewer words than a headline has, or of several names side by side."""
    words = line.split()
    named = [word for word in words if word[0].isupper() or not word[0].isalpha()]
    few = len([word for word in words if word.islower()]) < 2 and len(words) <= SHORT + 1
    if few and OWNER.search(line) and not any(mark.isdigit() for mark in line):
        return True  # "Regional Organised Crime Unit network"
    page = CALLS.match(line) is not None or MARKS.search(line) is not None
    return page or len(words) < SHORT or (len(words) == SHORT and named == words)


def _heads(line: str, glued: bool) -> bool:
    """True if a line reads like a headline; one that is glued to a date stamp must be short, else it is the lead."""
    if LISTS.search(line):
        return False
    quoted = line.endswith(("”", '"')) and not line.endswith((".”", '."', ",”", ',"'))
    return len(line) < (GLUED if glued else LONGEST) and (quoted or not line.endswith((".", "”", '"', ":", ",")))


def _may_be_name(line: str) -> bool:
    """True if a line below the headline is two or three words that can only be a person's name."""
    words = line.split()
    lists = word_lists()
    common = lists["common"] | lists["no_place"]
    return 2 <= len(words) <= 3 and all(
        re.fullmatch(r"[A-ZÀ-Ý][a-zA-Zà-ÿ'’-]+", word) and word.lower() not in common and not word.isupper()
        for word in words
    )
