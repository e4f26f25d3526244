"""Files: announced, uploaded, completed, and from then on readable."""

import mimetypes
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

from sandbox.payloads import Json


@dataclass(slots=True, kw_only=True)
class StoredFile:
    """One file of the workspace, from the first request for an upload URL on."""

    id: str
    name: str
    title: str
    owner: str
    length: int
    ticket: str
    alt_txt: str = ""
    created: int = 0
    content: bytes | None = None
    completed: bool = False
    ready_at: float = 0.0
    channels: list[str] = field(default_factory=list)

    @property
    def mimetype(self) -> str:
        """Guessed from the name, as Slack does."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def link(self, url: str) -> str:
        """Where its bytes are."""
        return f"{url}/files/{self.id}/{quote(self.name)}"

    def as_slack(self, url: str) -> Json:
        """The file object of `files.info`."""
        extension = self.name.rpartition(".")[2].lower()
        return {
            "id": self.id,
            "created": self.created,
            "timestamp": self.created,
            "name": self.name,
            "title": self.title,
            "mimetype": self.mimetype,
            "filetype": extension,
            "pretty_type": extension.upper(),
            "user": self.owner,
            "editable": False,
            "size": self.length,
            "mode": "hosted",
            "is_external": False,
            "is_public": bool(self.channels),
            "public_url_shared": False,
            "alt_txt": self.alt_txt,
            "url_private": self.link(url),
            "url_private_download": self.link(url),
            "permalink": self.link(url),
            "channels": [channel for channel in self.channels if channel.startswith("C")],
            "groups": [],
            "ims": [channel for channel in self.channels if channel.startswith("D")],
            "has_rich_preview": False,
        }


class Files:
    """Every file of the workspace."""

    def __init__(self, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._files: dict[str, StoredFile] = {}

    def announce(
        self, *, file_id: str, name: str, length: int, owner: str, alt_txt: str, created: int
    ) -> StoredFile:
        """Make room for a file of that length."""
        file = StoredFile(
            id=file_id,
            name=name,
            title=name,
            owner=owner,
            length=length,
            alt_txt=alt_txt,
            created=created,
            ticket=secrets.token_urlsafe(24),
        )
        self._files[file_id] = file
        return file

    def get(self, file_id: str) -> StoredFile | None:
        """The file of that identifier."""
        return self._files.get(file_id)

    def by_ticket(self, ticket: str) -> StoredFile | None:
        """The file an upload URL was made for."""
        return next((file for file in self._files.values() if file.ticket == ticket), None)

    def complete(self, file: StoredFile, *, title: str, delay: float) -> None:
        """The upload is over; blocks may show the file once Slack has looked at it."""
        file.title, file.completed = title, True
        file.ready_at = self._monotonic() + delay

    def showable(self, reference: Json, url: str) -> bool:
        """Whether a `slack_file` of an image block may be shown now."""
        found = [
            file
            for file in self._files.values()
            if file.id == reference.get("id") or file.link(url) == reference.get("url")
        ]
        return any(
            file.completed and file.ready_at <= self._monotonic() and file.mimetype.startswith("image/")
            for file in found
        )
