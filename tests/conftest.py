"""What all tests share: surroundings of their own, and the two stores."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.servers import NoServer, Target, embedded, neo4j_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_OURS = ("DAWNRAID_TEST_", "DAWNRAID_REQUIRE_")
_logs = pytest.StashKey[list[Target]]()


@pytest.fixture(scope="session", autouse=True)
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees the settings or the data of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith("DAWNRAID_") and not name.startswith(_OURS):
                patch.delenv(name)
        patch.setenv("DAWNRAID_DATA", str(tmp_path_factory.mktemp("default-data")))
        yield


@pytest.fixture(scope="session")
def embedded_server(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Target]:
    """The embedded store, over a folder of this session."""
    with embedded(tmp_path_factory.mktemp("embedded")) as target:
        _remember(pytestconfig, target)
        yield target


@pytest.fixture(scope="session", name="neo4j_server")
def neo4j_server_of_session(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Target]:
    """A real Neo4j; where there can be none the test is skipped, in CI it fails."""
    try:
        with neo4j_server(tmp_path_factory.mktemp("neo4j")) as target:
            _remember(pytestconfig, target)
            yield target
    except NoServer as reason:
        if os.environ.get("CI") == "true" or os.environ.get("DAWNRAID_REQUIRE_NEO4J"):
            raise
        pytest.skip(str(reason))


@pytest.fixture(scope="session", name="chromium")
def chromium_of_session() -> Iterator["Browser"]:
    """A headless Chromium; where there is none the test is skipped, in CI it fails."""
    from tests.chromium import NoBrowser, chromium

    try:
        with chromium() as browser:
            yield browser
    except NoBrowser as reason:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(reason))


@pytest.fixture(params=["embedded", "neo4j"])
def store_target(request: pytest.FixtureRequest) -> Target:
    """Each store in turn; what a test before has written is still in it."""
    target: Target = request.getfixturevalue(f"{request.param}_server")
    return target


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say where the servers' logs are when something failed."""
    if terminalreporter.stats.get("failed") or terminalreporter.stats.get("error"):
        for target in config.stash.get(_logs, []):
            terminalreporter.write_line(f"log of the {target.name} server: {target.log or 'where it runs'}")


def _remember(config: pytest.Config, target: Target) -> None:
    config.stash.setdefault(_logs, []).append(target)
