"""Writing: one transaction at a time, whole or not at all, tried again when another writer was in the way."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

import neo4j
from neo4j.exceptions import ConstraintError

from graph.errors import StoreUnavailable
from graph.failures import DRIVER_ERRORS, is_down, is_race
from graph.link import Link

T = TypeVar("T")
Work = Callable[[neo4j.Transaction], T]

_PATIENCE = 30.0  # seconds for races to end
_OUTAGE = 2.0  # seconds for a server to come back
_DOUBT = 3.0  # seconds until a broken constraint is no race but a fault of what is written
_LONGEST_PAUSE = 1.0


def transact(link: Link, work: Work[T]) -> T:
    """Do `work` in a transaction and commit it; tried again when that makes sense, so `work` must bear being repeated.

    Raises StoreUnavailable when the store can't be reached or other writers leave no room for half a minute.
    """
    began, attempt = time.monotonic(), 0
    with link.translated():
        while True:
            try:
                return _once(link, work)
            except DRIVER_ERRORS as error:
                _give_up(link, error, time.monotonic() - began)
            attempt += 1
            time.sleep(random.uniform(0.2, 1) * min(_LONGEST_PAUSE, 0.02 * 2**attempt))


def _once(link: Link, work: Work[T]) -> T:
    with link.turn(), link.session() as session, session.begin_transaction() as transaction:
        result = work(transaction)
        transaction.commit()
        return result


def _give_up(link: Link, error: Exception, waited: float) -> None:
    """Raise `error` unless another attempt may do better."""
    if is_down(error) and waited < _OUTAGE:
        link.recover()
    elif not is_race(error) or (isinstance(error, ConstraintError) and waited > _DOUBT):
        raise error
    elif waited > _PATIENCE:
        raise StoreUnavailable(
            f"The store at {link.address} had no room for this write in {waited:.0f} s of other writers' work: "
            "try again later."
        ) from error
