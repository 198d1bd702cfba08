"""The same batch on a Dask cluster: a real scheduler and two real worker processes on this machine."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.batch.tasks import Task, grade_task
from autograder.cli import run
from autograder.grading.assignment import ROOT, find_assignment
from autograder.jail.remote_worker import Limits
from autograder.tutor.session import CouldNotJudge
from tests.slow import slow

pytest.importorskip("distributed", reason="Dask is not installed: pip install '.[cluster]'")

CLASS = ROOT / "docs" / "example-class" / "activations"
NAMES = ["minjun", "seoyeon", "jiwoo", "hayun", "dohyun", "eunji", "yejin", "sohee", "taeyang"]


class Cluster:
    """A scheduler and its workers, as processes."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{port}"
        self.folder = folder
        scheduler = ["scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]
        self.processes = [self._start(*scheduler)]
        self.workers = [self.start_worker(), self.start_worker()]

    def start_worker(self) -> subprocess.Popen[bytes]:
        """One more worker process."""
        worker = self._start("worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard")
        self.processes.append(worker)
        return worker

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, cwd=self.folder, **quiet)  # type: ignore[call-overload,no-any-return]  # options

    def stop(self) -> None:
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    one = Cluster(tmp_path)
    yield one
    one.stop()


def grade(folder: Path, output: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "autograder", "grade", "activations", str(folder), "-o", str(output), "--json"]
    return subprocess.Popen([*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def class_of(tmp_path: Path, copies: int) -> Path:
    folder = tmp_path / "class"
    folder.mkdir()
    for name in NAMES:
        for number in range(copies):
            shutil.copy(CLASS / f"{name}.py", folder / f"{name}{number}.py")
    return folder


@slow
def test_a_cluster_gives_the_same_grades_and_a_dead_worker_loses_nothing(cluster: Cluster, tmp_path: Path) -> None:
    folder = class_of(tmp_path, copies=3)
    remote = grade(folder, tmp_path / "remote", "--cluster", cluster.address)
    deadline = time.monotonic() + 90
    while not list((tmp_path / "remote").glob("*/*/result.json")) and time.monotonic() < deadline:
        time.sleep(0.1)
    os.kill(cluster.workers[0].pid, signal.SIGKILL)
    told, errors = remote.communicate(timeout=200)
    assert remote.returncode == 0, errors
    here, errors = grade(folder, tmp_path / "local").communicate(timeout=200)
    assert json.loads(told) == json.loads(here)
    assert len(json.loads(told)) == 3 * len(NAMES)


@slow
def test_no_scheduler_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grading = grade(CLASS / "minjun.py", tmp_path, "--cluster", "tcp://127.0.0.1:9")
    _, errors = grading.communicate(timeout=120)
    assert grading.returncode == 2
    assert "No Dask scheduler answers at tcp://127.0.0.1:9" in errors


@pytest.mark.parametrize("change", [{"suite_hash": "another"}, {"judge": "another"}])
def test_another_version_of_suite_or_package_is_refused_with_a_sentence(change: dict[str, str]) -> None:
    assignment = find_assignment("activations")
    task = Task("activations", assignment.suite_hash, "a", "x = 1\n", None, "en", Limits())
    with pytest.raises(CouldNotJudge, match="install the same version"):
        grade_task(replace(task, **change))  # type: ignore[arg-type]  # the fields are texts


def test_a_wrong_address_is_wrong_usage(tmp_path: Path) -> None:
    assert (
        run(["grade", "activations", str(CLASS / "minjun.py"), "-o", str(tmp_path), "--cluster", "nonsense://x"]) == 2
    )
