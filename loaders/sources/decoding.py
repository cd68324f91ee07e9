"""Bytes to text: UTF-8, UTF-16 and UTF-32 with a byte order mark, what a page declares, Windows-1252 at the last."""

import codecs
import re

from graph.errors import ReleaseError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SURROGATES = re.compile(r"[\ud800-\udfff]")
NO_TEXT = "is no text; save what it says as .txt or .html"


def decode(data: bytes, label: str, page: bool = False) -> tuple[str, str | None]:
    """The text and, if its encoding had to be guessed, a line that says so; raises ReleaseError if it is no text."""
    text, doubt = _decode(data, label, page)
    if "\0" in text or len(CONTROLS.findall(text)) * 100 > len(text):
        raise ReleaseError(label, NO_TEXT)
    return text, doubt


def marked(data: bytes) -> str | None:
    """The encoding that a byte order mark tells."""
    return next((encoding for mark, encoding in MARKS if data.startswith(mark)), None)


def _decode(data: bytes, label: str, page: bool) -> tuple[str, str | None]:
    encoding = marked(data) or "utf-8"
    try:
        return data.decode(encoding), None
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ReleaseError(label, f"begins like {encoding.upper()} and is not: {error.reason}") from error
    if b"\0" in data:
        raise ReleaseError(label, NO_TEXT)
    declared = _declared(data, label) if page else None
    return (declared, None) if declared is not None else _guessed(data, label)


def _declared(data: bytes, label: str) -> str | None:
    """The text in the encoding that a page's head names, if it names a known one."""
    found = DECLARED.search(data[:4096])
    if not found:
        return None
    name = found[1].decode("ascii", "replace").lower()
    name = "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii", "ascii") else name  # as browsers do
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None


def _guessed(data: bytes, label: str) -> tuple[str, str]:
    """UTF-8 with a few broken bytes if most of it is sound, else Windows-1252."""
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    if sum(char > "\x7f" for char in mended) > 2 * broken:
        return mended, f"{broken} broken bytes in its UTF-8, shown as \ufffd"
    try:
        return data.decode("cp1252"), "is no UTF-8; read as Windows-1252"
    except UnicodeDecodeError as error:
        raise ReleaseError(label, "is neither UTF-8 nor Windows-1252; save it as UTF-8") from error


def clean(text: str) -> str:
    """The text as it is kept: lines end in \\n, no byte order mark, no half of a surrogate pair."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return SURROGATES.sub("\ufffd", text)
