"""Where the store is, as the environment says."""

from pathlib import Path

from platformdirs import user_data_dir
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import InvalidInput

PREFIX = "DAWNRAID_"


class StoreSettings(BaseSettings):
    """The store to use: a Neo4j server if `neo4j_uri` is set, else the embedded store in the folder `data`.

    Each is read from the variable of its name with DAWNRAID_ before it; an empty variable counts as unset.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="ignore")

    neo4j_uri: str | None = Field(default=None, description="address of a Neo4j server (bolt://, neo4j://)")
    neo4j_user: str = Field(default="neo4j", description="its user")
    neo4j_password: SecretStr | None = Field(default=None, description="its password; unset, none is sent")
    neo4j_database: str | None = Field(default=None, description="its database; unset for the user's home database")
    data: Path = Field(
        default_factory=lambda: Path(user_data_dir("dawnraid")), description="folder of the embedded store"
    )
    heap: str = Field(default="1g", pattern=r"^\d+[kmgKMG]?$", description="memory of the embedded server (512m, 2g)")


def store_settings() -> StoreSettings:
    """The settings that the environment gives; InvalidInput names the variable that can't be used."""
    try:
        return StoreSettings()
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + "_".join(map(str, first["loc"])).upper()
        raise InvalidInput(f"{name}: {first['msg']} (it is {first['input']!r}).") from error
