"""The graph, or the answer to a question, as a download for another program."""

from collections.abc import Mapping
from itertools import chain
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.responses import StreamingResponse

from api.answers import responses
from api.exporting import content_of
from api.paging import PAGING
from api.question_models import query_model
from api.requests import Opened
from api.settings import ApiSettings
from graph.errors import InvalidInput
from graph.exports import FORMATS, Content, Format
from graph.model import NODE_TYPES
from graph.store import Store
from queries import Question
from queries.asking import get_question

FormatName = Literal["graphml", "gexf", "csv", "geojson", "ftm", "cypher", "html"]
Named = Annotated[FormatName, Path(description="; ".join(f"{each.name}: {each.about}" for each in FORMATS.values()))]
BINARY = {"type": "string", "format": "binary"}
FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file, as a download",
        "content": {
            each.media_type: {"schema": {"type": "object"} if each.media_type.endswith("+json") else BINARY}
            for each in FORMATS.values()
        },
    }
}
ARGUMENTS = {
    "name": "arguments",
    "in": "query",
    "description": "what the question takes, as under /questions/{name}, skip and limit left out",
    "style": "form",
    "explode": True,
    "schema": {"type": "object", "additionalProperties": {"type": "string"}},
}


def router(settings: ApiSettings) -> APIRouter:
    """The addresses under which files are fetched."""
    routes = APIRouter(prefix="/export", tags=["export"], default_response_class=StreamingResponse)

    @routes.get("/{format}", summary="The whole graph as a file", responses={**FILE, **responses(400, 422)})
    def export_whole(store: Opened, format: Named, request: Request) -> StreamingResponse:
        """The graph as it is at one moment; an HTML page shows 1,500 nodes at most."""
        _refuse(request.query_params)
        _refuse_large(store, settings.export_nodes)
        return _file(FORMATS[format], "graph", content_of(store, None, {}))

    @routes.get(
        "/{format}/{question}",
        summary="The answer to a question as a file",
        responses={**FILE, **responses(400, 404, 422, 504)},
        openapi_extra={"parameters": [ARGUMENTS]},
    )
    def export_answer(
        store: Opened,
        format: Named,
        question: Annotated[str, Path(description="name of the question; /questions lists them")],
        request: Request,
    ) -> StreamingResponse:
        """All rows of the answer, with every claim in it and the releases that say so."""
        asked = get_question(question)
        arguments = _arguments(asked, settings, request.query_params)
        return _file(FORMATS[format], asked.name, content_of(store, asked, arguments, settings.query_timeout))

    return routes


def _refuse(given: Mapping[str, str]) -> None:
    for name in given:
        raise InvalidInput(f"the whole graph takes no {name}; ask a question under /export/FORMAT/QUESTION")


def _refuse_large(store: Store, most: int) -> None:
    told = store.counts()
    nodes = sum(told[node.label] for node in NODE_TYPES)
    if nodes > most:
        raise InvalidInput(
            f"the graph has {nodes:,} nodes, and this server gives at most {most:,} of them whole "
            "(DAWNRAID_EXPORT_NODES); ask a question under /export/FORMAT/QUESTION, or run dawnraid export"
        )


def _arguments(asked: Question, settings: ApiSettings, given: Mapping[str, str]) -> dict[str, object]:
    """The arguments by the rules of the question's own address; skip and limit are none, for all rows are given."""
    for name in given.keys() & PAGING:
        raise InvalidInput(f"an export has all rows and takes no {name}")
    try:
        told = query_model(asked, settings).model_validate(dict(given)).model_dump()
    except ValidationError as error:
        raise RequestValidationError([{**each, "loc": ("query", *each["loc"])} for each in error.errors()]) from error
    return {name: value for name, value in told.items() if name not in PAGING}


def _file(form: Format, name: str, content: Content) -> StreamingResponse:
    """The answer, begun only when the first piece is there, so that what goes wrong before is told as a problem."""
    pieces = form.write(content)
    headers = {"Content-Disposition": f'attachment; filename="dawnraid-{name}{form.suffix}"'}
    return StreamingResponse(chain([next(pieces)], pieces), headers=headers, media_type=form.media_type)
