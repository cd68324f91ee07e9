"""Opens files as Gephi's File > Open does, by Gephi's own importers, and prints what it then holds as JSON.

Run on its own: python opening.py JAR FILE..., since a process can start Java only once. Edges are not merged, the
choice "Don't merge" in Gephi's import report.
"""

import json
import sys
from typing import Any

import jpype


def opened(files: list[str]) -> dict[str, Any]:
    """Issues, nodes and edges of all the files in one workspace."""
    gephi, find = jpype.JPackage("org").gephi, jpype.JPackage("org").openide.util.Lookup.getDefault().lookup
    projects = find(gephi.project.api.ProjectController.class_)
    projects.newProject()
    workspace, issues = projects.getCurrentWorkspace(), []
    importer = find(gephi.io.importer.api.ImportController.class_)
    for file in files:
        container = importer.importFile(jpype.JClass("java.io.File")(file))
        container.getLoader().setEdgesMergeStrategy(gephi.io.importer.api.EdgeMergeStrategy.NO_MERGE)
        issues += [f"{issue.getLevel()}: {issue.getMessage()}" for issue in container.getReport().getIssues(1000)]
        importer.process(container, gephi.io.processor.plugin.AppendProcessor(), workspace)
    graph = find(gephi.graph.api.GraphController.class_).getGraphModel(workspace).getGraph()
    return {
        "issues": issues,
        "nodes": {str(node.getId()): columns(node) for node in graph.getNodes().toArray()},
        "edges": {
            str(edge.getId()): (str(edge.getSource().getId()), str(edge.getTarget().getId()), columns(edge))
            for edge in graph.getEdges().toArray()
        },
    }


def columns(element: jpype.JObject) -> dict[str, object]:
    """The columns of a node or an edge that are filled, but for its id."""
    table = list(element.getTable())
    names = [str(column.getId() if column.isProperty() else column.getTitle()) for column in table]
    told = dict(zip(names, (value(element.getAttribute(column)) for column in table), strict=True))
    return {name: one for name, one in told.items() if one is not None and name != "id"}


def value(found: jpype.JObject | None) -> object:
    """A value of Java as JSON has it."""
    name = str(found.getClass().getSimpleName()) if hasattr(found, "getClass") else ""
    kinds: dict[str, type] = {"Boolean": bool, "Integer": int, "Long": int, "Float": float, "Double": float}
    return None if found is None else kinds.get(name, str)(found)


if __name__ == "__main__":
    jpype.startJVM("-Djava.awt.headless=true", classpath=[sys.argv[1]])
    print(json.dumps(opened(sys.argv[2:])))
