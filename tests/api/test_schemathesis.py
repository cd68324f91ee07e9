"""The server against its own documentation: made-up requests, valid and not, find no server error."""

import subprocess
import sys
from pathlib import Path

from tests.api.conftest import KEY
from tests.api.served import Served
from tests.servers import Target

# What makes a text a release is more than a schema can tell, so that one which fits it may be refused.
UNTOLD = "positive_data_acceptance"
# Every rule of every parameter, broken once, depends on no store: it is tried on one.
PHASES = {"embedded": "coverage,fuzzing", "neo4j": "fuzzing"}


def test_no_request_finds_a_fault(served: Served, store_target: Target, tmp_path: Path) -> None:
    paths = served.get("/openapi.json").json()["paths"].values()
    number = sum(len(methods) for methods in paths)
    found = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "run", f"{served.url}/openapi.json"),
            *("--header", f"X-API-Key: {KEY}", "--phases", PHASES[store_target.name], "--max-examples", "5"),
            *("--seed", "1", "--warnings", "off", "--request-timeout", "60", "--exclude-checks", UNTOLD),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout[-6000:] + found.stderr
    assert f"{number} selected / {number} total" in found.stdout
    assert served.get("/health").json()["status"] == "ok"
