"""The examples of the OpenAPI document: what a server over the samples answers.

After a change that is meant, `python -m tests.api.examples` asks anew, on an embedded store, and writes
api/examples.json: read the difference before you commit it.
"""

import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import yaml

from api.routes.questions import ADDRESSES
from graph.settings import StoreSettings
from graph.store import Store
from queries import library
from tests.api.served import serving
from tests.store.answers import hold

HERE = Path(__file__)
ROOT = HERE.resolve().parents[2]
KEPT = ROOT / "api" / "examples.json"
KEY = "a key for tests"
FEW = 2  # entries that are shown of a list that is a whole answer

Asked = dict[str, Any]


def examples(client: httpx.Client) -> dict[str, Any]:
    """What a server that holds the samples answers: by address, and of each kind of problem."""
    requests = yaml.safe_load(HERE.with_suffix(".yaml").read_text(encoding="utf-8"))
    addresses: dict[str, Asked] = {}
    for request in [*requests["addresses"], *_questions(), *_nodes(client, requests["first"])]:
        answer = _ask(client, request)
        assert answer.is_success, f"{request}: {answer.text}"
        told = addresses.setdefault(request["ask"], {part: request[part] for part in request if part != "ask"})
        if answer.content and "json" in answer.headers["content-type"]:
            told.setdefault("answers", {})[f"{answer.status_code} {answer.headers['content-type']}"] = _few(answer)
    problems = [_ask(client, request) for request in requests["problems"]]
    return {"addresses": addresses, "problems": {str(each.status_code): each.json() for each in problems}}


def lasting(told: dict[str, Any]) -> dict[str, Any]:
    """The same without what another store, a newer driver or another wording of the reader tells otherwise."""
    copy: dict[str, Any] = json.loads(json.dumps(told), object_hook=_without_checksum)
    health = copy["addresses"]["GET /health"]["answers"]["200 application/json"]
    del health["version"], health["store"]
    return copy


def _without_checksum(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name != "checksum"}


def _questions() -> Iterator[Asked]:
    given = yaml.safe_load((ROOT / "docs" / "questions.yaml").read_text(encoding="utf-8"))
    for name, question in library().items():
        arguments = given[name] | ({"limit": 1} if question.paged else {})
        arguments = {key: value if isinstance(value, int) else str(value) for key, value in arguments.items()}
        yield {"ask": f"GET /questions/{name}", "parameters": arguments}
        for path in (path for path, asked in ADDRESSES.items() if asked == name):
            yield {"ask": f"GET {re.sub(r':id}', '}', path)}", "parameters": arguments}


def _nodes(client: httpx.Client, kinds: Mapping[str, str]) -> Iterator[Asked]:
    for address, plural in kinds.items():
        id_ = client.get(f"/{plural}", params={"limit": 1}).json()["items"][0]["id"]
        yield {"ask": address, "parameters": {address.partition("{")[2].rstrip("}"): id_, "limit": 1}}


def _ask(client: httpx.Client, request: Asked) -> httpx.Response:
    method, path = request["ask"].split()
    given = {}
    for name, value in request.get("parameters", {}).items():
        if f"{{{name}}}" in path:
            path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
        else:
            given.update(value if isinstance(value, dict) else {name: value})
    headers = {"X-API-Key": KEY} if method != "GET" else {}
    return client.request(
        method, path, params=given, json=request.get("body"), headers=headers | request.get("headers", {})
    )


def _few(answer: httpx.Response) -> Any:  # noqa: ANN401 - JSON
    content = answer.json()
    return content[:FEW] if isinstance(content, list) else content


def main() -> None:
    """Ask and write."""
    with tempfile.TemporaryDirectory(prefix="dawnraid-examples-") as folder:
        data = Path(folder)
        with Store.open(StoreSettings(data=data, neo4j_uri=None)) as store:
            hold(store, "samples")
        with serving({"DAWNRAID_DATA": folder, "DAWNRAID_NEO4J_URI": "", "DAWNRAID_WRITE_KEY": KEY}) as served:
            told = examples(served.client)
    KEPT.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
