"""Find out by a test how strongly workers are confined on this machine.

A probe runs like a submission and tries what a worker must not be able to do. A layer counts only if the probe fails.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..worker.confine import LAYERS
from ..worker.interpreter import Op
from .launcher import Zygote
from .remote_worker import Program, RemoteWorker

LEVELS = {
    "A": "seccomp, limits, Landlock and a user of their own",
    "B": "seccomp, limits and Landlock, but the grader's own user",
    "C": "seccomp and limits, without Landlock",
    "D": "a separate process with limits only",
}
ADVICE = {
    "uid": "Run as root, so that workers can change to a user of their own.",
    "landlock": "Use a Linux kernel of 5.13 or newer with Landlock among its security modules.",
    "seccomp": "Use Linux on x86-64 or aarch64 with seccomp filters; in a container, do not forbid prctl.",
    "rlimits": "Allow setrlimit; some containers and macOS forbid parts of it.",
}

PROBE = """
import typing

modules = typing.sys.modules
os, socket, ctypes = modules["os"], modules["socket"], modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)
F_SETOWN = 8


def refused(action):
    try:
        return action() == -1
    except OSError:
        return True


def fork():
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def attempts():
    return {
        "open": refused(lambda: os.open("/", os.O_RDONLY)),
        "socket": refused(socket.socket),
        "fork": refused(fork),
        "kill": refused(lambda: os.kill(os.getppid(), 0)),
        "fcntl": refused(lambda: libc.fcntl(3, F_SETOWN, os.getppid())),
    }


def opens():
    return not refused(lambda: os.open("/", os.O_RDONLY))


def user():
    return os.getuid()
"""


@dataclass(frozen=True)
class Level:
    """A jail level, with the missing layers and the things that a worker could still do."""

    letter: str
    missing: tuple[str, ...]
    holes: tuple[str, ...]

    @property
    def hidden_suites_allowed(self) -> bool:
        """Whether hidden suites may run; below C, only if the instructor allows it."""
        return self.letter <= "C"

    def advice(self) -> list[str]:
        """How to raise the level."""
        return [ADVICE[layer] for layer in self.missing]


def find_level(zygote: Zygote) -> Level:
    """Test the jail of this zygote's workers."""
    probe = _probe(zygote, zygote.layers)
    try:
        held = set(probe.layers)
        attempts = probe.run(Op("call", "attempts")).value
    finally:
        probe.close()
    if type(attempts) is not dict or len(attempts) != 5:
        return Level("D", LAYERS, ("the probe did not answer",))
    holes = tuple(name for name, refused in attempts.items() if refused is not True)
    if "landlock" in held and not _landlock_holds_alone(zygote):
        held.remove("landlock")
    missing = tuple(layer for layer in LAYERS if layer not in held)
    return Level(_letter(held, holes), missing, holes)


def _letter(held: set[str], holes: tuple[str, ...]) -> str:
    if holes or not {"seccomp", "rlimits"} <= held:
        return "D"
    if "landlock" not in held:
        return "C"
    return "A" if "uid" in held else "B"


def _probe(zygote: Zygote, layers: tuple[str, ...]) -> RemoteWorker:
    return RemoteWorker(zygote, Program("probe", PROBE), layers=layers)


def _landlock_holds_alone(zygote: Zygote) -> bool:
    """Whether a file stays closed to a worker that has only Landlock."""
    probe = _probe(zygote, ("landlock",))
    try:
        return probe.run(Op("call", "opens")).value is False
    finally:
        probe.close()
