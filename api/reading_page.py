"""A release with its claims marked in the text, as one HTML page that needs nothing else."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from api.console import counted

if TYPE_CHECKING:
    from jinja2 import Template

    from loaders.facts import Facts
    from loaders.passages import Passage
    from loaders.release import Release

READ = ("headline", "paragraph", "bullet", "caption")
Laid = tuple["Release", "Facts", Sequence["Passage"]]


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    room = Environment(loader=PackageLoader("api"), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return room.get_template("reading.html")


def reading_page(laid: Sequence[Laid]) -> str:
    """One page for releases that were laid open, each with its facts beside the sentences that prove them."""
    from loaders.passages import SHOWN

    return _template().render(kinds=list(dict.fromkeys(SHOWN.values())), pages=[_page(*one) for one in laid])


def _page(release: "Release", facts: "Facts", passages: Sequence["Passage"]) -> dict[str, Any]:
    return {
        "title": facts.title or release.id,
        "about": about(release, facts),
        "summary": summary(facts, passages),
        "passages": list(_passages(release.text, passages)),
    }


def about(release: "Release", facts: "Facts") -> str:
    """Who published a release, when, and its id."""
    day = facts.published.isoformat() if facts.published else None
    return " · ".join(part for part in (release.id, facts.publisher, day) if part)


def summary(facts: "Facts", passages: Sequence["Passage"]) -> str:
    """How much was read of a release, and how much of it was not."""
    claims = [claim for passage in passages for claim in passage.claims]
    inferred = sum(claim.status == "inferred" for claim in claims)
    missed = sum(len(passage.unread) for passage in passages)
    return (
        f"{counted(facts.sentences, 'sentence')}, {counted(len(claims), 'claim')} ({inferred} inferred), "
        f"{missed} left unread"
    )


def pieces(text: str, passage: "Passage") -> Iterator[tuple[str, str]]:
    """The passage's text cut at its mentions: each piece with the kind of its mention, or ""."""
    done = passage.start
    for mention in passage.mentions:
        if mention.start > done:
            yield text[done : mention.start], ""
        yield text[mention.start : mention.end], mention.kind
        done = mention.end
    if done < passage.end:
        yield text[done : passage.end], ""


def _passages(text: str, passages: Sequence["Passage"]) -> Iterator[dict[str, Any]]:
    before = -1
    for passage in passages:
        skipped = passage.kind not in READ
        names = [passage.kind, "first" * (passage.paragraph != before), "unread" * bool(passage.unread)]
        yield {
            "kind": passage.kind,
            "skipped": skipped,
            "classes": " ".join(filter(None, [*names, "skipped" * skipped])),
            "pieces": list(pieces(text, passage)),
            "claims": passage.claims,
            "unread": passage.unread,
        }
        before = passage.paragraph
