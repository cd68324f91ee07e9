"""What the HTTP face can be told: name, default and help of each setting stand together here."""

from typing import Annotated, Any, Self

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from graph.errors import InvalidInput
from graph.settings import PREFIX

BIGGEST_INTEGER = 2**31 - 1  # the embedded store counts rows in 32 bits


class ApiSettings(BaseSettings):
    """Settings of `dawnraid serve`, read from the environment: `DAWNRAID_` and the name in capitals."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True)

    host: str = Field("127.0.0.1", description="address to listen on; 0.0.0.0 lets other machines in")
    port: int = Field(8000, ge=0, le=65535, description="port to listen on; 0 takes a free one")
    write_key: SecretStr | None = Field(
        None, description="key that POST and DELETE of releases must bring; unset, nobody can write over HTTP"
    )
    page_size: int = Field(50, ge=1, description="rows of a page, if a request names no limit")
    max_page_size: int = Field(1000, ge=1, description="most rows that a request may ask for at once")
    max_body: int = Field(5_000_000, ge=1, description="most bytes that the body of a request may have")
    query_timeout: float = Field(30.0, gt=0, description="seconds that one question may take in the store")
    retry_after: float = Field(1.0, gt=0, description="seconds between attempts to reach a store that is down")
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="web pages that may call from a browser: origins divided by commas, or *; unset, none may"
    )
    access_log: bool = Field(False, description="write one line for each request to standard output")

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _divide(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @property
    def first_page(self) -> int:
        """Rows of a page that names no limit; never more than a page may have."""
        return min(self.page_size, self.max_page_size)

    @classmethod
    def read(cls, **given: str | int | None) -> Self:
        """The settings of the environment, with `given` before them; raises InvalidInput that names a wrong one."""
        known: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        try:
            return cls(**known)
        except ValidationError as error:
            faults = "; ".join(f"{PREFIX}{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in error.errors())
            raise InvalidInput(f"{faults} (docs/settings.md lists what can be set)") from None
