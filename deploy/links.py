"""Links that copy the course onto a hub and open a chapter there, with nbgitpuller.

python deploy/links.py https://hub.example.org https://git.example.org/what-comes-next > links.md
"""

import argparse
import sys
from pathlib import Path
from urllib.parse import quote, urlencode

import nbformat

from psychoed.course import Course


def link(hub: str, repository: str, branch: str, notebook: str) -> str:
    """Return the address that pulls a repository and opens one notebook in JupyterLab.

    Args:
        hub: address of the hub.
        repository: address that git can clone.
        branch: which branch.
        notebook: path inside the repository.
    """
    folder = repository.rstrip("/").split("/")[-1].removesuffix(".git")
    path = f"lab/tree/{folder}/{notebook}"
    asked = {"repo": repository, "branch": branch, "targetpath": folder, "urlpath": path}
    return f"{hub.rstrip('/')}/hub/user-redirect/git-pull?{urlencode(asked, quote_via=quote)}"


def lines(course: Course, hub: str, repository: str, branch: str = "main") -> list[str]:
    """Return one line of Markdown for each chapter."""
    found = []
    for path in course.notebooks:
        first = nbformat.read(path, as_version=4).cells[0].source
        title = next(line for line in first.splitlines() if line.startswith("# "))[2:].strip()
        notebook = path.relative_to(course.root).as_posix()
        found.append(f"- [{title}]({link(hub, repository, branch, notebook)})")
    return found


def main() -> int:
    """Print the list."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    ask.add_argument("hub")
    ask.add_argument("repository")
    ask.add_argument("--branch", default="main")
    given = ask.parse_args()
    course = Course.here(Path(__file__).parent)
    print("\n".join(lines(course, given.hub, given.repository, given.branch)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
