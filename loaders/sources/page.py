"""A web page: the release without what surrounds it, by trafilatura; captions kept and told apart."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.errors import ReleaseError
from loaders.release import Mark, Release
from loaders.sources.decoding import clean
from loaders.sources.fields import assemble, checked, is_address
from loaders.sources.source import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]
    from trafilatura.settings import Document

# printable, so that trafilatura lets them pass, and met in no release
OPEN, CLOSE = "⟪⸨", "⸩⟫"
CAPTION = re.compile(f"{OPEN}(.*?){CLOSE}", re.DOTALL)
CAPTIONS = (
    "//figcaption | //*[self::p or self::span or self::small or self::div[not(.//p)]][contains(@class, 'caption')]"
)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def page_release(html: str, source: Source) -> Release:
    """The release of a page with title, publisher, date and address of its metadata; ReleaseError if it holds none."""
    try:
        found = _extracted(DECLARATION.sub("", html.replace(OPEN, "").replace(CLOSE, "")))
    except Exception as error:  # whatever the parsers make of a broken page, the other sources load
        raise ReleaseError(source.label, f"the page can't be taken apart ({type(error).__name__}: {error})") from error
    if found is None or not found.text:
        raise ReleaseError(source.label, "no release found on the page; save its text as .txt")
    text, marks = _unmarked(_spaced(clean(found.text)))
    url = found.url if found.url and is_address(found.url) else None
    title = _without_site(found.title, found.sitename)
    fields = {"title": title, "publisher": found.sitename, "published": found.date, "url": url}
    return assemble(checked(fields, source.label), text, marks, source.name, source.label)


def _extracted(html: str) -> "Document | None":
    import trafilatura  # takes a quarter of a second, and most loads need none of it

    tree = trafilatura.load_html(html)
    if tree is None:
        return None
    _mark_captions(tree)
    found = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return None if isinstance(found, dict) else found


def _mark_captions(tree: "HtmlElement") -> None:
    """Turn each caption into a paragraph of its own, between marks, as extraction drops figures whole."""
    for caption in tree.xpath(CAPTIONS):
        words = _words(caption)
        figure = _figure(caption, words)
        if words and figure.getparent() is not None:
            paragraph = tree.makeelement("p")
            paragraph.text = f"{OPEN}{words}{CLOSE}"
            figure.addnext(paragraph)
            paragraph.tail, figure.tail = figure.tail, None
        if caption.getparent() is not None:
            caption.drop_tree()


def _figure(caption: "HtmlElement", words: str) -> "HtmlElement":
    """The outermost element around the caption that holds nothing but it and its picture."""
    figure = caption
    for around in caption.iterancestors():
        if around.tag != "figure" and _words(around) != words:
            return figure
        figure = around
    return figure


def _words(element: "HtmlElement") -> str:
    return " ".join(element.text_content().split())


def _spaced(text: str) -> str:
    """Paragraphs parted by a blank line, the items of a list and the rows of a table by none."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    parted = lines[:1]
    for before, line in pairwise(lines):
        together = line.startswith(("- ", "| ")) and before.startswith(line[:2])
        parted.append(("\n" if together else "\n\n") + line)
    return "".join(parted)


def _unmarked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without the marks around captions, and where the captions are in it."""
    pieces: list[str] = []
    marks: list[Mark] = []
    length = done = 0
    for found in CAPTION.finditer(text):
        pieces += [text[done : found.start()], found[1]]
        start = length + len(pieces[-2])
        length = start + len(found[1])
        marks.append(Mark("caption", start, length))
        done = found.end()
    return ("".join(pieces) + text[done:]).replace(OPEN, "").replace(CLOSE, ""), tuple(marks)


def _without_site(title: str | None, site: str | None) -> str | None:
    """The title without the site's name at its end."""
    if not title or not site:
        return title
    return re.sub(rf"\s+[|–—-]\s+{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE) or title
