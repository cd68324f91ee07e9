"""A program that uses the client which is made of the OpenAPI document; test_client.py types it and runs it."""

import sys

from client import AuthenticatedClient, Client
from client.api.cypher import ask_in_cypher
from client.api.graph import neighbours
from client.api.operations import operations_raids_linked_to_operation as raids_linked
from client.api.releases import add_release, remove_release_by_id
from client.api.search import search_everything
from client.models.cypher_in import CypherIn
from client.models.cypher_out import CypherOut
from client.models.hits import Hits
from client.models.loaded import Loaded
from client.models.neighbours import Neighbours
from client.models.problem import Problem
from client.models.raids_linked_to_operation_answer import RaidsLinkedToOperationAnswer
from client.models.release_in import ReleaseIn


def read(client: Client) -> None:
    """Ask a question, search, look around a node, and be told that there is no such operation."""
    answer = raids_linked.sync("venetic", client=client, limit=1)
    assert isinstance(answer, RaidsLinkedToOperationAnswer)
    print(answer.question, answer.arguments.operation, len(answer.rows), answer.more)
    found = search_everything.sync(client=client, q="venetic", limit=1)
    assert isinstance(found, Hits)
    print(found.items[0].match.value, found.items[0].node.id)
    around = neighbours.sync(client=client, node="NCA", limit=1)
    assert isinstance(around, Neighbours)
    print(around.counts[0].type_, around.items[0].edge.properties["status"])
    problem = raids_linked.sync("no such operation", client=client)
    assert isinstance(problem, Problem)
    print(problem.status, problem.title)


def write(client: AuthenticatedClient) -> None:
    """Bring a release in, ask for it in Cypher, and take it out."""
    told = ReleaseIn(id="of the client", text="Officers from Cleveland Police raided two homes in Redcar.")
    loaded = add_release.sync(client=client, body=told)
    assert isinstance(loaded, Loaded)
    print(loaded.outcome.value, loaded.facts["RAIDED"])
    cypher = CypherIn(query="MATCH (r:Release {id: 'of the client'}) RETURN count(r) AS number")
    rows = ask_in_cypher.sync(client=client, body=cypher)
    assert isinstance(rows, CypherOut)
    print([row.additional_properties for row in rows.rows])
    print(remove_release_by_id.sync_detailed(client=client, id="of the client").status_code.value)


read(Client(base_url=sys.argv[1]))
write(AuthenticatedClient(base_url=sys.argv[1], token=sys.argv[2]))
