"""What a host copies from deploy/ says what deploy/README.md promises. No hub runs here."""

import importlib.util
import json
import os
import re
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
import yaml

from psychoed.course import Course

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
FILES = [p for p in (*DEPLOY.rglob("*"), *(ROOT / ".binder").rglob("*")) if p.is_file()]
TEXTS = [p for p in FILES if "__pycache__" not in p.parts]
PYTHON = [p for p in TEXTS if p.suffix == ".py"]


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def values() -> Any:
    return load(DEPLOY / "kubernetes" / "values.yaml")


@pytest.fixture(scope="module")
def links() -> ModuleType:
    spec = importlib.util.spec_from_file_location("links", DEPLOY / "links.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", PYTHON, ids=lambda p: str(p.relative_to(DEPLOY)))
def test_python_compiles(path: Path) -> None:
    compile(path.read_text("utf-8"), str(path), "exec")


def test_kubernetes_limits_each_guest(values: Any) -> None:
    one = values["singleuser"]
    for what in ("memory", "cpu"):
        assert one[what]["limit"], what
        assert one[what]["guarantee"], what
    assert one["allowPrivilegeEscalation"] is False
    assert values["hub"]["activeServerLimit"] == 300


def test_kubernetes_keeps_nothing_of_a_guest(values: Any) -> None:
    assert values["singleuser"]["storage"] == {"type": "none"}
    assert values["cull"]["enabled"] is True
    assert values["cull"]["users"] is True
    assert values["cull"]["timeout"] <= 3600
    settings = values["singleuser"]["extraFiles"]["idle-kernels"]["data"]
    assert settings["MappingKernelManager"]["cull_idle_timeout"] > 0
    assert values["hub"]["config"]["JupyterHub"]["authenticator_class"] == "tmp"


def test_kubernetes_closes_the_network_of_guests(values: Any) -> None:
    policy = values["singleuser"]["networkPolicy"]
    assert policy["enabled"] is True
    assert policy["ingress"] == policy["egress"] == []
    opened = {rule for rule, on in policy["egressAllowRules"].items() if on}
    assert opened == {"dnsPortsKubeSystemNamespace", "dnsPortsPrivateIPs"}
    assert values["hub"]["networkPolicy"]["enabled"] is True
    assert values["proxy"]["chp"]["networkPolicy"]["enabled"] is True


def test_tljh_limits_and_culls() -> None:
    config = load(DEPLOY / "tljh" / "config.yaml")
    assert config["limits"]["memory"]
    assert config["limits"]["cpu"]
    assert config["services"]["cull"]["users"] is True
    assert config["https"]["enabled"] is True


@pytest.mark.parametrize("path", ["hub/jupyterhub_config.py", "tljh/course.py"])
def test_no_guest_hears_another(path: str) -> None:
    """Kernels on ports can be heard by every user of the computer: measured."""
    text = (DEPLOY / path).read_text("utf-8")
    assert '"--KernelManager.transport=ipc"' in text
    assert "forget_guest" in text


def test_hub_stays_on_this_computer() -> None:
    text = (DEPLOY / "hub" / "jupyterhub_config.py").read_text("utf-8")
    assert "http://127.0.0.1:" in text
    assert not re.search(r"0\.0\.0\.0|\[::\]", text)
    assert 'os.environ["COURSE_WORD"]' in text  # no default: without it the hub does not start


def test_every_version_is_exact() -> None:
    lines = (DEPLOY / "hub" / "requirements.txt").read_text("utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith("#")]
    assert {line.split("==")[0] for line in wanted} >= {"jupyterhub", "jupyterhub-idle-culler"}
    assert all(re.fullmatch(r"[a-z-]+==[\d.]+", line) for line in wanted)
    package = json.loads((DEPLOY / "hub" / "package.json").read_text("utf-8"))
    assert all(re.fullmatch(r"[\d.]+", one) for one in package["dependencies"].values())


def test_binder_has_the_same_packages_and_one_python() -> None:
    """repo2docker reads .binder/ and nothing beside it, and overlooks a range of Pythons."""
    own, root = load(ROOT / ".binder" / "environment.yml"), load(ROOT / "environment.yml")
    pinned = [one for one in own["dependencies"] if re.fullmatch(r"python=3\.\d+", one)]
    assert len(pinned) == 1
    rest = [one for one in root["dependencies"] if not one.startswith("python>")]
    assert [one for one in own["dependencies"] if one not in pinned] == rest
    assert own["channels"] == root["channels"]


def test_binder_installs_and_trusts() -> None:
    script = ROOT / ".binder" / "postBuild"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)
    text = script.read_text("utf-8")
    assert "pip install" in text
    assert "trust_chapters" in text


def test_links_open_every_chapter(links: ModuleType) -> None:
    course = Course(ROOT)
    found = links.lines(course, "https://hub.example.org/", "https://git.example.org/what.git")
    assert len(found) == len(course.notebooks)
    for line, path in zip(found, course.notebooks, strict=True):
        asked = parse_qs(urlparse(line.rsplit("(", 1)[1][:-1]).query)
        assert asked["repo"] == ["https://git.example.org/what.git"]
        start = f"lab/tree/{asked['targetpath'][0]}/"
        target = asked["urlpath"][0]
        assert target.startswith(start)
        assert (ROOT / target.removeprefix(start)).samefile(path)


def headers_of_nginx() -> dict[str, str]:
    text = (DEPLOY / "static" / "nginx.conf").read_text("utf-8")
    return dict(re.findall(r'^ +add_header ([\w-]+) "(.*)" always;$', text, re.MULTILINE))


def test_static_headers_are_complete_and_the_same() -> None:
    lines = (DEPLOY / "static" / "_headers").read_text("utf-8").splitlines()
    pages = dict(line.strip().split(": ", 1) for line in lines if line.startswith("  "))
    assert headers_of_nginx() == pages
    assert pages["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert pages["Referrer-Policy"] == "no-referrer"
    assert pages["X-Content-Type-Options"] == "nosniff"
    assert pages["Strict-Transport-Security"].startswith("max-age=")
    assert "camera=()" in pages["Permissions-Policy"]


def test_nginx_writes_down_no_reader_and_loses_no_header() -> None:
    text = re.sub(r" *#.*", "", (DEPLOY / "static" / "nginx.conf").read_text("utf-8"))
    assert text.count("access_log off;") == text.count("server {")
    inside = re.findall(r"location [^{]*\{(?:[^{}]|\{[^{}]*\})*\}", text)
    assert inside
    assert not any("add_header" in one for one in inside)


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_other_host_and_no_machine_path(path: Path) -> None:
    text = path.read_text("utf-8")
    for host in re.findall(r"https?://([\w.-]+)", text):
        assert host.endswith("example.org") or host in ("127.0.0.1", "localhost"), host
    assert not re.search(r"pypi|npmjs|/root/|/work/", text)
