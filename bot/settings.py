"""Settings, from the environment or a `.env` file, read once and checked all together."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

SLACK_API = "https://slack.com/api/"
DATABASE = "sqlite:///rebours.db"

Wanted = TypeVar("Wanted", bound="DatabaseSettings")


class Intake(StrEnum):
    """How Slack reaches the bot."""

    SOCKET = "socket"
    HTTP = "http"


class UnusableSettings(Exception):  # noqa: N818  it names what is wrong, like every refusal
    """Some settings are missing or wrong; `problems` says which, one sentence each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class DatabaseSettings(BaseSettings):
    """The one setting of the commands that do not talk to Slack. An empty setting is one left out."""

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", populate_by_name=True, env_ignore_empty=True
    )

    database_url: str = Field(DATABASE, alias="REBOURS_DATABASE_URL")

    @field_validator("database_url")
    @classmethod
    def _a_database_we_know(cls, url: str) -> str:
        if not url.startswith(
            ("sqlite:///", "sqlite+aiosqlite:///", "postgresql://", "postgresql+psycopg://")
        ):
            raise ValueError("should start with sqlite:/// or postgresql://")
        try:
            make_url(url)
        except (ValueError, ArgumentError) as error:
            raise ValueError("cannot be read") from error
        return url


class Settings(DatabaseSettings):
    """Everything that can be set from outside."""

    bot_token: SecretStr = Field(alias="SLACK_BOT_TOKEN")
    app_token: SecretStr | None = Field(None, alias="SLACK_APP_TOKEN")
    signing_secret: SecretStr | None = Field(None, alias="SLACK_SIGNING_SECRET")
    api_url: str = Field(SLACK_API, alias="SLACK_API_URL")
    http_port: int = Field(3000, alias="REBOURS_HTTP_PORT", ge=1, le=65535)
    health_port: int = Field(0, alias="REBOURS_HEALTH_PORT", ge=0, le=65535)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", alias="REBOURS_LOG_LEVEL")
    heartbeat_seconds: float = Field(30, alias="REBOURS_HEARTBEAT_SECONDS", ge=1, le=600)
    keep_letters_days: int = Field(30, alias="REBOURS_KEEP_LETTERS_DAYS", ge=1, le=3650)
    coordinators: Annotated[frozenset[str], NoDecode] = Field(frozenset(), alias="REBOURS_COORDINATORS")

    @field_validator("api_url")
    @classmethod
    def _ends_with_a_slash(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")):
            raise ValueError("should start with http:// or https://")
        return url.rstrip("/") + "/"

    @field_validator("log_level", mode="before")
    @classmethod
    def _any_case(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @field_validator("coordinators", mode="before")
    @classmethod
    def _separated_by_commas(cls, ids: object) -> object:
        return (
            frozenset(part.strip() for part in ids.split(",") if part.strip())
            if isinstance(ids, str)
            else ids
        )

    @field_validator("bot_token")
    @classmethod
    def _a_bot_s_token(cls, token: SecretStr) -> SecretStr:
        return _starting_with("xoxb-", token)

    @field_validator("app_token")
    @classmethod
    def _an_app_s_token(cls, token: SecretStr | None) -> SecretStr | None:
        return _starting_with("xapp-", token) if token else token


class SocketSettings(Settings):
    """What Socket Mode needs besides."""

    app_token: SecretStr = Field(alias="SLACK_APP_TOKEN")


class HttpSettings(Settings):
    """What signed HTTP needs besides."""

    signing_secret: SecretStr = Field(alias="SLACK_SIGNING_SECRET", min_length=1)


HINTS = {
    "SLACK_BOT_TOKEN": "copy the xoxb- token from the app's page, under OAuth & Permissions",
    "SLACK_APP_TOKEN": "make an xapp- token with connections:write under Basic Information, App-Level Tokens",
    "SLACK_SIGNING_SECRET": "copy it from Basic Information, App Credentials",
    "SLACK_API_URL": f"leave it out to reach {SLACK_API}",
    "REBOURS_HTTP_PORT": "give a port between 1 and 65535",
    "REBOURS_HEALTH_PORT": "give a port between 1 and 65535, or 0 for none",
    "REBOURS_DATABASE_URL": "sqlite:///rebours.db, or postgresql://user:password@host/rebours",
    "REBOURS_LOG_LEVEL": "one of DEBUG, INFO, WARNING, ERROR",
    "REBOURS_HEARTBEAT_SECONDS": "a number of seconds between 1 and 600",
    "REBOURS_KEEP_LETTERS_DAYS": "a number of days between 1 and 3650",
    "REBOURS_COORDINATORS": "Slack member ids separated by commas",
}

CANNOT_WRITE = (
    "The database cannot be written: check REBOURS_DATABASE_URL, and who may write where it points."
)


def load(intake: Intake | None = None, *, env_file: Path | None = Path(".env")) -> Settings:
    """Read every setting, or raise UnusableSettings with all that is missing or wrong.

    `intake` says which way Slack will come in, and so which secrets are needed; None asks for none of them.
    """
    wanted = {None: Settings, Intake.SOCKET: SocketSettings, Intake.HTTP: HttpSettings}[intake]
    return _read(wanted, env_file)


def database_url(*, env_file: Path | None = Path(".env")) -> str:
    """Read the one setting that commands without Slack need, or raise UnusableSettings."""
    return _read(DatabaseSettings, env_file).database_url


def _read(wanted: type[Wanted], env_file: Path | None) -> Wanted:
    try:
        return wanted(_env_file=env_file)
    except ValidationError as error:
        raise UnusableSettings([_problem(wrong) for wrong in error.errors()]) from error
    except UnicodeDecodeError as error:
        raise UnusableSettings([f"{env_file} is not UTF-8 text."]) from error


def _starting_with(prefix: str, token: SecretStr) -> SecretStr:
    """Tell the two kinds of token apart: they are easily put into each other's place."""
    if not token.get_secret_value().startswith(prefix):
        raise ValueError(f"should start with {prefix}")
    return token


def _problem(wrong: ErrorDetails) -> str:
    name = str(wrong["loc"][0])
    what = "is missing" if wrong["type"] == "missing" else wrong["msg"].removeprefix("Value error, ")
    hint = HINTS.get(name, "")
    return f"{name} {what}" + (f": {hint}." if hint else ".")
