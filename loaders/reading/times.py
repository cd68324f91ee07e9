"""Times of day and days in a row of atoms."""

import re

from loaders.reading.atoms import Row

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day "
ADVERB = re.compile(
    rf"(?<= )(?:in the early hours of |on |early |late |earlier |last |this |that |later |at around |at about "
    rf"|shortly before |just after |at )*"
    rf"(?:D\d+ |yesterday |today |tonight |{WEEKDAY}|H\d+ |(?:this|yesterday|last|that|the next|the following) "
    rf"(?:morning|afternoon|evening|night|week|month|year) |morning of D\d+ )"
    rf"(?:morning |afternoon |evening |night )?(?:,? ?[(\[] (?:{WEEKDAY})?,? ?(?:D\d+ |N\d+ / N\d+ )?[)\]] |, "
    rf"(?:{WEEKDAY})?D\d+ (?=,)|(?:{WEEKDAY})?D\d+ )?"
)


def read_times(row: Row) -> None:
    """Fold "yesterday (Wednesday, August 3)" and its like into one D."""
    row.replace(
        ADVERB, "D", lambda match: next((atom.value for atom in match.atoms if atom.kind == "D"), None) or "time"
    )
