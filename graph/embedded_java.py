"""The server's process: its command line, and what its log says of a start that failed."""

import importlib.util
import re
import socket
from pathlib import Path

from graph.embedded_home import DATABASE, Home
from graph.errors import StoreUnavailable

# A parameter larger than the server's limit makes the driver wait for ever, so the limit stands far above any release.
_MESSAGE_BYTES = 128 * 1024 * 1024
_COMMAND_MS = 60_000
_JAVA_OPTIONS = (
    "-XX:+UseSerialGC",
    "-XX:-UsePerfData",
    "-XX:+ExitOnOutOfMemoryError",  # what limps is worse than what is started again
    "-Djava.awt.headless=true",
    "-Duser.language=en",
    "--add-modules=jdk.incubator.vector",
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-exports=java.management/sun.management=ALL-UNNAMED",
)
_PORT_TAKEN = re.compile(r"Unable to listen")
_FAILED = re.compile(r'Exception in thread "main"|Unable to listen')
# What stands in the log -> what is wrong and what to do; the first that fits is told.
_REASONS = (
    (
        r"Could not reserve enough space|insufficient memory|Cannot allocate memory|OutOfMemoryError",
        "there isn't enough free memory for a heap of {heap}: free some, or set a smaller DAWNRAID_HEAP",
    ),
    (
        r"Invalid maximum heap size|Too small maximum heap",
        "{heap} is no heap size, or too small a one: set DAWNRAID_HEAP to something like 1g or 512m",
    ),
    (r"No space left on device|Disk quota exceeded", "its disk is full: free some space"),
    (
        r"Read-only file system|Permission denied|AccessDenied",
        "it can't be written to: set DAWNRAID_DATA to a folder of your own",
    ),
    (r"cannot execute|Exec format error", "the server that came with arcadedb-embedded doesn't run on this machine"),
)
_TELLING = re.compile(r'Exception in thread "main" [\w.$]+: (.+)|\bSEVER +\[\w+\] (?:<\w+> )?(.+)|\b(Error: .+)')


def package() -> Path:
    """The folder of the installed server; raises StoreUnavailable where there is none for this platform."""
    spec = importlib.util.find_spec("arcadedb_embedded")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    if folder is None or not (folder / "jre" / "bin" / "java").exists():
        raise StoreUnavailable(
            "The embedded store isn't installed (or not for this platform): pip install arcadedb-embedded, "
            "or set DAWNRAID_NEO4J_URI to use a Neo4j server."
        )
    return folder


def command(home: Home, heap: str, bolt: int, http: int) -> list[str]:
    """The server's command line: loopback only, each commit flushed to the disk."""
    folder = package()
    settings = {
        "server.rootPath": home.data,
        # production would hide what is wrong with a query behind "check the server log"
        "server.mode": "development",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": http,
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.defaultDatabases": f"{DATABASE}[root]",
        "bolt.host": "127.0.0.1",
        "bolt.port": bolt,
        "bolt.defaultDatabase": DATABASE,
        "bolt.maxMessageSize": _MESSAGE_BYTES,
        "bolt.packstream.maxValueLength": _MESSAGE_BYTES,
        "opencypher.loadCsv.allowFileUrls": "false",
        "opencypher.loadCsv.allowRemoteUrls": "false",
        "txWalFlush": 2,
        "command.timeout": _COMMAND_MS,
        # neither is used, and both make the start slower
        "serverMetrics": "false",
        "polyglotEngineEnabled": "false",
    }
    properties = [f"-Darcadedb.{name}={value}" for name, value in settings.items()]
    main = ["-cp", f"{folder / 'jars'}/*", "com.arcadedb.server.ArcadeDBServer"]
    return [str(folder / "jre" / "bin" / "java"), f"-Xmx{heap}", *_JAVA_OPTIONS, *properties, *main]


def free_port(wish: int | None = None) -> int:
    """A free port of the loopback address: the one wished for if it is free."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wish or 0))
        except OSError:
            return free_port()
        return int(probe.getsockname()[1])


def failed(log: str) -> bool:
    """Whether the log tells of a start that failed (the process itself lives on, and answers nobody)."""
    return _FAILED.search(log) is not None


def port_taken(log: str) -> bool:
    """Whether a start failed because somebody else had taken the port in the meantime."""
    return _PORT_TAKEN.search(log) is not None


def reason(home: Home, heap: str, log: str) -> str:
    """Why a start failed, as one line that names the folder, the fault and the remedy."""
    for pattern, text in _REASONS:
        if re.search(pattern, log):
            return f"The embedded store in {home.data} can't start: {text.format(heap=heap)}."
    telling = [next(filter(None, match.groups())) for match in _TELLING.finditer(log)]
    last = f": {telling[-1][:300].rstrip('.')}" if telling else ""
    return f"The embedded store in {home.data} did not start{last}. See {home.log}."
