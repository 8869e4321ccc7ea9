"""Keeps saved notebooks readable and the same on every machine."""

from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
KEPT_METADATA = ("jupyter", "tags", "slideshow")


def keep_paper_version(notebook: NotebookNode) -> None:
    """Drop the live view of each output that also has a paper version, and all widget state.

    A live view points at a kernel that is gone when the notebook is opened again; the paper
    version beside it can always be read.
    """
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "text/html" in data:
                data.pop(WIDGET_VIEW, None)
    notebook.metadata.pop("widgets", None)


def clean(notebook: NotebookNode) -> None:
    """Leave in a notebook only what does not change from run to run."""
    keep_paper_version(notebook)
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    runs = 0
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
        cell.metadata = {k: v for k, v in cell.metadata.items() if k in KEPT_METADATA}
        if cell.cell_type == "code":
            runs += 1
            cell.execution_count = runs
            cell.metadata["jupyter"] = {"source_hidden": True}
            cell.metadata["tags"] = sorted({*cell.metadata.get("tags", []), "remove-input"})
            for output in cell.outputs:
                if output.output_type == "execute_result":
                    output.execution_count = runs
                output.metadata = nbformat.from_dict({})


def refresh(path: Path) -> bool:
    """Run a notebook and write back its clean outputs.

    Args:
        path: the notebook.

    Returns:
        True if the file changed.

    Raises:
        nbclient.exceptions.CellExecutionError: a cell raised an error.
    """
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, resources={"metadata": {"path": str(path.parent)}}).execute()
    clean(notebook)
    before: str = path.read_text(encoding="utf-8")
    after: str = nbformat.writes(notebook) + "\n"
    path.write_text(after, encoding="utf-8")
    return before != after


def before_save(model: dict[str, Any], **_: Any) -> None:
    """For JupyterLab's ``FileContentsManager.pre_save_hook``: save the paper version only."""
    if model["type"] == "notebook" and model["content"] is not None:
        model["content"] = nbformat.from_dict(model["content"])
        keep_paper_version(model["content"])
