"""Guests without accounts: a shared word lets them in, and nothing of them stays.

Every sign-in makes a new name, and every name a Unix user of its own, with a home that no other
guest can open. The home is a copy of a folder that was filled and trusted once, when the hub
started. It goes when the guest's server stops.
"""

# ruff: noqa: S603, S607  # it runs programs of this computer, with no word that a guest chose

import hmac
import pwd
import secrets
import shutil
import subprocess
import sys
from pathlib import Path

from jupyterhub.auth import Authenticator
from jupyterhub.handlers import BaseHandler
from traitlets import Unicode

PARTS = ["_toc.yml", "_config.yml", "notebooks", "evidence", "book/crisis-lines.yml"]
TRUST = (
    "from psychoed.course import Course; from psychoed.publish.lab import trust_chapters;"
    "trust_chapters(Course.here())"
)
SHARED = [Path(name) for name in ("/tmp", "/var/tmp", "/dev/shm")]  # noqa: S108 they are swept
FORM = """
<form action="{{ authenticator_login_url }}" method="post">
  <h1>What Comes Next</h1>
  <p>You get a name by chance, and a copy of the chapters. When you stop, both are erased.</p>
  {% if login_error %}<p class="login_error" role="alert">That was not the word.</p>{% endif %}
  <input type="hidden" name="_xsrf" value="{{ xsrf }}">
  <input type="hidden" name="username" value="guest">
  <label for="word">The word that the host gave you</label>
  <input id="word" type="password" name="password" class="form-control" autocomplete="off"
         required autofocus>
  <p><button class="btn btn-jupyter">Start</button></p>
</form>
"""


class SharedWord(Authenticator):
    """Let in everybody who knows one word, each under a new name that nobody can choose.

    JupyterHub's own shared password lets a guest type any name, also that of a neighbour.
    """

    word = Unicode(config=True, help="What a guest must type; it has no default.")
    custom_html = FORM

    async def authenticate(self, handler: BaseHandler, data: dict[str, str]) -> str | None:  # noqa: ARG002
        """Return a new name, or None if the word was wrong."""
        typed = data.get("password", "")
        if not self.word or not hmac.compare_digest(typed.encode(), self.word.encode()):
            return None
        return f"guest-{secrets.token_hex(5)}"


def fill_home(course: Path, home: Path, python: str = sys.executable) -> None:
    """Make the folder that each guest gets a copy of.

    Args:
        course: the repository.
        home: the folder to make; an older one is replaced.
        python: of the environment that the guests use; it has psychoed.
    """
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    for part in PARTS:
        source, target = course / part, home / part
        target.parent.mkdir(exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        else:
            shutil.copy2(source, target)
    subprocess.run([python, "-c", TRUST], cwd=home, env={"HOME": str(home)}, check=True)


def make_guest(name: str, template: Path, homes: Path) -> None:
    """Make the Unix user of one guest, with a home of mode 0700."""
    forget_guest(name)
    subprocess.run(
        [
            *("useradd", "--create-home", "--skel", template, "--base-dir", homes),
            *("--shell", "/usr/sbin/nologin", "--key", "HOME_MODE=0700", name),
        ],
        check=True,
        stderr=subprocess.DEVNULL,
    )


def forget_guest(name: str) -> None:
    """End what a guest left running, and remove the user, the home and stray files."""
    try:
        uid = str(pwd.getpwnam(name).pw_uid)
    except KeyError:
        return
    subprocess.run(["pkill", "-KILL", "-U", uid], check=False)
    sweep = ["find", *SHARED, "-maxdepth", "1", "-user", uid, "-exec", "rm", "-rf", "{}", "+"]
    subprocess.run(sweep, check=False, stderr=subprocess.DEVNULL)
    subprocess.run(["userdel", "--force", "--remove", name], check=True, stderr=subprocess.DEVNULL)
