"""A JupyterHub for a workshop: guests without accounts, each with a home of their own.

It must run as root, because it makes a Unix user for each guest. What it reads:

- ``COURSE_WORD``: the word that lets guests in. Without it the hub does not start.
- ``COURSE_HUB``: its folder, ``/var/lib/course-hub`` if not given.
- ``COURSE_GUESTS``: how many guests at most, 30 if not given.
- ``COURSE_PORT``: where it listens, on this computer only; 8000 if not given.
"""

import os
import sys
from pathlib import Path

from traitlets.config import get_config

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
os.umask(0o022)

from guests import SharedWord, fill_home, forget_guest, make_guest  # noqa: E402

from psychoed.publish.lab import CONFIG  # noqa: E402

BIN = Path(sys.executable).parent
FOLDER = Path(os.environ.get("COURSE_HUB", "/var/lib/course-hub"))
PORT = int(os.environ.get("COURSE_PORT", "8000"))
SECRET, HOMES, TEMPLATE = FOLDER / "secret", FOLDER / "homes", FOLDER / "template"

SECRET.mkdir(parents=True, exist_ok=True)
SECRET.chmod(0o700)
HOMES.mkdir(exist_ok=True)
HOMES.chmod(0o711)  # a guest reaches their own home, and cannot list the others
fill_home(HERE.parents[1], TEMPLATE)

c = get_config()

# Who gets in, and as whom
c.JupyterHub.authenticator_class = SharedWord
c.SharedWord.word = os.environ["COURSE_WORD"]
c.SharedWord.allow_all = True
c.SharedWord.delete_invalid_users = True
c.JupyterHub.active_server_limit = int(os.environ.get("COURSE_GUESTS", "30"))

# Where it listens. Put a web server with https in front of it; never bind it to the world.
c.JupyterHub.bind_url = f"http://127.0.0.1:{PORT}"
c.JupyterHub.hub_port = PORT + 1
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{PORT + 2}"
c.JupyterHub.db_url = f"sqlite:///{SECRET}/hub.sqlite"
c.JupyterHub.cookie_secret_file = str(SECRET / "cookie_secret")
c.ConfigurableHTTPProxy.pid_file = str(SECRET / "proxy.pid")
c.JupyterHub.cleanup_servers = True

# One guest. prlimit holds for each process: LocalProcessSpawner has no limits of its own, and
# takes no notice of mem_limit and cpu_limit. TLJH and Kubernetes limit a whole guest.
c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
c.Spawner.cmd = ["prlimit", "--data=1073741824", "--nproc=256", "--fsize=104857600", "--core=0"]
c.Spawner.cmd += [str(BIN / "jupyterhub-singleuser")]
c.Spawner.args = [
    # Kernels talk through sockets in the guest's home. Through ports, as is usual, every other
    # guest on this computer could listen to what a kernel shows.
    "--KernelManager.transport=ipc",
    "--ServerApp.terminals_enabled=False",
    "--MappingKernelManager.cull_idle_timeout=1200",
    "--LabApp.extension_manager=readonly",
    "--Application.log_level=ERROR",
]
c.Spawner.environment = {
    "JUPYTER_CONFIG_PATH": str(CONFIG),
    "TMPDIR": lambda spawner: str(HOMES / spawner.user.name),
    # A short path, because the name of a socket has 107 characters at most.
    "JUPYTER_RUNTIME_DIR": lambda spawner: str(HOMES / spawner.user.name / ".r"),
}
c.Spawner.default_url = "/lab/tree/notebooks/00-start-here.ipynb"
c.Spawner.start_timeout = 180
c.Spawner.http_timeout = 180
c.Spawner.pre_spawn_hook = lambda spawner: make_guest(spawner.user.name, TEMPLATE, HOMES)
c.Spawner.post_stop_hook = lambda spawner: forget_guest(spawner.user.name)

# Whoever is away for half an hour is stopped and forgotten; after six hours, everybody.
c.JupyterHub.services = [
    {
        "name": "idle-culler",
        "command": [
            *(sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=1800"),
            *("--cull-every=120", "--max-age=21600", "--cull-users=true"),
        ],
    }
]
c.JupyterHub.load_roles = [
    {
        "name": "idle-culler",
        "scopes": [
            *("list:users", "read:users:activity", "admin:users"),
            *("read:servers", "delete:servers"),
        ],
        "services": ["idle-culler"],
    }
]

# What is written down: faults only. No request is logged, so no address is.
c.JupyterHub.log_level = "ERROR"
c.JupyterHub.tornado_settings = {"log_function": lambda handler: None}  # noqa: ARG005
c.ConfigurableHTTPProxy.log_level = "error"
c.ConfigurableHTTPProxy.command = os.environ.get("COURSE_PROXY", "configurable-http-proxy")
