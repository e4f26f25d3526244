"""The one shape that crosses the wire everywhere: a JSON object."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
