"""How many guests this computer carries: starts the hub, lets N in at once, runs a chapter.

Run it as root, with the environment of the hub, and with nobody else on the computer:

    python deploy/measure.py 1 5 10 20 30 --proxy node_modules/.bin/configurable-http-proxy

It prints one row a number, and what a guest could see of another. Everything goes to loopback.
"""

import argparse
import asyncio
import os
import statistics
import sys
from pathlib import Path

import psutil
from load.guest import Guest
from load.isolation import try_all
from load.machine import Clock, Hub, of_guests, seconds, share

HEAD = (
    "| guests | chapter | first server s | last server s | all green s | MiB a guest: server"
    " | MiB a guest: and kernel | CPU s a guest: start | CPU s a guest: chapter | hub MiB"
    " | memory used % | load before | faults |\n" + "|---" * 13 + "|"
)
TOO_SLOW = 120.0
TOO_FULL = 85.0


async def together(steps: list[asyncio.Task[float]]) -> tuple[list[float], list[str]]:
    """Wait for all; return the seconds of those that went well, and the faults."""
    ended = await asyncio.gather(*steps, return_exceptions=True)
    well = [one for one in ended if isinstance(one, float)]
    return well, [f"{type(one).__name__}: {one}" for one in ended if isinstance(one, BaseException)]


async def arrive(guest: Guest, clock: Clock) -> float:
    """Sign in, start, and say when JupyterLab was there."""
    await guest.sign_in()
    await guest.start()
    return clock()


async def read(guest: Guest, path: str, clock: Clock, faults: list[str]) -> float:
    """Run the chapter, and say when it was done."""
    faults += await guest.run(path)
    return clock()


async def measure(count: int, path: str, proxy: str, port: int) -> tuple[str, bool]:
    """Let guests in at once, and return one row of the table.

    Args:
        count: how many guests.
        path: the notebook that each runs.
        proxy: the command configurable-http-proxy.
        port: of the hub.

    Returns:
        the row, and whether the computer held.
    """
    load = os.getloadavg()[0]
    hub = Hub(count, proxy, port)
    guests = [Guest(hub.url, Hub.word) for _ in range(count)]
    try:
        await hub.wait()
        clock = Clock()
        starts, faults = await together([asyncio.create_task(arrive(one, clock)) for one in guests])
        here = [one for one in guests if one.ready]
        processes = of_guests(one.name for one in here)
        empty = [share(own) for own in processes.values()]
        began = [seconds(own) for own in processes.values()]
        print(f"  {len(starts)} servers are up after {max(starts, default=0):.1f} s", flush=True)
        clock = Clock()
        ends, more = await together(
            [asyncio.create_task(read(one, path, clock, faults)) for one in here]
        )
        faults += more
        processes = of_guests(one.name for one in here)
        full = [share(own) for own in processes.values()]
        used = [seconds(own) for own in processes.values()]
        memory, own = psutil.virtual_memory().percent, hub.memory()
        if count > 1 and not faults:
            for what, outcome in (await try_all(here[0], here[1], hub.folder)).items():
                print(f"  {what:60} {outcome}")
    finally:
        await asyncio.gather(*(one.close() for one in guests))
        faults_left = [f"{name} was left behind" for name in hub.stop()]
    faults += faults_left
    for fault in faults[:5]:
        print("  fault:", fault)
    if not ends:
        return f"| {count} | nobody got to the end |", False
    said = hub.log.read_text().strip()
    print(f"  the hub wrote {len(said.splitlines())} lines into {hub.log}", flush=True)
    mean = statistics.fmean
    cells = [count, Path(path).name[:2], f"{min(starts):.1f}", f"{max(starts):.1f}"]
    cells += [f"{max(ends):.1f}", f"{mean(empty):.0f}", f"{mean(full):.0f}"]
    cells += [f"{mean(began):.1f}", f"{mean(used) - mean(began):.1f}", f"{own:.0f}"]
    cells += [f"{memory:.0f}", f"{load:.1f}", len(faults)]
    held = not faults and max(starts) < TOO_SLOW and memory < TOO_FULL
    return "| " + " | ".join(map(str, cells)) + " |", held


def main() -> int:
    """Read the command line, measure each number, and stop where the computer gives way."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    ask.add_argument("guests", type=int, nargs="+", help="how many at once, one row each")
    ask.add_argument("--chapter", default="01", help="number of the chapter that they run")
    ask.add_argument("--proxy", default="configurable-http-proxy")
    ask.add_argument("--port", type=int, default=18000)
    given = ask.parse_args()
    notebooks = Path(__file__).resolve().parents[1] / "notebooks"
    path = f"notebooks/{next(notebooks.glob(f'{given.chapter}-*.ipynb')).name}"
    rows = []
    for count in given.guests:
        row, held = asyncio.run(measure(count, path, given.proxy, given.port))
        rows.append(row)
        print(HEAD, *rows, sep="\n", flush=True)
        if not held:
            print(f"It gave way at {count}.")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
