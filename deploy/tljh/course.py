"""For The Littlest JupyterHub: goes to /opt/tljh/config/jupyterhub_config.d/course.py.

TLJH reads it as root, after its own settings. The course stands in /srv/course, readable by all,
and its package is installed in TLJH's user environment. Put the word that lets guests in into
/opt/tljh/config/course-word, readable by root only.
"""

# ruff: noqa: S603, S607  # it runs programs of this computer, with no word that a guest chose

import subprocess
import sys
from pathlib import Path

from traitlets.config import get_config

COURSE = Path("/srv/course")
PYTHON = "/opt/tljh/user/bin/python"
TEMPLATE = Path("/opt/tljh/state/course-home")
WORD = Path("/opt/tljh/config/course-word")
sys.path.insert(0, str(COURSE / "deploy" / "hub"))

from guests import SharedWord, fill_home, forget_guest, make_guest  # noqa: E402

fill_home(COURSE, TEMPLATE, python=PYTHON)
subprocess.run(["chmod", "-R", "go+rX", TEMPLATE], check=True)
settings = "from psychoed.publish.lab import CONFIG; print(CONFIG)"
found = subprocess.run([PYTHON, "-c", settings], capture_output=True, text=True, check=True)

c = get_config()
c.JupyterHub.authenticator_class = SharedWord
c.SharedWord.word = WORD.read_text().strip()
c.SharedWord.allow_all = True
c.JupyterHub.active_server_limit = 30

# TLJH names the Unix user of a guest jupyter-guest-…; a user that is there already, it takes.
c.Spawner.pre_spawn_hook = lambda spawner: make_guest(
    f"jupyter-{spawner.user.name}", TEMPLATE, Path("/home")
)
c.Spawner.post_stop_hook = lambda spawner: forget_guest(f"jupyter-{spawner.user.name}")
c.Spawner.default_url = "/lab/tree/notebooks/00-start-here.ipynb"
c.Spawner.environment = {
    "JUPYTER_CONFIG_PATH": found.stdout.strip(),
    "JUPYTER_RUNTIME_DIR": lambda spawner: f"/home/jupyter-{spawner.user.name}/.r",
}
# As in hub/jupyterhub_config.py: no guest hears another's kernel, and no request is logged.
c.Spawner.args = ["--KernelManager.transport=ipc", "--ServerApp.terminals_enabled=False"]
c.SystemdSpawner.isolate_tmp = True
c.SystemdSpawner.disable_user_sudo = True
c.JupyterHub.log_level = "ERROR"
c.JupyterHub.tornado_settings = {"log_function": lambda handler: None}  # noqa: ARG005
