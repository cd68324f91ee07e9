"""What Prometheus is told, at /metrics of a port of its own."""

from importlib.metadata import version
from threading import Thread
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, start_http_server

from api.observed import Observed

METHODS = {"GET", "HEAD", "POST", "DELETE", "OPTIONS"}
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """The numbers of one server."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        of: Any = {"registry": self.registry}
        where = ["method", "route"]
        self.in_flight = Gauge("dawnraid_requests_in_flight", "Requests that are being answered", **of)
        self.store_up = Gauge("dawnraid_store_up", "Whether the store is open: 1 or 0", **of)
        self._requests = Counter("dawnraid_requests", "Requests answered", [*where, "status"], **of)
        self._seconds = Histogram("dawnraid_request_seconds", "Seconds to answer", where, buckets=SECONDS, **of)
        self._rows = Counter("dawnraid_rows", "Rows given in answers", ["route"], **of)
        self._refused = Counter("dawnraid_refused", "Requests refused, by the kind of problem", ["problem"], **of)
        Info("dawnraid_build", "Version of the program", **of).info({"version": version("dawnraid")})

    def count(self, method: str, observed: Observed) -> None:
        """Count a request that is done; labels are names of this program only, never what a caller sent."""
        method = method if method in METHODS else "other"
        self._requests.labels(method, observed.route, str(observed.status)).inc()
        self._seconds.labels(method, observed.route).observe(observed.seconds)
        if observed.rows:
            self._rows.labels(observed.route).inc(observed.rows)
        if observed.refused:
            self._refused.labels(observed.refused).inc()

    def serve(self, port: int, host: str) -> tuple[Any, Thread]:
        """Answer at /metrics of that port until the server that is given back is shut down; raises OSError."""
        return start_http_server(port, host, self.registry)
