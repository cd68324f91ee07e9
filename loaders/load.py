"""The pipeline: each release read, made a graph and written, one at a time; what fails is told, the rest goes on."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, TypeVar

from graph.errors import DawnraidError, InvalidInput, ReleaseError
from loaders.checksum import checksum
from loaders.facts import Facts
from loaders.nodes import release_graph
from loaders.reading import read
from loaders.release import Release
from loaders.shield import Shield
from loaders.sources.source import Note

if TYPE_CHECKING:
    from graph.store import Store

T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Summary:
    """What a load did: `read` releases, each new, changed or unchanged; `unread` sentences in the new and changed ones.

    `skipped` files were passed over; `stopped` is the error that ended the load before its end.
    """

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    skipped: int = 0
    unread: int = 0
    errors: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    interrupted: bool = False
    stopped: DawnraidError | None = None

    def note(self, note: Note) -> None:
        """Take in what the sources have to tell."""
        if note.kind == "skipped":
            self.skipped += 1
        else:
            self.notes.append(f"{note.source}: {note.text}")

    def fail(self, error: DawnraidError) -> None:
        """Take in that a release could not be loaded."""
        self.failed += 1
        self.errors.append(str(error))

    def as_json(self) -> dict[str, object]:
        """For machines: the counts, the errors and the notes."""
        return {**asdict(self), "stopped": str(self.stopped) if self.stopped else None}


OnProgress = Callable[[Summary], None]


def load(
    store: "Store",
    sources: Iterable[Release | ReleaseError],
    on_progress: OnProgress = lambda summary: None,
    summary: Summary | None = None,
) -> Summary:
    """Load the releases; one that the store holds as it stands is passed by, an edited one replaced.

    Ctrl-C ends it after the release in hand, a store that is gone at once; the summary says so and has what was done.
    """
    summary = summary or Summary()
    try:
        known = store.checksums()
        for source in sources:
            with Shield():
                _take(store, source, known, summary)
            on_progress(summary)
    except KeyboardInterrupt:
        summary.interrupted = True
    except DawnraidError as error:
        summary.stopped = error
    return summary


def _take(store: "Store", source: Release | ReleaseError, known: dict[str, str], summary: Summary) -> None:
    if isinstance(source, ReleaseError):
        summary.fail(source)
        return
    before, now = known.get(source.id), checksum(source)
    try:
        unread = 0 if before == now else write(store, source)
    except (ReleaseError, InvalidInput) as error:
        summary.fail(error)
        return
    known[source.id] = now
    summary.read += 1
    summary.unread += unread
    summary.new += before is None
    summary.unchanged += before == now
    summary.changed += before not in (None, now)


def write(store: "Store", release: Release) -> int:
    """Read one release and write its graph; gives the number of sentences left unread.

    A fault of the reader is a ReleaseError of this release; what the store raises comes through.
    """
    facts = facts_of(release)
    store.write(_told(release, lambda: release_graph(release, facts)))
    return len(facts.unread)


def facts_of(release: Release) -> Facts:
    """What the reader finds; a fault of the reader is a ReleaseError of this release."""
    return _told(release, lambda: read(release))


def _told(release: Release, work: Callable[[], T]) -> T:
    try:
        return work()
    except DawnraidError:
        raise
    except Exception as error:
        log.debug("reading %s failed", release.id, exc_info=True)
        fault = f"the reader failed on it ({type(error).__name__}: {error}); please report this"
        raise ReleaseError(release.id, fault) from error
