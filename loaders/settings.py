"""Settings of the loaders, from environment variables DAWNRAID_*."""

from typing import Self

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import InvalidInput


class LoaderSettings(BaseSettings):
    """What a release may be; each setting is read from DAWNRAID_ and its name in capitals."""

    model_config = SettingsConfigDict(env_prefix="DAWNRAID_", env_ignore_empty=True, frozen=True)

    # the embedded store takes 12 s for a text of 60 MB and never answers to one of 128 MB
    max_release_bytes: int = Field(
        default=5_000_000, gt=0, le=50_000_000, description="most bytes that the source of one release may have"
    )

    @classmethod
    def read(cls) -> Self:
        """The settings of the environment; raises InvalidInput that names a wrong one."""
        try:
            return cls()
        except ValidationError as error:
            faults = "; ".join(f"DAWNRAID_{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in error.errors())
            raise InvalidInput(faults) from None
