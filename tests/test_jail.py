"""Each jail level as itself, and the self-test that finds it."""

from __future__ import annotations

import ctypes
import ctypes.util
import dataclasses
import os
import platform
import re
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.grading import grader as grading
from autograder.grading.assignment import find_assignment
from autograder.jail.launcher import Zygote
from autograder.jail.levels import find_level
from autograder.jail.remote_worker import Limits, RemoteWorker
from autograder.tutor.session import CouldNotJudge
from autograder.worker import seccomp
from autograder.worker.confine import LAYERS
from autograder.worker.interpreter import Op
from tests.slow import all_but

linux = pytest.mark.skipif(sys.platform != "linux", reason="the jail's layers are Linux's")
root = pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can change user")


@linux
@root
@pytest.mark.parametrize(
    "layers, letter",
    [
        (LAYERS, "A"),
        (("rlimits", "landlock", "seccomp"), "B"),
        (("rlimits", "uid", "seccomp"), "C"),
        (("rlimits", "seccomp"), "C"),
        (("rlimits", "uid", "landlock"), "D"),
        ((), "D"),
    ],
)
def test_the_level_is_found_by_trying(layers: tuple[str, ...], letter: str) -> None:
    with Zygote(layers) as zygote:
        level = find_level(zygote)
    assert level.letter == letter
    assert set(level.missing) == set(LAYERS) - set(layers)
    assert len(level.advice()) == len(level.missing)


