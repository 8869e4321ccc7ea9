"""What the hub and its guests take of this computer, and the hub itself as a process."""

# ruff: noqa: S603, S607  # it runs programs of this computer, with no word that a guest chose

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import aiohttp
import psutil

CONFIG = Path(__file__).resolve().parents[1] / "hub" / "jupyterhub_config.py"
MIB = 2**20


class Hub:
    """A hub on loopback, with a folder of its own; only its log stays.

    Args:
        guests: how many it lets in.
        proxy: the command configurable-http-proxy.
        port: it takes this one and the next two.
    """

    word = "only-for-this-run"

    def __init__(self, guests: int, proxy: str, port: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="course-hub-"))
        self.folder.chmod(0o755)
        self.url = f"http://127.0.0.1:{port}"
        self.log = self.folder / "hub.log"
        before = {"COURSE_WORD": self.word, "COURSE_HUB": str(self.folder)}
        more = {"COURSE_GUESTS": str(guests), "COURSE_PORT": str(port), "COURSE_PROXY": proxy}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "jupyterhub", "-f", str(CONFIG)],
                env={"PATH": path, **before, **more},
                cwd=self.folder,
                stdout=log,
                stderr=log,
            )

    async def wait(self) -> None:
        """Wait until it answers.

        Raises:
            RuntimeError: it ended, or said nothing for a minute.
        """
        async with aiohttp.ClientSession() as http:
            for _ in range(120):
                if self.process.poll() is not None:
                    break
                try:
                    async with http.get(f"{self.url}/hub/health") as reply:
                        if reply.status == 200:
                            return
                except aiohttp.ClientError:
                    pass
                await asyncio.sleep(0.5)
        raise RuntimeError(f"The hub did not start; see {self.log}")

    def memory(self) -> float:
        """MiB of the hub, its proxy and its culler."""
        hub = psutil.Process(self.process.pid)
        own = [hub, *hub.children(recursive=True)]
        return share(one for one in own if one.uids().real == hub.uids().real)

    def stop(self) -> list[str]:
        """Stop it with all servers.

        Returns:
            names of guests whose Unix user is still there, which is a fault.
        """
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(300)
        except subprocess.TimeoutExpired:
            self.process.kill()
        homes = str(self.folder / "homes")
        left = [one.pw_name for one in pwd.getpwall() if one.pw_dir.startswith(homes)]
        for name in left:
            subprocess.run(["pkill", "-KILL", "-u", name], check=False)
            subprocess.run(["userdel", "--force", name], check=False, stderr=subprocess.DEVNULL)
        for part in ("homes", "secret", "template"):
            shutil.rmtree(self.folder / part, ignore_errors=True)
        return left


def share(processes: Iterable[psutil.Process]) -> float:
    """Add up memory in MiB; what several processes share is divided among them (PSS)."""
    total = 0
    for one in processes:
        try:
            total += one.memory_full_info().pss
        except psutil.NoSuchProcess:
            continue
    return total / MIB


def of_guests(names: Iterable[str]) -> dict[str, list[psutil.Process]]:
    """Find the processes of each guest."""
    found: dict[int, tuple[str, list[psutil.Process]]] = {
        pwd.getpwnam(name).pw_uid: (name, []) for name in names
    }
    for one in psutil.process_iter():
        try:
            uid = one.uids().real
        except psutil.NoSuchProcess:
            continue
        if uid in found:
            found[uid][1].append(one)
    return dict(found.values())


def seconds(processes: Iterable[psutil.Process]) -> float:
    """Processor time that they and their ended children used so far."""
    total = 0.0
    for one in processes:
        try:
            used = one.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += used.user + used.system + used.children_user + used.children_system
    return total


class Clock:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self.start = time.monotonic()

    def __call__(self) -> float:
        """Read it."""
        return time.monotonic() - self.start
