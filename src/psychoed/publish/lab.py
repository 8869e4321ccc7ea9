"""Opens the chapters in JupyterLab, on this computer only.

What any JupyterLab needs for this course, here or on a hub, stands in the folder ``jupyter``
beside this file. Jupyter finds it when ``JUPYTER_CONFIG_PATH`` names it: saved notebooks keep
the paper version of each exercise, and no news pop-up asks to call home.
"""

import os
from pathlib import Path

from psychoed.course import Course

ADDRESS = "127.0.0.1"
CONFIG = Path(__file__).parent / "jupyter"


def trust_chapters(course: Course) -> None:
    """Tell Jupyter that the notebooks of this course may show all of their stored outputs.

    Without this, JupyterLab strips pictures and styles from notebooks that were made elsewhere.
    It is remembered for this user, and for the notebooks as they are now.
    """
    import nbformat
    from nbformat.sign import NotebookNotary

    notary = NotebookNotary()
    for path in course.notebooks:
        notary.sign(nbformat.read(path, as_version=4))


def use_course_settings() -> None:
    """Let Jupyter read the settings of this folder; they come before a user's own."""
    others = os.environ.get("JUPYTER_CONFIG_PATH")
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(
        [str(CONFIG), *([others] if others else [])]
    )


def start_lab(course: Course, port: int, browser: bool) -> None:
    """Run JupyterLab until Ctrl+C, with the folder of chapters open.

    Args:
        course: the course to open; its notebooks are trusted.
        port: where to listen; one that is taken gives way to the next free one.
        browser: open a browser as well.
    """
    trust_chapters(course)
    use_course_settings()
    from jupyterlab.labapp import LabApp

    LabApp.launch_instance(
        [
            f"--ServerApp.ip={ADDRESS}",
            f"--ServerApp.port={port}",
            f"--ServerApp.root_dir={course.root}",
            f"--ServerApp.open_browser={browser}",
            "--ServerApp.allow_root=True",  # in many containers there is nobody else
            "--LabApp.default_url=/lab/tree/notebooks",
        ]
    )