@linux
@root
def test_an_ordinary_user_has_level_b() -> None:
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("setpriv (util-linux) is not installed")
    code = (
        "import os; from autograder.jail.levels import find_level; from autograder.jail.remote_worker import Zygote\n"
        "with Zygote() as z: print(os.getuid(), find_level(z).letter)\n"
    )
    # reading is allowed because the interpreter may lie in root's home; the user is an ordinary one
    user = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]
    reading = ["--inh-caps", "-all,+dac_read_search", "--ambient-caps", "-all,+dac_read_search"]
    command = [setpriv, *user, *reading, sys.executable, "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
    assert run.stdout.strip() == "65534 B", run.stderr


def zygote_started_with(start: str, layers: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> Zygote:
    """A zygote in which `start` runs before anything else: the way to open a hole on purpose."""
    original = subprocess.Popen

    def with_hole(arguments: list[str], **options: object) -> subprocess.Popen[bytes]:
        code = re.sub(r"(from autograder\S*zygote)", lambda found: start + found[0], arguments[3])
        assert code != arguments[3]
        return original([*arguments[:3], code], **options)  # type: ignore[call-overload,no-any-return]  # passed on

    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", with_hole)
        return Zygote(layers)


@linux
def test_the_self_test_notices_a_hole(monkeypatch: pytest.MonkeyPatch) -> None:
    """A filter that says it holds, but lets everything through, is level D."""
    allow_all = seccomp.assembled([seccomp.Instruction(seccomp.RETURN, seccomp.ALLOW)])
    start = f"from autograder.worker import seccomp; seccomp.filter_here = lambda: bytes.fromhex({allow_all.hex()!r}); "
    with zygote_started_with(start, LAYERS, monkeypatch) as zygote:
        level = find_level(zygote)
    assert level.letter == "D"
    assert {"socket", "fork", "fcntl"} & set(level.holes)


def test_below_c_hidden_suites_are_refused_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    original = Zygote
    monkeypatch.setattr(grading, "Zygote", lambda: original(("rlimits",)))
    assignment = find_assignment("activations")
    with pytest.raises(CouldNotJudge, match="below C"):
        grading.open_grader(assignment, Limits(), allow_weak_jail=False)
    grader = grading.open_grader(assignment, Limits(), allow_weak_jail=True)
    assert grader.level.letter == "D"
    result = grader.grade("a", assignment.reference_source).result
    grader.zygote.close()
    assert (result.score, result.jail) == (100, "D")


REACH = "import typing\nos = typing.sys.modules['os']\n"
ATTEMPTS = {
    "open a file": "def f():\n    return os.open('/etc/hostname', os.O_RDONLY)\n",
    "list a folder": "def f():\n    return len(os.listdir('/')) > 0\n",
    "make a socket": "def f():\n    typing.sys.modules['socket'].socket()\n    return True\n",
    "fork": "def f():\n    if os.fork() == 0:\n        os._exit(0)\n    return True\n",
    "signal the parent": "def f():\n    os.kill(os.getppid(), 0)\n    return True\n",
    "raise a limit": (
        "def f():\n    r = typing.sys.modules['resource']\n    r.setrlimit(r.RLIMIT_CORE, (0, 0))\n    return True\n"
    ),
}


@linux
@pytest.mark.parametrize("code", ATTEMPTS.values(), ids=ATTEMPTS)
def test_cannot(worker_of: Callable[..., RemoteWorker], code: str) -> None:
    free, jailed = worker_of(REACH + code, layers=()), worker_of(REACH + code)
    assert free.run(Op("call", "f")).failure is None, "the attempt must work where nothing refuses it"
    failure = jailed.run(Op("call", "f")).failure
    assert failure is not None and failure.facts["types"][0] in ("PermissionError", "ValueError")


#: A file of this run's own, so that two runs on one machine do not meet.
MINE = f"/tmp/jail-alone-{os.getpid()}"

#: What each layer refuses by itself: an attempt that works with none, and the one layer that stops it.
ALONE = {
    "rlimits: a file that grows": (
        "rlimits",
        f"def f():\n    n = os.open('{MINE}', os.O_WRONLY | os.O_CREAT, 0o666)\n"
        f"    try:\n        return os.write(n, b'x')\n    finally:\n        os.unlink('{MINE}')\n",
    ),
    "uid: a file of root's": ("uid", "def f():\n    return len(os.read(os.open('/etc/shadow', os.O_RDONLY), 9))\n"),
    "uid: a signal to the parent": ("uid", "def f():\n    os.kill(os.getppid(), 0)\n    return True\n"),
    "landlock: a file that all may read": (
        "landlock",
        "def f():\n    return len(os.read(os.open('/etc/passwd', os.O_RDONLY), 9))\n",
    ),
    "landlock: a folder": ("landlock", "def f():\n    return len(os.listdir('/')) > 0\n"),
    "seccomp: a socket": ("seccomp", "def f():\n    typing.sys.modules['socket'].socket()\n    return True\n"),
    "seccomp: a process": (
        "seccomp",
        "def f():\n    child = os.fork()\n    if child == 0:\n        os._exit(0)\n"
        "    os.waitpid(child, 0)\n    return True\n",
    ),
    "seccomp: the clock of another": (
        "seccomp",
        "def f():\n    return typing.sys.modules['time'].clock_gettime((~os.getppid() << 3) | 2) > 0\n",
    ),
}


@linux
@root
@pytest.mark.parametrize("layer, code", ALONE.values(), ids=ALONE)
def test_each_layer_refuses_by_itself(worker_of: Callable[..., RemoteWorker], layer: str, code: str) -> None:
    free, alone = worker_of(REACH + code, layers=()), worker_of(REACH + code, layers=(layer,))
    assert free.run(Op("call", "f")).value, "the attempt must work where nothing refuses it"
    reply = alone.run(Op("call", "f"))
    assert reply.failure is not None, f"{layer} let it through"
    assert reply.failure.link == "died" or "OSError" in reply.failure.facts["types"]


@linux
@pytest.mark.parametrize("missing", ["rlimits", "seccomp"])
def test_without_limits_or_filter_hidden_suites_are_refused(missing: str) -> None:
    with Zygote(tuple(layer for layer in LAYERS if layer != missing)) as zygote:
        level = find_level(zygote)
    assert level.letter == "D" and not level.hidden_suites_allowed
    with pytest.raises(CouldNotJudge, match="nothing was run"):
        grading.checked_level(level, allow_weak_jail=False)


#: A hole in the filter: one rule is missing, or lets too much through; the probe that must find it.
HOLES = {"fork": 56, "kill": 62, "open": 257, "socket": 41, "fcntl": 72}


@linux
@root
@pytest.mark.parametrize("probe, number", HOLES.items(), ids=HOLES)
def test_the_self_test_notices_each_hole(monkeypatch: pytest.MonkeyPatch, probe: str, number: int) -> None:
    """The usual filter with one more system call allowed, in workers of the grader's own user."""
    if platform.machine() != "x86_64":
        pytest.skip("the numbers are those of x86-64")
    more = dataclasses.replace(seccomp.X86_64, numbers={**seccomp.X86_64.numbers, probe: number, "wait4": 61})
    program = seccomp.assembled(seccomp.rules(more))
    start = f"from autograder.worker import seccomp; seccomp.filter_here = lambda: bytes.fromhex({program.hex()!r}); "
    with zygote_started_with(start, ("seccomp",), monkeypatch) as zygote:
        level = find_level(zygote)
    assert level.letter == "D"
    assert level.holes == (probe,)


@linux
def test_memory_is_capped(worker_of: Callable[..., RemoteWorker]) -> None:
    code = "import numpy as np\ndef f():\n    return np.empty(10**8).size\n"
    assert worker_of(code, layers=()).run(Op("call", "f")).value == 10**8
    failure = worker_of(code).run(Op("call", "f")).failure
    assert failure is not None and "MemoryError" in failure.facts["types"]


@linux
def test_a_worker_ends_with_its_zygote() -> None:
    with Zygote() as zygote:
        connection, pid, process = zygote.fork()
        assert process is not None
    os.close(process)
    with connection:  # still open: it is not the end of the wire that ends the worker
        for _ in range(100):
            status = Path(f"/proc/{pid}/status")
            if not status.exists() or "zombie" in status.read_text():
                return
            time.sleep(0.05)
    pytest.fail("the worker is still there")


#: Instructions that libseccomp uses and we do not.
AND, JUMP_GREATER, JUMP_GREATER_OR_EQUAL = 0x54, 0x25, 0x35


def simulate(program: list[seccomp.Instruction], data: bytes) -> int:
    """Run a BPF program as the kernel would."""
    accumulator, at = 0, 0
    while True:
        code, value, yes, no = program[at]
        at += 1
        if code == seccomp.RETURN:
            return value
        if code == seccomp.LOAD:
            accumulator = int.from_bytes(data[value : value + 4], "little")
        elif code == AND:
            accumulator &= value
        else:
            taken = {
                seccomp.JUMP_EQUAL: accumulator == value,
                JUMP_GREATER: accumulator > value,
                JUMP_GREATER_OR_EQUAL: accumulator >= value,
                seccomp.JUMP_ANY_BIT: bool(accumulator & value),
            }[code]
            at += yes if taken else no


def libseccomp() -> ctypes.CDLL | None:
    name = ctypes.util.find_library("seccomp")
    return ctypes.CDLL(name) if name else None


class Comparison(ctypes.Structure):
    """struct scmp_arg_cmp."""

    _fields_ = [("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


MASKED_EQUAL, EQUAL = 7, 4
TOKENS = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}


def library_rules(name: str) -> list[list[Comparison]]:
    """When a call is allowed, as libseccomp says it: one of these lists of comparisons holds."""
    if name == seccomp.FUTEX:
        return [[Comparison(1, MASKED_EQUAL, 0xFFFFFFFF, allowed)] for allowed in seccomp.FUTEX_ALLOWED]
    if name == seccomp.ADVICE:
        return [[Comparison(2, MASKED_EQUAL, 0xFFFFFFFF, allowed)] for allowed in seccomp.ADVICE_ALLOWED]
    if name in seccomp.NO_EXEC:
        return [[Comparison(2, MASKED_EQUAL, seccomp.PROT_EXEC, 0)]]
    if name == seccomp.GET_ONLY:
        return [[Comparison(0, MASKED_EQUAL, 0xFFFFFFFF, 0), Comparison(2, EQUAL, 0, 0)]]
    if name in seccomp.OWN_CLOCK:
        return [[Comparison(0, MASKED_EQUAL, seccomp.NEGATIVE, 0)]]
    if name == seccomp.OWN_PROCESS:
        return [[Comparison(0, MASKED_EQUAL, 0xFFFFFFFF, 0)]]
    return [[]]


def library_program(lib: ctypes.CDLL, arch: seccomp.Architecture, path: Path) -> list[seccomp.Instruction]:
    """The program that libseccomp makes of the same rules."""
    lib.seccomp_init.restype, lib.seccomp_arch_native.restype = ctypes.c_void_p, ctypes.c_uint32
    context = ctypes.c_void_p(lib.seccomp_init(ctypes.c_uint32(seccomp.REFUSE)))
    native = lib.seccomp_arch_native()
    if native != arch.audit:
        assert lib.seccomp_arch_add(context, ctypes.c_uint32(arch.audit)) == 0
        assert lib.seccomp_arch_remove(context, ctypes.c_uint32(native)) == 0
    resolve = lib.seccomp_syscall_resolve_name_arch
    for name, number in arch.numbers.items():
        assert resolve(ctypes.c_uint32(arch.audit), name.encode()) == number, name
        verdict = seccomp.NOT_THERE if name == "clone3" else seccomp.ALLOW
        local = resolve(ctypes.c_uint32(native), name.encode())
        for rule in library_rules(name):
            array = (Comparison * max(1, len(rule)))(*rule)
            added = lib.seccomp_rule_add_array(context, ctypes.c_uint32(verdict), local, len(rule), array)
            assert added == 0, name
    with path.open("wb") as file:
        assert lib.seccomp_export_bpf(context, file.fileno()) == 0
    data = path.read_bytes()
    return [
        seccomp.Instruction(code, value, yes, no)
        for code, yes, no, value in (struct.unpack_from("<HBBI", data, i) for i in range(0, len(data), 8))
    ]


@linux
@pytest.mark.parametrize("arch", all_but([seccomp.X86_64, seccomp.AARCH64], seccomp.X86_64), ids=["x86_64", "aarch64"])
def test_the_filter_decides_as_libseccomps(arch: seccomp.Architecture, tmp_path: Path) -> None:
    lib = libseccomp()
    if lib is None:
        pytest.skip("libseccomp is not installed")
    theirs = library_program(lib, arch, tmp_path / "filter")
    ours = seccomp.rules(arch)
    for number in [*range(600), 0x40000000, 0xFFFFFFFF]:
        values = (0, 1, 4, 7, 1 << 31, 1 << 32, (1 << 32) + 4, (1 << 64) - 1)
        cases = [(0, operation, 0) for operation in (*range(16), *range(128, 144), *range(256, 272), *range(384, 400))]
        cases += [(0, 0, advice) for advice in (*range(32), 100, 101)]
        cases += [
            (first, 0, third)
            for first, third in [
                *zip(values, values, strict=True),
                *((0, v) for v in values),
                *((v, 0) for v in values),
            ]
        ]
        for first, second, third in cases:
            data = number.to_bytes(4, "little") + arch.audit.to_bytes(4, "little") + bytes(8)
            data += first.to_bytes(8, "little") + second.to_bytes(8, "little") + third.to_bytes(8, "little") + bytes(24)
            verdicts = simulate(ours, data), simulate(theirs, data)
            assert verdicts[0] == verdicts[1] or (number >= 0x40000000 and verdicts[0] == seccomp.REFUSE), number


def test_another_abi_is_killed() -> None:
    i386 = 0x40000003
    data = (0).to_bytes(4, "little") + i386.to_bytes(4, "little") + bytes(56)
    assert simulate(seccomp.rules(seccomp.X86_64), data) == seccomp.KILL
