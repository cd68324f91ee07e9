"""A real server process for the tests of the HTTP face."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

PATIENCE = 60.0


@dataclass(frozen=True)
class Served:
    """A server that answers at `url`; `client` keeps its connections."""

    url: str
    client: httpx.Client
    process: subprocess.Popen[str]

    def get(self, path: str, **parameters: str | int | bool) -> httpx.Response:
        """GET the path, which is sent as it is written here."""
        return self.client.get(path, params=parameters or None)


def started(*arguments: str, settings: Mapping[str, str]) -> subprocess.Popen[str]:
    """`dawnraid serve`, started; the reader of its output finds out whether it does."""
    return subprocess.Popen(
        [sys.executable, "-m", "api.cli", "serve", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **settings},
    )


def ended_with(*arguments: str, settings: Mapping[str, str]) -> tuple[int, str, str]:
    """Exit code and output of a `dawnraid serve` that ends by itself."""
    process = started(*arguments, settings=settings)
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out, err


def address_in(process: subprocess.Popen[str]) -> str:
    """The address that a started server tells, once it answers there."""
    assert process.stdout
    line = process.stdout.readline()
    found = re.search(r"http://\S+", line)
    if not found:
        process.kill()
        raise AssertionError(f"the server did not start: {line}{process.communicate()[1]}")
    return found.group()


@contextmanager
def serving(settings: Mapping[str, str], *arguments: str) -> Iterator[Served]:
    """A server with these settings, at a free port unless told otherwise.

    It must end by itself on Ctrl-C, with no fault of its own in its log.
    """
    with started(*(arguments or ("--port", "0")), settings=settings) as process:
        try:
            url = address_in(process)
            with httpx.Client(base_url=url, timeout=PATIENCE) as client:
                yield Served(url, client, process)
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 0
            assert process.stderr
            assert not re.search(r"Traceback|ERROR", process.stderr.read())
        finally:
            process.kill()
