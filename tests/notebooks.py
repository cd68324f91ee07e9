"""The notebooks, run: `python -m tests.notebooks` runs them over the samples and keeps what they show."""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest.mock import patch

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from graph.settings import StoreSettings
from graph.store import Store

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PATIENCE = 180  # seconds for a cell


def run(path: Path, settings: Mapping[str, str]) -> NotebookNode:
    """The notebook with what its cells show when they are run in order by a new kernel; a cell that fails raises."""
    notebook = nbformat.read(path, as_version=4)
    # a Neo4j that its own test harness set up must not be taken for the one of the settings
    with patch.dict(os.environ, {"PYTHONPATH": str(ROOT), "DAWNRAID_NEO4J_URI": "", **settings}):
        NotebookClient(notebook, timeout=PATIENCE, kernel_name="python3").execute(cwd=str(path.parent))
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # when it was run
    return notebook


def shown(notebook: NotebookNode) -> Iterator[list[str]]:
    """What each cell of code shows, as text; of a picture only that there is one."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            yield [output.text if output.output_type == "stream" else _told(output.data) for output in cell.outputs]


def _told(data: Mapping[str, str]) -> str:
    return "a picture" if "image/png" in data else data["text/plain"]


def main() -> None:
    """Run each notebook and write it with its outputs."""
    from tests.store.answers import hold

    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(StoreSettings(data=Path(folder), neo4j_uri=None)) as store,
    ):
        hold(store, "samples")
        for path in NOTEBOOKS:
            nbformat.write(run(path, {"DAWNRAID_DATA": folder}), path)
            print(path.name, f"{path.stat().st_size:,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
