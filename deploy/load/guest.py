"""One guest of the load run: signs in, starts a server, and runs a chapter as JupyterLab does."""

import asyncio
import re
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
from yarl import URL


@dataclass
class Answer:
    """What a kernel said to one piece of code."""

    status: str
    html: list[str] = field(default_factory=list)
    printed: str = ""


class Guest:
    """A browser without a window: cookies, pages, the server's API, a kernel's websocket.

    Args:
        hub: address of the hub, such as ``http://127.0.0.1:8000``.
        word: the word that lets guests in.
    """

    def __init__(self, hub: str, word: str) -> None:
        self.hub = URL(hub)
        self.word = word
        self.name = ""
        self.http = aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True, quote_cookie=False),
            timeout=aiohttp.ClientTimeout(total=600),
        )
        self.ready = False
        self.socket: aiohttp.ClientWebSocketResponse | None = None

    @property
    def server(self) -> URL:
        """The address of this guest's own server."""
        return self.hub / "user" / self.name

    def key(self, url: URL) -> dict[str, str]:
        """Return the header that shows that a request comes from a page of this very server."""
        cookie = self.http.cookie_jar.filter_cookies(url).get("_xsrf")
        return {"X-XSRFToken": cookie.value} if cookie else {}

    async def json(self, method: str, url: URL, **options: Any) -> Any:
        """Ask an API and return its answer.

        Raises:
            RuntimeError: the answer is a refusal.
        """
        async with self.http.request(method, url, headers=self.key(url), **options) as reply:
            if not reply.ok:
                raise RuntimeError(f"{method} {url}: {reply.status}: {await reply.text()}")
            return await reply.json() if reply.content_type == "application/json" else None

    async def sign_in(self) -> None:
        """Fill in the form with the word, and learn the name that was given."""
        async with self.http.get(self.hub / "hub/login") as reply:
            found = re.search(r'name="_xsrf" value="([^"]*)"', await reply.text())
        if not found:
            raise RuntimeError("The sign-in page has no form.")
        form = {"_xsrf": found[1], "username": "guest", "password": self.word}
        url = (self.hub / "hub/login").with_query(next="/hub/token")
        async with self.http.post(url, data=form) as reply:
            reply.raise_for_status()
        self.name = (await self.json("GET", self.hub / "hub/api/user"))["name"]

    async def start(self, patience: float = 600) -> None:
        """Start the server, and wait until its JupyterLab page opens."""
        user = self.hub / "hub/api/users" / self.name
        await self.json("POST", user / "server", json={})
        async with asyncio.timeout(patience):
            while not (await self.json("GET", user))["servers"].get("", {}).get("ready"):
                await asyncio.sleep(0.5)
        async with self.http.get(self.server / "lab") as reply:
            reply.raise_for_status()
            if "jupyter-config-data" not in await reply.text():
                raise RuntimeError("JupyterLab did not open.")
        self.ready = True

    async def open(self, path: str) -> list[dict[str, Any]]:
        """Open a notebook with a kernel, and return its cells of code."""
        cells = (await self.json("GET", self.server / "api/contents" / path))["content"]["cells"]
        what = {"path": path, "name": path, "type": "notebook", "kernel": {"name": "python3"}}
        session = await self.json("POST", self.server / "api/sessions", json=what)
        url = self.server / "api/kernels" / session["kernel"]["id"] / "channels"
        url = url.with_query(session_id=uuid.uuid4().hex)
        self.socket = await self.http.ws_connect(url, headers=self.key(url), max_msg_size=0)
        return [cell for cell in cells if cell["cell_type"] == "code"]

    async def ask(self, code: str) -> Answer:
        """Run code in the kernel, and wait until it is idle again."""
        if self.socket is None:
            raise RuntimeError("No notebook is open.")
        header = {"msg_id": uuid.uuid4().hex, "msg_type": "execute_request", "version": "5.3"}
        header |= {"username": "", "session": "load", "date": datetime.now(UTC).isoformat()}
        content = {"code": code, "silent": False, "allow_stdin": False, "stop_on_error": True}
        message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
        await self.socket.send_json({**message, "channel": "shell", "buffers": []})
        answer, idle = Answer(""), False
        while not (answer.status and idle):
            received = await self.socket.receive(timeout=300)
            if received.type is aiohttp.WSMsgType.BINARY:
                continue  # the state of a widget
            if received.type is not aiohttp.WSMsgType.TEXT:
                raise RuntimeError(f"The kernel's socket closed: {received.type.name}.")
            said = received.json()
            if said["parent_header"].get("msg_id") != header["msg_id"]:
                continue
            kind, content = said["msg_type"], said["content"]
            if kind == "execute_reply":
                answer.status = content["status"]
                if answer.status != "ok":
                    answer.status += f" {content.get('ename')}: {content.get('evalue')}"
            elif kind == "status":
                idle = content["execution_state"] == "idle"
            elif kind in ("display_data", "execute_result") and "text/html" in content["data"]:
                answer.html.append("".join(content["data"]["text/html"]))
            elif kind == "stream":
                answer.printed += content["text"]
        return answer

    async def run(self, path: str) -> list[str]:
        """Run every cell of a chapter, and name those that fail or show something else.

        Returns:
            one line a fault: its cell failed, or differs from what the notebook holds.
        """
        faults = []
        for cell in await self.open(path):
            answer = await self.ask(cell["source"])
            stored = ["".join(o.get("data", {}).get("text/html", "")) for o in cell["outputs"]]
            first = cell["source"].splitlines()[0]
            if answer.status != "ok":
                faults.append(f"{self.name}: {first}: {answer.status}")
            elif any(html and html not in answer.html for html in stored):
                faults.append(f"{self.name}: {first}: another picture")
        return faults

    async def close(self) -> None:
        """Close what is open; the server goes on."""
        if self.socket is not None:
            await self.socket.close()
        await self.http.close()
