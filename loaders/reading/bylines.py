"""Bylines: a reporter's name with what papers print before and behind it."""

import re
from dataclasses import dataclass

from loaders.reading.names import given_names, word_lists

WORD = r"(?:[A-Z]['’])?(?:Mc|Mac|Fitz|Ni |Ní |Ó )?[A-ZÁÉÍÓÚ][a-zà-öø-ÿ'’]+(?:-[A-Z][a-zà-öø-ÿ]+)*"
JOB = (
    r"(?:(?:Chief|Senior|Trainee|Digital|Local|Crime|Court|Courts|News|Political|Security|Legal|Home|Social|Community"
    r"|Affairs|Democracy|Live|Breaking|Audience|Content|Investigations|Northern|Ireland|North|South|East|West|and|of"
    r"|the|&) ?)*(?:Reporter|Correspondent|Editor|Journalist|Writer|Producer)"
)
NAME = rf"(?!(?i:{JOB})|Local Democracy){WORD}(?: (?:(?:de|van|von|der|la) )*(?:{WORD}|[A-Z]\.?)){{1,3}}?"
NAMES = rf"(?P<names>{NAME}(?:(?:, | and | & ){NAME})*)"
OUTLET = r"(?:Local Democracy Reporting Service|LDRS|BBC|PA|ITV|RTÉ|RTE|STV|Sky)\b"
CUE = (
    r"(?:(?:[Rr]eported |[Ww]ritten |[Ss]tory |[Ww]ords |[Pp]ublished |[Pp]osted )?(?:[Bb]y|BY):?"
    r"|[Ww]ords:?|[Aa]uthor:|[Rr]eporter:|[Ll]ive (?:updates|coverage|reporting) (?:from|by))"
    r"(?:\s+|(?<=B[Yy])(?=[A-Z][a-z]))"
)
SIGNED = re.compile(
    rf"(?:{NAME} )?{CUE}{NAMES}(?:\s*(?:[,|–—·@(-]\s*)?(?P<job>(?i:{JOB}))?(?:(?:[,|–—·@(]|-\s"
    rf"|{OUTLET}|[Pp]ublished|[Uu]pdated|\d|\s(?!{WORD}$)).*)?)"
)
NAMED = re.compile(rf"{NAMES}\s*[,|–—·-]?\s*(?:(?P<job>(?i:{JOB}))(?:[ ,@|].{{0,60}})?|{OUTLET}.{{0,40}})?")
POSTED = re.compile(
    r"^(?:Posted|Published|Written|Updated)(?: on)?:? [^.]{4,40}?\d{4},? by (?=[A-Z])"
)  # "Posted on 26 June 2024 by"
NOBODY = re.compile(
    r"\b(?:newsroom|reporters?|staff|news|press|police|agency|desk|team|editorial|council|service)\b", re.IGNORECASE
)
STAFF = re.compile(r"by (?:the |our )?(?:newsroom|staff reporter|news ?desk|reporter|web desk)s?", re.IGNORECASE)
LONGEST = 140


@dataclass(frozen=True, slots=True)
class Author:
    """A reporter and what the byline calls them."""

    name: str
    title: str | None


def authors(line: str, bare: bool = True) -> list[Author] | None:
    """Whose byline the line is: nobody's for "By the newsroom"; None if it is none, or a name alone and not `bare`."""
    line = POSTED.sub("By ", " ".join(line.split()))
    if len(line) > LONGEST or line.endswith((".", "?", ":")):
        return None
    if STAFF.fullmatch(line):
        return []
    line = line.title() if line.isupper() else line
    match = SIGNED.fullmatch(line)
    if match:
        whose = re.split(r"[,|–—(@\d]", line[match.start("names") :])[0].replace("BBC News", "")
        return [] if NOBODY.search(whose) and not match["job"] else _authors(match, line)
    match = NAMED.fullmatch(line)
    if match and match["job"] and word_lists()["no_person"].intersection(match["names"].lower().split()):
        return []  # "Irish Examiner Reporter"
    if not match or NOBODY.search(match["names"]) or match["names"].split()[-1].lower() in word_lists()["street"]:
        return None
    found = _authors(match, line)
    if not found:
        return None
    known = all(author.name.split()[0].lower() in given_names() for author in found)
    return found if (known and (bare or len(match["names"]) < len(line))) or match["job"] else None


def _authors(match: re.Match[str], line: str) -> list[Author]:
    words = word_lists()["no_person"]
    names = [one for one in re.split(r", | and | & ", match["names"]) if words.isdisjoint(one.lower().split())]
    title = match["job"] or ("Reporter" if line.lower().startswith("reporter:") else None)
    return [Author(name, title if len(names) == 1 else None) for name in names]
