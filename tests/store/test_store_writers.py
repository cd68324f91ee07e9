"""Writers that are many, and writers that die: the graph is whole and right all the same."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

from graph.dump import dump
from graph.settings import StoreSettings
from graph.store import Store
from tests.servers import Target
from tests.store.graphs import numbered
from tests.store.processes import server_pid
from tests.store.stores import dump_of, environment_of, settings_of

Writer = subprocess.Popen[str]


@contextmanager
def _writer(target: Target, steps: Sequence[str]) -> Iterator[Writer]:
    """A process that is about to take the steps; they begin once its first line is read."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DAWNRAID_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer", *steps],
        stdout=subprocess.PIPE,
        text=True,
        env=environment | environment_of(target),
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _done(process: Writer) -> list[str]:
    """The steps that it has taken, once it has ended well."""
    assert process.stdout is not None
    said = process.stdout.read()  # not communicate(): it would lose what readline() has taken in already
    assert process.wait(timeout=120) == 0
    return said.split()


def _run_together(target: Target, programmes: Sequence[list[str]]) -> None:
    with ExitStack() as stack:
        processes = [stack.enter_context(_writer(target, steps)) for steps in programmes]
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
        for process, steps in zip(processes, programmes, strict=True):
            assert _done(process) == steps


def _programmes() -> list[list[str]]:
    """Two loaders over 90 releases, 30 of them the same, whose last word on each of these is the same."""
    programmes = []
    for seed, numbers in enumerate((range(60), range(30, 90))):
        order = Random(seed).sample(numbers, len(numbers))
        first = [f"{number}@0" for number in order]
        again = [f"{number}@1" for number in order if number % 3 == 0]
        gone = [f"-{number}" for number in order if number % 7 == 0]
        programmes.append(first + again + gone)
    return programmes


def _left_by_programmes() -> list[str]:
    return dump_of(numbered(number, int(number % 3 == 0)) for number in range(90) if number % 7)


def test_two_loaders_at_once_end_with_the_right_graph(store: Store, store_target: Target) -> None:
    _run_together(store_target, _programmes())
    assert list(dump(store)) == _left_by_programmes()


def test_loaders_that_share_no_lock_do_too(embedded_server: Target) -> None:
    """Over its Bolt address the embedded store is a server like any other: lost races are all there is."""
    with Store.open(settings_of(embedded_server)) as store:
        store.clear()
        _run_together(replace(embedded_server, data=None), _programmes())
        assert list(dump(store)) == _left_by_programmes()


def test_threads_may_share_a_store(store: Store) -> None:
    graphs = [numbered(number) for number in range(24)]

    def write(some: Sequence[int]) -> None:
        for number in some:
            store.write(graphs[number])

    threads = [threading.Thread(target=write, args=(range(first, 24, 4),)) for first in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(dump(store)) == dump_of(graphs)


def _kill_in_the_middle(target: Target, steps: Sequence[str], also: Sequence[int] = ()) -> None:
    """Start a loader and kill -9 it at a moment that differs from run to run; `also` are other processes to kill."""
    after, pause = Random().randrange(len(steps) // 10, len(steps) // 2), Random().random() * 0.02
    with _writer(target, steps) as process:
        assert process.stdout is not None
        for _ in range(after):
            assert process.stdout.readline()
        threading.Event().wait(pause)
        for pid in (process.pid, *also):
            os.kill(pid, signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL


def _check_whole_then_finish(store: Store, steps: Sequence[str]) -> None:
    graphs = {(graph := numbered(number)).release: graph for number in range(len(steps))}
    held = store.checksums()
    assert 0 < len(held) < len(steps)
    assert list(dump(store)) == dump_of(graphs[release] for release in held)
    for release, graph in graphs.items():
        if release not in held:
            store.write(graph)
    assert list(dump(store)) == dump_of(graphs.values())


def test_a_killed_loader_leaves_whole_releases_and_can_be_finished(store: Store, store_target: Target) -> None:
    steps = [f"{number}@0" for number in range(200)]
    _kill_in_the_middle(store_target, steps)
    _check_whole_then_finish(store, steps)


def test_so_does_one_that_dies_with_its_server(tmp_path: Path) -> None:
    steps = [f"{number}@0" for number in range(60)]
    target = Target("embedded", "", "", "", "", data=tmp_path)
    settings = StoreSettings(data=tmp_path, neo4j_uri=None)
    with Store.open(settings) as store:
        _kill_in_the_middle(target, steps, also=[server_pid(tmp_path)])
        _check_whole_then_finish(store, steps)


def test_what_another_process_writes_is_seen_at_once(store: Store, store_target: Target) -> None:
    store.write(numbered(2))
    _run_together(store_target, [["1@0", "3@0", "1@1", "-3"]])
    assert list(dump(store)) == dump_of([numbered(1, 1), numbered(2)])
