"""Cells that a spreadsheet takes for what they are."""

STARTS_FORMULA = tuple("=+-@＝＋－＠|%")
STEERS = tuple("\t\r\n")  # what Excel passes over before a formula


def spreadsheet_text(text: str) -> str:
    """The text, with an apostrophe before it if a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(STEERS) or text.lstrip().startswith(STARTS_FORMULA) else text


def cell(value: object) -> object:
    """The value for a CSV file."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return spreadsheet_text(value) if isinstance(value, str) else value
