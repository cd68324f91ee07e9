"""A client that openapi-python-client makes of the OpenAPI document: it is typed, and works with a real server."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from api.app import create_app
from tests.api.conftest import KEY
from tests.api.served import Served

GENERATOR = Path(sys.prefix, "generator", "bin", "openapi-python-client")
USE = Path(__file__).parent / "generated" / "use.py"
CONFIG = "content_type_overrides: {application/zip: application/octet-stream}\n"
# The generator hands what __exit__ is given on to httpx as mere objects: a fault of its own, in each of its clients.
TYPES = "[mypy]\nstrict = true\n[mypy-client.client]\ndisable_error_code = arg-type\n"
SAID = """\
raids-linked-to-operation ['operation:venetic'] 1 True
exact operation:venetic
LED stated
404 Not found
new 1
[{'number': 1}]
204
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a program that has the client beside it."""
    if not GENERATOR.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"no {GENERATOR}; `make test` installs it")
        pytest.skip(f"no {GENERATOR}; `make test` installs it")
    folder = tmp_path_factory.mktemp("client")
    (folder / "openapi.json").write_text(json.dumps(create_app().openapi()))
    (folder / "generator.yaml").write_text(CONFIG)
    (folder / "mypy.ini").write_text(TYPES)
    (folder / "use.py").write_text(USE.read_text())
    made = ("generate", "--path", "openapi.json", "--output-path", "client", "--meta", "none")
    run(folder, str(GENERATOR), *made, "--config", "generator.yaml", "--fail-on-warning")
    return folder


def run(folder: Path, *command: str) -> str:
    tools = os.pathsep.join((str(GENERATOR.parent), os.environ["PATH"]))
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**os.environ, "PATH": tools})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_client_and_what_uses_it_are_typed(program: Path) -> None:
    run(program, sys.executable, "-m", "mypy", "client", "use.py")


def test_a_wrong_use_is_no_type_of_it(program: Path) -> None:
    """The check can fail: parameters and columns have types of their own."""
    wrong = USE.read_text().replace("limit=1)", 'limit="1")').replace("answer.rows)", "answer.raws)")
    (program / "wrong.py").write_text(wrong)
    with pytest.raises(AssertionError) as found:
        run(program, sys.executable, "-m", "mypy", "wrong.py")
    assert "arg-type" in str(found.value)
    assert 'has no attribute "raws"' in str(found.value)


def test_the_client_works_with_a_server(program: Path, served: Served) -> None:
    assert run(program, sys.executable, "use.py", served.url, KEY) == SAID
