"""A user's own questions: the .cypher files of the folder that DAWNRAID_QUESTIONS names."""

from collections.abc import Collection, Iterator
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.cypher_guard import guarded
from graph.cypher_tokens import QueryRefused
from graph.errors import QuestionError

OPTIONS = frozenset({"json", "csv", "help", "q", "timeout"})  # what the command line and HTTP take besides


class QuestionSettings(BaseSettings):
    """Where questions are read from besides the library's own, in DAWNRAID_QUESTIONS."""

    model_config = SettingsConfigDict(env_prefix="DAWNRAID_", env_ignore_empty=True, extra="ignore")

    questions: Path | None = Field(default=None, description="folder of your own questions (.cypher), read too")


def own_files() -> Iterator[tuple[Path, str]]:
    """Each file of the user's folder with its text; raises QuestionError if there is no such folder or no such text."""
    folder = QuestionSettings().questions
    if folder is None:
        return
    if not folder.is_dir():
        raise QuestionError(f"DAWNRAID_QUESTIONS: {folder} is no folder; make it, or unset the variable")
    for path in sorted(folder.glob("*.cypher")):
        try:
            yield path, path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise QuestionError(f"{path} can't be read as UTF-8 text: {error}") from error


def check_own(path: Path, cypher: str, title: str, parameters: Collection[str], taken: Collection[str]) -> None:
    """Hold a user's question to what the library's own are held to; `taken` are the names and titles there already."""
    if path.stem in taken or title in taken:
        raise QuestionError(f"{path}: there is a question of this name or title already; give it others")
    if clash := sorted(OPTIONS.intersection(parameters)):
        raise QuestionError(f"{path}: a parameter can't be called {clash[0]}, which is an option of its own")
    try:
        guarded(cypher)
    except QueryRefused as refused:
        raise QuestionError(f"{path}: {refused}") from refused
