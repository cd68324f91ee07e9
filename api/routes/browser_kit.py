"""What Neo4j Browser is given, as addresses that it loads from another origin."""

from functools import cache

from fastapi import APIRouter

from api.browser.examples import Examples
from api.browser.kit import FILES, kit
from api.browser.routing import kit_router
from api.settings import ApiSettings


def router(settings: ApiSettings) -> APIRouter:
    """The files of the kit under /browser-kit; they ask about the samples and tell nothing of the graph."""
    del settings
    return kit_router("/browser-kit", FILES, cache(lambda: kit(Examples())))
