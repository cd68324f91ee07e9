"""The server's log: lines for a person or for a machine, each with the id of its request, none with a secret."""

import json
import logging
import sys
from datetime import UTC, datetime

from api.observed import current
from api.redact import redacted


class Words(logging.Formatter):
    """A line for a person."""

    def format(self, record: logging.LogRecord) -> str:
        """Level, message and request, with the traceback of an error below."""
        text = super().format(record)
        asked = current().id
        return redacted(f"{record.levelname.lower()}: {text}{f' [{asked}]' if asked != '-' else ''}")


class JsonLines(logging.Formatter):
    """A line for a machine."""

    def format(self, record: logging.LogRecord) -> str:
        """An object of time, level, logger, message, request, and what else the message tells."""
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "request": current().id,
            **getattr(record, "told", {}),
        }
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return redacted(json.dumps(told, ensure_ascii=False))


def configure(*, as_json: bool, access: bool) -> None:
    """Have warnings and errors written to standard error and, with `access`, a line a request to standard output."""
    formatter = JsonLines() if as_json else Words()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    requests, lines = logging.getLogger("dawnraid.access"), logging.StreamHandler(sys.stdout)
    lines.setFormatter(formatter)
    requests.handlers, requests.propagate = [lines], False
    requests.setLevel(logging.INFO if access else logging.CRITICAL)
