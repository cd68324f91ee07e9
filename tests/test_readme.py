"""The README's commands do what the page says, word for word."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from graph.settings import StoreSettings
from graph.store import Store
from tests.readme import README, ROOT, Block, Player, agrees, blocks
from tests.servers import Target

Played = tuple[Player, list[tuple[str, str, str]]]  # and what was typed, what the page shows, what was printed


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """A reader that has gone through the page."""
    player = Player(tmp_path_factory.mktemp("readme"))
    return player, list(_play(player, iter(blocks())))


def _play(player: Player, rest: Iterator[Block]) -> Iterator[tuple[str, str, str]]:
    for block in rest:
        if block.mark == "serve":
            with player.serving(next(block.commands())[0]):
                yield from _play(player, rest)
        elif block.kind == "console" and not block.mark:
            for command, shown in block.commands():
                yield command, shown, player.play(command)
        elif block.kind == "python" and not block.mark:
            yield block.text, next(rest).text, player.run(["python", "-c", block.text])


def test_every_block_prints_what_the_page_shows(played: Played) -> None:
    assert len(played[1]) > 10
    for typed, shown, printed in played[1]:
        assert agrees(shown, printed), f"{typed}\n--- the page shows\n{shown}\n--- it prints\n{printed}"


def test_the_demo_gives_the_same_graph_twice(played: Played) -> None:
    player = played[0]
    before = player.play("dawnraid dump")
    player.play("make demo")
    assert before.count("\n") > 100
    assert player.play("dawnraid dump") == before


def test_moving_the_graph_to_neo4j(played: Played, neo4j_server: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    player = played[0]
    for block in (block for block in blocks() if block.mark == "run on neo4j"):
        for command, shown in block.commands():
            if command.startswith("export "):
                monkeypatch.setitem(player.settings, "DAWNRAID_NEO4J_URI", neo4j_server.uri)
                monkeypatch.setitem(player.settings, "DAWNRAID_NEO4J_USER", neo4j_server.user)
                monkeypatch.setitem(player.settings, "DAWNRAID_NEO4J_PASSWORD", neo4j_server.password)
                continue
            printed = player.play(command.replace("restore", "restore --replace"))
            assert agrees(shown, printed), f"{command}\n--- the page shows\n{shown}\n--- it prints\n{printed}"
    settings = StoreSettings(
        neo4j_uri=neo4j_server.uri, neo4j_user=neo4j_server.user, neo4j_password=SecretStr(neo4j_server.password)
    )
    with Store.open(settings) as store:
        assert [release for release in store.checksums() if not store.withdraw(release)] == []


def test_the_cypher_for_neo4j_browser_draws_something(played: Played) -> None:
    data = played[0].folder / ".dawnraid" / "demo"
    (block,) = [block for block in blocks() if block.kind == "cypher"]
    with Store.open(StoreSettings(data=data)) as store:
        assert len(store.rows(block.text, {})) > 10


def test_the_picture_is_that_of_the_demo(played: Played) -> None:
    drawn = played[0].run(["python", "docs/picture.py"])
    assert drawn == (ROOT / "docs" / "venetic.svg").read_text(encoding="utf-8"), "draw it anew, see docs/picture.py"


def test_the_page_of_questions_shows_the_demos_answers(played: Played) -> None:
    made = played[0].run(["python", "docs/questions_page.py"])
    assert made == (ROOT / "docs" / "questions.md").read_text(encoding="utf-8"), "see docs/questions_page.py"


def test_links_to_files_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "samples" / "README.md"]
    for page in pages:
        targets = re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8"))
        missing = [target for target in targets if not (page.parent / target).exists()]
        assert missing == [], page


def test_the_page_names_no_place_of_this_machine() -> None:
    assert str(Path.home()) not in README.read_text(encoding="utf-8")
