"""The questions of the library as addresses: each under /questions, the usual ones also where one would look."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel
from starlette.responses import Response

from api.answers import Json, in_forms, responses
from api.browser.links import answer_link
from api.dating import dated
from api.forms import JSON, VARY, answer_file, forms_of, wanted
from api.paging import answer_part, linked
from api.question_models import QuestionInfo, answer_model, answered, described, query_model
from api.requests import Opened, takes
from api.settings import ApiSettings
from graph.store import Store
from queries import Parameter, Question, hidden, library
from queries.asking import get_question

# where one would look for a question -> the question; what stands in braces is its parameter
ADDRESSES: Mapping[str, str] = {
    "/operations/{operation:id}/raids": "raids-linked-to-operation",
    "/operations/{operation:id}/arrests": "arrests-of-operation",
    "/operations/{operation:id}/seizures": "seizures-of-operation",
    "/operations/{operation:id}/units": "units-of-operation",
    "/operations/{operation:id}/followed-by": "operations-that-followed",
    "/units/{unit:id}/operations": "operations-of-unit",
    "/units/{unit:id}/raids": "raids-of-unit",
    "/units/{unit:id}/partners": "partners-of-unit",
    "/locations/{location:id}/raids": "raids-at-location",
    "/locations/{location:id}/events": "at-location",
    "/releases/{release:id}/claims": "claims-of-release",
    "/releases/{release:id}/only": "only-in-release",
}


def router(settings: ApiSettings) -> APIRouter:
    """Every question under /questions, and the addresses above."""
    routes = APIRouter()

    @routes.get("/questions", response_model=list[QuestionInfo], summary="All questions", tags=["questions"])
    async def list_questions() -> Json:
        """The questions that can be asked, with what they take and what they give."""
        return Json([described(question) for question in library().values()])

    for question in library().values():
        _add(routes, settings, f"/questions/{question.name}", question, "questions")

    @routes.get("/questions/{name}", include_in_schema=False)
    async def no_question(name: str) -> Json:
        return Json(described(get_question(name)))

    for path, name in ADDRESSES.items():
        _add(routes, settings, path, library()[name], path.split("/")[1])
    return routes


def _add(routes: APIRouter, settings: ApiSettings, path: str, question: Question, tag: str) -> None:
    in_path = next((each for each in question.parameters if f"{{{each.name}:id}}" in path), None)
    forms = forms_of(column.type for column in question.columns)
    endpoint = _endpoint(settings, question, in_path, query_model(question, settings, in_path))
    routes.add_api_route(
        path,
        endpoint,
        name=f"{tag}_{question.name}".replace("-", "_"),
        summary=question.title,
        description=question.about,
        tags=[tag],
        response_model=answer_model(question),
        responses={**in_forms(*forms), **responses(400, 404, 406, 410, 422, 504)},
    )


def _endpoint(
    settings: ApiSettings, question: Question, in_path: Parameter | None, model: type[BaseModel]
) -> Callable[..., Response]:
    @takes(model)
    def ask(store: Opened, request: Request, query: BaseModel) -> Response:
        return _answer(store, request, question, query.model_dump(), settings)

    if in_path is None:
        return ask
    named = Path(alias=in_path.name, description=f"{in_path.meaning}: name, alias or id")

    @takes(model)
    def ask_of(store: Opened, request: Request, query: BaseModel, given: Annotated[str, named]) -> Response:
        return _answer(store, request, question, {**query.model_dump(), in_path.name: given}, settings)

    return ask_of


def _answer(
    store: Store, request: Request, question: Question, arguments: dict[str, Any], settings: ApiSettings
) -> Response:
    timeout = settings.query_timeout
    form = wanted(request, *forms_of(column.type for column in question.columns))
    headers = dated(request, store)
    found, next_page = answer_part(store, request, question, arguments, timeout)
    headers |= linked(next_page)
    if form != JSON:
        return answer_file(store, form, found, headers, timeout)
    empty = not found.rows and found.skip == 0
    switches = hidden(store, found, timeout=timeout) if empty else ()
    link = answer_link(settings.browser_url, found)
    return Json(answered(found, switches, link, next_page), headers=headers | VARY)
