"""Grading uses no network: it comes to the same where there is none, and nothing is sent."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder.grading.assignment import ROOT
from tests.slow import slow

CLASS = ROOT / "docs" / "example-class" / "activations"
GRADE = [sys.executable, "-m", "autograder", "grade", "activations"]
OPTIONS = ["--jobs", "1", "--json"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are Linux's")


@pytest.fixture(scope="module")
def two_students(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    for name in ("dohyun", "yejin"):
        shutil.copy(CLASS / f"{name}.py", folder)
    return folder


def graded(prefix: list[str], submissions: Path, output: Path) -> dict[str, Any]:
    """The verdicts of a run of the command, without the times."""
    run = subprocess.run(
        [*prefix, *GRADE, str(submissions), "-o", str(output), *OPTIONS], cwd=ROOT, capture_output=True
    )
    assert run.returncode == 0, run.stderr.decode()
    found = {}
    for path in output.glob("*/*/result.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        found[path.parent.name] = [(c["id"], c["status"], c["message"]) for c in told["cases"]], told["score"]
    return found


def without_network() -> list[str]:
    """A prefix that runs a command where there is no network, not even loopback."""
    prefix = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
    if not shutil.which("unshare") or subprocess.run([*prefix, "true"], capture_output=True).returncode:
        pytest.skip("this machine makes no network namespaces")
    return prefix


@slow
def test_grading_is_the_same_without_a_network(two_students: Path, tmp_path: Path) -> None:
    prefix = without_network()
    connects = "import socket; s = socket.create_server(('127.0.0.1', 0)); socket.create_connection(s.getsockname())"
    assert subprocess.run([sys.executable, "-c", connects], capture_output=True).returncode == 0
    refused = subprocess.run([*prefix, sys.executable, "-c", connects], capture_output=True)
    assert refused.returncode != 0, "there must be nothing to connect to, not even on this machine"
    usual = graded([], two_students, tmp_path / "usual")
    assert len(usual) == 2
    assert graded(prefix, two_students, tmp_path / "without") == usual


#: Tells of all that leaves by a socket and of every name that is looked up, here and in forked processes.
#: (A dependency of Otter makes a socket while it is imported, to see whether there is IPv6; it sends nothing.)
WATCH = """
import os, socket, sys

LEAVES = {"socket.connect", "socket.sendto", "socket.sendmsg"}
ASKS = {"socket.getaddrinfo", "socket.gethostbyname"}

def look(event, arguments):
    if event in ASKS or (event in LEAVES and arguments[0].family != socket.AF_UNIX):
        os.write(2, b"\\nNETWORK\\n")

sys.addaudithook(look)
if sys.argv[1] == "attack":
    if os.fork() == 0:
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9))
        os._exit(0)
    sys.exit(os.wait()[1])
from autograder.cli import main
main(sys.argv[1:])
"""


def watched(*arguments: str) -> tuple[int, bool]:
    """How a command ended, and whether it used the network."""
    run = subprocess.run([sys.executable, "-c", WATCH, *arguments], cwd=ROOT, capture_output=True)
    return run.returncode, b"NETWORK" in run.stderr


def test_the_command_sends_nothing(two_students: Path, tmp_path: Path) -> None:
    assert watched("attack") == (0, True), "what watches does see what a forked process sends"
    assert watched("grade", "activations", str(two_students), "-o", str(tmp_path), "--jobs", "1") == (
        0,
        False,
    )
