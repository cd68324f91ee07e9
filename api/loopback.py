"""Whether a request comes from this machine."""

from ipaddress import ip_address

from starlette.datastructures import Headers
from starlette.types import Scope


def local(scope: Scope) -> bool:
    """Whether a request comes from this machine, over loopback and under its name.

    The name is looked at so that no page of another site can reach the server by giving its own name this address.
    """
    ends = [(scope.get(end) or ("",))[0] for end in ("client", "server")]
    return all(is_loopback(end) for end in ends) and is_loopback(_host(Headers(scope=scope).get("host", "")))


def is_loopback(host: str) -> bool:
    """Whether a name or an address is this machine's own."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _host(header: str) -> str:
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.rpartition(":")[0] if ":" in header else header
