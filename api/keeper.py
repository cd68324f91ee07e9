"""The one open store of a server process, opened again by itself when it was lost."""

import asyncio
import logging
from contextlib import suppress

from graph.errors import DawnraidError, StoreUnavailable, StoreVersionError
from graph.settings import StoreSettings
from graph.store import Store

log = logging.getLogger(__name__)


class StoreKeeper:
    """Opens the store, hands it out, and opens it again when it no longer answers.

    `run` does that until `close`; both belong to the event loop, `store` to any thread.
    """

    def __init__(self, settings: StoreSettings, pause: float) -> None:
        self._settings = settings
        self._pause = pause
        self._store: Store | None = None
        self._why: DawnraidError = StoreUnavailable("The store is being opened; try again in a moment.")
        self._doubted = False
        self._closing = False
        self._wake = asyncio.Event()
        self.tried = asyncio.Event()

    @property
    def store(self) -> Store:
        """The open store; raises the error that keeps it from being open, at once and not after a time-out."""
        if self._store is None or self._doubted:
            raise type(self._why)(self._why.message)
        return self._store

    @property
    def is_open(self) -> bool:
        """Whether there is a store that answers, as far as is known."""
        return self._store is not None and not self._doubted

    def doubt(self, why: DawnraidError) -> None:
        """Have the store looked at, for somebody could not reach it; nobody else is sent there until it answers."""
        if self._store is not None and not self._doubted:
            self._doubted, self._why = True, why
            self._wake.set()

    async def run(self) -> None:
        """Keep the store open until `close`."""
        while not self._closing:
            self._wake.clear()
            await asyncio.to_thread(self._attend)
            self.tried.set()
            await self._rest()
        await asyncio.to_thread(self._leave)

    def close(self) -> None:
        """Make `run` close the store and end."""
        self._closing = True
        self._wake.set()

    async def _rest(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), None if self._store else self._pause)

    def _attend(self) -> None:
        if self._store is not None and not self._answers(self._store):
            self._leave()
        if self._store is None:
            self._open()
        self._doubted = False

    def _answers(self, store: Store) -> bool:
        try:
            store.rows("RETURN 1 AS one", {})
        except Exception as error:
            self._give_reason(error)
            return False
        return True

    def _open(self) -> None:
        try:
            self._store = Store.open(self._settings)
            log.info("The store is open")
        except Exception as error:
            self._give_reason(error)

    def _give_reason(self, error: Exception) -> None:
        """Remember why there is no store; an error from outside the project's tree is told in the log only."""
        foreseen = isinstance(error, DawnraidError)
        reason = str(error) if foreseen else "The store can't be opened; the server's log says why."
        if reason != self._why.message:
            log.warning("No store: %s", reason, exc_info=None if foreseen else error)
        self._why = error if isinstance(error, StoreVersionError) else StoreUnavailable(reason)

    def _leave(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            with suppress(Exception):  # a dead server can't say goodbye
                store.close()
