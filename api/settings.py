"""What the HTTP face can be told: name, default and help of each setting stand together here."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

from limits import parse
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from graph.errors import InvalidInput
from graph.settings import PREFIX, store_settings

BIGGEST_INTEGER = 2**31 - 1  # the embedded store counts rows in 32 bits


class ApiSettings(BaseSettings):
    """Settings of `dawnraid serve`, read from the environment: `DAWNRAID_` and the name in capitals."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True)

    host: str = Field("127.0.0.1", description="address to listen on; 0.0.0.0 lets other machines in")
    port: int = Field(8000, ge=0, le=65535, description="port to listen on; 0 takes a free one")
    access: Literal["auto", "on", "off"] = Field(
        "auto",
        description="whether callers on this machine need an API key: auto asks for one once there is one; "
        "callers on other machines always do",
    )
    keys: Path | None = Field(None, description="file of the API keys; unset, keys.json in DAWNRAID_DATA")
    write_key: SecretStr | None = Field(
        None, description="a key of the role write besides those of the file; reading on this machine still needs none"
    )
    rate: str = Field("600/minute", description="most requests of one key; off for no limit")
    audit: Path | None = Field(None, description="folder of the audit log, or off; unset, audit in DAWNRAID_DATA")
    page_size: int = Field(50, ge=1, description="rows of a page, if a request names no limit")
    max_page_size: int = Field(1000, ge=1, description="most rows that a request may ask for at once")
    max_body: int = Field(5_000_000, ge=1, description="most bytes that the body of a request may have")
    body_timeout: float = Field(30.0, gt=0, description="seconds that a body may take to arrive")
    query_timeout: float = Field(30.0, gt=0, description="seconds that one question or query may take in the store")
    cypher: bool = Field(True, description="answer POST /cypher, an analyst's own queries")
    cypher_rows: int = Field(1000, ge=1, description="most rows that such a query gives")
    cypher_size: int = Field(10_000_000, ge=1, description="most bytes that its answer has")
    cypher_at_once: int = Field(4, ge=1, description="most such queries that run at the same time")
    export_nodes: int = Field(
        1_000_000,
        ge=1,
        description="most nodes of a graph that is exported whole over HTTP; the command line has no limit",
    )
    retry_after: float = Field(1.0, gt=0, description="seconds between attempts to reach a store that is down")
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="web pages that may call from a browser: origins divided by commas, or *; unset, none may"
    )
    browser_url: str | None = Field(
        None,
        pattern=r"^https?://[^?#&\s]+$",
        description="address of Neo4j Browser (http://127.0.0.1:7474/browser/); set, answers carry links that open it",
    )
    access_log: bool = Field(False, description="write one line for each request to standard output")
    log_format: Literal["text", "json"] = Field("text", description="lines of the log: text or json")
    metrics_port: int | None = Field(
        None, ge=1, le=65535, description="port for Prometheus, at /metrics; unset, there are no metrics"
    )
    metrics_host: str = Field("127.0.0.1", description="address that this port listens on")
    stop_timeout: int = Field(35, ge=0, description="seconds that a stop waits for requests in hand")

    @field_validator("rate")
    @classmethod
    def _rate(cls, value: str) -> str:
        try:
            return value if value == "off" else str(parse(value) and value)
        except ValueError:
            raise ValueError("give a rate like 600/minute or 20/second, or off") from None

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _divide(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @property
    def first_page(self) -> int:
        """Rows of a page that names no limit; never more than a page may have."""
        return min(self.page_size, self.max_page_size)

    @property
    def keys_file(self) -> Path:
        """The file of the API keys."""
        return (self.keys or store_settings().data / "keys.json").expanduser().absolute()

    @property
    def audit_folder(self) -> Path | None:
        """The folder of the audit log; None if there is none."""
        if self.audit == Path("off"):
            return None
        return (self.audit or store_settings().data / "audit").expanduser().absolute()

    @classmethod
    def read(cls, **given: str | int | None) -> Self:
        """The settings of the environment, with `given` before them; raises InvalidInput that names a wrong one."""
        known: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        try:
            return cls(**known)
        except ValidationError as error:
            faults = "; ".join(f"{PREFIX}{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in error.errors())
            raise InvalidInput(f"{faults} (docs/settings.md lists what can be set)") from None
