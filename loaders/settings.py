"""Settings of the loaders, from environment variables DAWNRAID_*."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class LoaderSettings(BaseSettings):
    """What a release may be; each setting is read from DAWNRAID_ and its name in capitals."""

    model_config = SettingsConfigDict(env_prefix="DAWNRAID_", extra="ignore")

    max_release_bytes: int = Field(default=5_000_000, gt=0, description="size that one release may have, in bytes")
