"""Cells that a spreadsheet takes for what they are."""

STARTS_FORMULA = tuple("=+-@＝＋－＠|%")
STEERS = tuple("\t\r\n")  # what Excel passes over before a formula


def cell(value: object) -> object:
    """The value for a CSV file: a text that a spreadsheet would run as a formula begins with an apostrophe."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and (value.startswith(STEERS) or value.lstrip().startswith(STARTS_FORMULA)):
        return f"'{value}"
    return value
