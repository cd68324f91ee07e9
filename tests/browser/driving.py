"""Neo4j Browser 5.24 driven as a person would: log in, drop a file, run a query, look at what is drawn."""

from pathlib import Path

from playwright.sync_api import Page

GUIDES, FRAME, EDITOR = "[data-testid=guidesDrawer]", "[data-testid=frame]", "[data-testid=activeEditor] .monaco-editor"
SETTLED = 2000  # ms; labels, databases and settings come after the login
MANY = 5  # frames that are left standing


def log_in(page: Page, address: str, password: str) -> None:
    """Open an address that fills the login form, all but the password."""
    page.goto(address)
    page.fill("[data-testid=password]", password)
    page.click("[data-testid=connect]")
    page.wait_for_selector("[data-testid=password]", state="detached")
    page.wait_for_selector("[data-testid=disconnectedBanner]", state="detached")
    page.wait_for_timeout(SETTLED)


def clear(page: Page) -> None:
    """Take away all frames."""
    enter(page, ":clear")
    page.wait_for_selector(FRAME, state="detached")


def enter(page: Page, text: str) -> None:
    """Type into the editor and run it."""
    page.click(EDITOR)
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(text)
    page.click("[data-testid=editor-Run]")


def drawn(page: Page, query: str) -> set[str]:
    """The fills of the nodes that a query draws in the frame on top; fails if it draws none."""
    frames = page.locator(FRAME).count()
    if frames > MANY:
        clear(page)
        frames = 0
    enter(page, query)
    page.wait_for_function("([css, n]) => document.querySelectorAll(css).length > n", arg=[FRAME, frames])
    newest = page.locator(FRAME).first
    newest.locator("g.node").first.wait_for(timeout=20_000)
    return {str(circle.get_attribute("fill")).lower() for circle in newest.locator("circle.b-outline").all()}


def said(page: Page, query: str) -> str:
    """What the frame of a query says, when it is done."""
    clear(page)
    enter(page, query)
    page.wait_for_selector(f"{FRAME} >> text=/Error|ERROR|Neo\\./", timeout=20_000)
    return page.locator(FRAME).first.inner_text()


def told_without_rows(page: Page, query: str) -> str:
    """What the frame of a query says that finds nothing."""
    clear(page)
    enter(page, query)
    page.wait_for_selector(f"{FRAME} >> text=/no records/", timeout=20_000)
    return page.locator(FRAME).first.inner_text()


def drop(page: Page, path: Path) -> None:
    """Drop one file on the window."""
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(path.resolve())], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 700, "y": 500, "data": data})
        page.wait_for_timeout(300)  # without a pause a later drop was lost


def favourite_titles(page: Page, folders: list[str]) -> list[str]:
    """The titles that stand in these folders of the drawer of favourites."""
    page.click("[data-testid=navigationFavorites]")
    for folder in folders:
        page.click(f'[data-testid="expandFolder-{folder}"]')
    page.wait_for_timeout(500)
    titles = [title.inner_text() for title in page.locator("[data-testid^=scriptTitle-]").all()]
    page.click("[data-testid=navigationFavorites]")
    return titles


def guide_titles(page: Page, address: str) -> str:
    """The text of the guide's drawer once it has loaded."""
    enter(page, f":guide {address}")
    page.wait_for_selector(f"{GUIDES} pre.runnable")
    return page.locator(GUIDES).inner_text()
