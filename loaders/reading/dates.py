"""Dates as releases print them: the text's own date stamp, and days that a sentence names."""

import re
from datetime import date, timedelta

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct"
    r"(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
DAY_FIRST = re.compile(rf"{_DAY}(?: of)? {_MONTH}(?:,? (?P<year>(?:19|20)\d\d))?(?!\w)", re.IGNORECASE)
MONTH_FIRST = re.compile(rf"\b{_MONTH} {_DAY}(?:,? (?P<year>(?:19|20)\d\d))?(?!\w)", re.IGNORECASE)
ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b")
SLASHED = re.compile(r"\b(?P<day>[0-3]?\d)[/.](?P<month>[01]?\d)[/.](?P<year>(?:19|20)?\d\d)\b")
SHORT = re.compile(r"\((?P<day>[0-3]?\d)/(?P<month>[01]?\d)\)")
STAMP_WORDS = re.compile(
    r"(?:(?:press|news|media) (?:release|statement|notice)|for (?:immediate )?release|embargoed until"
    r"|first published|last updated|published|posted|updated|modified"
    r"|uploaded|issued|date|created|released|issue date"
    r"|on|at|by|the|today|yesterday|gmt|bst|ist|utc|am|pm|a\.m\.|p\.m\.|ago|read|min read"
    r"|\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?"
    r"|\d{1,2} ?[ap]m|t\d\d:\d\d(?::\d\d)?z?|\d+ (?:second|minute|min|hour|day|week|month)s?"
    r"|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|[\s,:|()\[\]/•·–—-])+",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d+ (?:minute|min|hour|day|week)s? ago", re.IGNORECASE)
_NO_GROUP = _MONTH.replace("?P<month>", "?:")
STAMP_DATES = re.compile(
    rf"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)|(?P<slashed>\b[0-3]?\d[/.][01]?\d[/.](?:(?:19|20)\d\d|\d\d)\b)"
    rf"|(?P<named>(?<!\d)[0-3]?\d(?:st|nd|rd|th)?(?: of)?[ -]{_NO_GROUP}(?:,?[ -](?:19|20)\d\d)?(?!\d)"
    rf"|\b{_NO_GROUP} [0-3]?\d(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?(?!\d))",
    re.IGNORECASE,
)
UPDATED = re.compile(r"(?:updated|modified)[\s:|]*(?:on |at )?(?:[a-z]+day,? |\d+[:.]\d+,? )*$", re.IGNORECASE)
LEAD_STAMP = re.compile(
    rf"(?:(?:date|published|posted|updated|first published)(?: on)?:? *)?{_WEEKDAY}(?:{STAMP_DATES.pattern})"
    r"(?:(?:,| at| -|T)? ?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]m)?(?: (?:GMT|BST|IST))?)?(?: ?[-–—|:•])?[ \t\xa0]+(?=\S)",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"\b(?:(?P<before>the day before yesterday)|(?P<yesterday>yesterday|last night)"
    r"|(?P<today>today|this morning|this afternoon|early today)"
    r"|(?P<last>last|on|this|past|of|early|late) "
    r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b",
    re.IGNORECASE,
)


FILED = re.compile(r"[^|]{6,30}\d{4} \| [^.!?]{2,80}")  # "22 May 2023 | Cornwall | Drugs"
RANGE = re.compile(
    r"\b(?:between|from)\s[^.;]{1,40}?\b(?:and|to|until)\s+(?:the )?(?:[a-z]+day,? )?$|\d(?:st|nd|rd|th)? ?[-–] ?$",
    re.IGNORECASE,
)


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def _made(match: re.Match[str], default: date | None) -> date | None:
    """The day that a match names, its year taken from `default` (not after it) if it has none."""
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    if year is not None and year < 100:
        year += 2000
    if year is None and default is None:
        return None
    try:
        found = date(year or (default or date.min).year, _month(parts["month"]), int(parts["day"]))
    except (ValueError, StopIteration):
        return None
    if year is None and default is not None and found > default + timedelta(days=31):
        return found.replace(year=found.year - 1) if (found.month, found.day) != (2, 29) else None
    return found


def find_day(text: str, start: int, end: int, published: date | None) -> date | None:
    """The one day that text[start:end] names, relative ones counted from `published`; None if it names none."""
    for pattern in (ISO, SLASHED, SHORT, DAY_FIRST, MONTH_FIRST):
        match = pattern.search(text, start, end)
        if match and RANGE.search(text[max(start, match.start() - 60) : match.start()]):
            return None  # "between 3 and 9 October"
        if match and (found := _made(match, published)):
            return found
    match = RELATIVE.search(text, start, end)
    if not match or published is None:
        return None
    if match["before"]:
        return published - timedelta(days=2)
    if match["yesterday"]:
        return published - timedelta(days=1)
    if match["today"]:
        return published
    back = (published.weekday() - WEEKDAYS.index(match["weekday"].lower())) % 7
    return published - timedelta(days=back or (7 if match["last"].lower() == "last" else 0))


def stamp_date(line: str) -> date | None:
    """The full date (with its year) that a line tells, the day of publishing before that of an update."""
    dated = [(match, made) for match in STAMP_DATES.finditer(line) if (made := _full_date(match.group()))]
    first = (made for match, made in dated if not UPDATED.search(line, 0, match.start()))
    return next(first, dated[0][1] if dated else None)


def _full_date(words: str) -> date | None:
    words = words.replace("-", " ") if re.search("[a-z]", words, re.IGNORECASE) else words
    for pattern in (ISO, SLASHED, DAY_FIRST, MONTH_FIRST):
        match = pattern.search(words)
        if match and match["year"]:
            return _made(match, None)
    return None


def is_date_stamp(line: str) -> bool:
    """True if the line is nothing but dates, times and words like 'Published'."""
    line = line.split(" | ")[0] if FILED.fullmatch(line) else line
    if len(line) > 100 or not any(char.isdigit() for char in line):
        return False
    rest, dates = STAMP_DATES.subn(" ", line)
    if not dates and not CLOCK.search(line):
        return False
    return not rest.strip() or STAMP_WORDS.fullmatch(rest) is not None


def lead_stamp(text: str, start: int, end: int) -> int:
    """Where the story begins on a line that a date stamp with its year opens; `start` if none does."""
    match = LEAD_STAMP.match(text, start, end)
    if not match or not stamp_date(match.group()) or text[match.end()].islower() or is_date_stamp(text[start:end]):
        return start
    return match.end()


def closing_date(line: str) -> date | None:
    """The full date that ends a heading: "Kent Police – Friday 1 December 2023"."""
    last = next(reversed(list(STAMP_DATES.finditer(line))), None)
    return _full_date(last.group()) if last and last.end() == len(line) else None


def is_update(line: str) -> bool:
    """True if the line only tells when the page was changed."""
    return re.match(r"\W*(?:last )?(?:updated|modified)\b", line, re.IGNORECASE) is not None
