"""What one guest tries against another, and against the hub."""

import ast
import asyncio
from pathlib import Path

import aiohttp

from load.guest import Guest

SECRET_WORD = "only-mine-7f3a"  # noqa: S105 a word to look for
FILE = "answer.txt"

# Runs in the kernel of the guest who tries. Each line of what it returns is one attempt; an
# attempt that is refused raises, and the error's name is the answer.
CODE = """
import glob, json, os, pathlib, socket, urllib.error, urllib.request
other, folder, hub = {other!r}, pathlib.Path({folder!r}), {hub!r}
port = int(hub.rsplit(":", 1)[1])
home = folder / "homes" / other
token = os.environ["JUPYTERHUB_API_TOKEN"]
pids = [p for p in os.listdir("/proc") if p.isdigit()]

def names(pid):
    try:
        return pathlib.Path("/proc", pid, "cmdline").read_bytes().replace(b"\\0", b" ").decode()
    except OSError:
        return ""

theirs = [p for p in pids if other in names(p)]
hubs = [p for p in pids if "jupyterhub_config.py" in names(p)]

def ask(path, where=hub):
    query = urllib.request.Request(where + path, headers={{"Authorization": "token " + token}})
    return urllib.request.urlopen(query, timeout=20).read()[:60]

def environ(found):
    if not found:
        raise RuntimeError("no process was found")
    return pathlib.Path("/proc", found[0], "environ").read_bytes()[:9]

def ports():
    import pwd
    uid = str(pwd.getpwnam(other).pw_uid)
    rows = [row.split() for row in pathlib.Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return [int(r[1].split(":")[1], 16) for r in rows if r[7] == uid and r[3] == "0A"]

def overheard():
    import zmq
    ear = zmq.Context.instance().socket(zmq.SUB)
    ear.subscribe(b"")
    for one in ports():
        ear.connect(f"tcp://127.0.0.1:{{one}}")
    heard = b"".join(ear.recv_multipart()) if ear.poll(4000) else b""
    ear.close(0)
    if {secret!r}.encode() not in heard:
        raise PermissionError("nothing was heard")
    return "what it shows"

def their_server():
    for one in ports():
        try:
            return ask(f"/user/{{other}}/api/contents/", f"http://127.0.0.1:{{one}}")
        except urllib.error.HTTPError as error:
            refused = error
        except OSError:
            continue  # no web server: a pipe of the kernel
    raise refused

tries = {{
    "lists the homes": lambda: os.listdir(folder / "homes"),
    "lists the other's home": lambda: os.listdir(home),
    "opens the other's file": lambda: (home / {file!r}).read_text(),
    "writes into the other's home": lambda: (home / "x").write_text("x"),
    "opens the other's trust secret": lambda: (home / ".local/share/jupyter/notebook_secret").read_text(),
    "reads the other's environment": lambda: environ(theirs),
    "reads the hub's environment": lambda: environ(hubs),
    "opens the hub's database": lambda: (folder / "secret/hub.sqlite").read_bytes()[:9],
    "opens the cookie secret": lambda: (folder / "secret/cookie_secret").read_text(),
    "sends the other a signal": lambda: [os.kill(int(p), 0) for p in theirs],
    "other's files, by own token": lambda: ask(f"/user/{{other}}/api/contents/"),
    "same, past the proxy": their_server,
    "the other's account, by own token": lambda: ask(f"/hub/api/users/{{other}}"),
    "(own account, by own token: must open)": lambda: ask("/hub/api/user"),
    "all accounts, by own token": lambda: ask("/hub/api/users"),
    "the proxy's routes, by own token": lambda: ask("/api/routes", f"http://127.0.0.1:{{port + 2}}"),
    "the word, in own environment": lambda: os.environ["COURSE_WORD"],
    "sees the other's processes": lambda: theirs[0] and len(theirs),
    "counts the other's open ports": lambda: len(ports()),
    "hears what the other's kernel shows": overheard,
    "changes the course for all": lambda: (folder / "template/_toc.yml").open("a"),
}}
answers = {{}}
for what, attempt in tries.items():
    try:
        answers[what] = "OPEN: " + repr(attempt())[:60]
    except Exception as error:
        code = getattr(error, "code", "")
        answers[what] = f"refused: {{type(error).__name__}} {{code}}".strip()
print(answers)
"""

AGAIN = f"""
import time
for _ in range(60):
    print({SECRET_WORD!r}, flush=True)
    time.sleep(0.1)
"""


async def try_all(one: Guest, other: Guest, folder: Path) -> dict[str, str]:
    """Let one guest try to read what another wrote.

    Args:
        one: has a notebook open.
        other: has one open too.
        folder: the hub's.

    Returns:
        the outcome of each attempt, from the kernel and from the browser.
    """
    await other.ask(f"open('../{FILE}', 'w').write({SECRET_WORD!r})")
    code = CODE.format(
        other=other.name,
        folder=str(folder),
        hub=str(one.hub.origin()),
        file=FILE,
        secret=SECRET_WORD,
    )
    tried, _ = await asyncio.gather(one.ask(code), other.ask(AGAIN))
    answers: dict[str, str] = ast.literal_eval(tried.printed)
    for what, path in [
        ("other's files, by own cookies", f"api/contents/{FILE}"),
        ("other's kernels, by own cookies", "api/kernels"),
        ("other's page, by own cookies", "lab"),
    ]:
        try:
            async with one.http.get(other.server / path) as reply:
                said = await reply.text()
                opened = reply.status == 200 and "/hub/" not in str(reply.url)
                opened = opened or SECRET_WORD in said
                answers[what] = f"{'OPEN' if opened else 'refused'}: {reply.status}"
        except aiohttp.ClientError as error:
            answers[what] = f"refused: {type(error).__name__}"
    mine = await other.ask(f"print(open('../{FILE}').read())")
    answers["(the file is really there)"] = str(SECRET_WORD in mine.printed)
    return answers
