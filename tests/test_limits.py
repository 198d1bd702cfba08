"""Limits of a call: what a program used up itself counts, and what the machine took from it does not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from autograder.jail.launcher import Zygote
from autograder.jail.remote_worker import AwakeClock, Limits, Program, RemoteWorker
from autograder.worker import seccomp
from autograder.worker.interpreter import Op
from tests.slow import slow

linux = pytest.mark.skipif(sys.platform != "linux", reason="process numbers and futexes are Linux's")

REACH = "import typing\nmodules = typing.sys.modules\n"

BUSY_CALLER = (
    REACH
    + """
time = modules["time"]

def busy(f):
    end = time.process_time() + 2
    while time.process_time() < end:
        burn = time.process_time() + 0.004
        while time.process_time() < burn:
            pass
        f(1.0)
    return "never stopped"
"""
)


def test_a_call_that_calls_back_all_the_time_has_its_cpu_limit_too(worker_of: Callable[..., RemoteWorker]) -> None:
    free = worker_of(BUSY_CALLER, limits=Limits(cpu=60.0, wall=60.0))
    assert free.run(Op("call", "busy", args=(abs,))).value == "never stopped"
    held = worker_of(BUSY_CALLER, limits=Limits(cpu=0.5, wall=60.0))
    failure = held.run(Op("call", "busy", args=(abs,))).failure
    assert failure is not None and failure.link == "timeout"


ANSWERS_BY_HAND = (
    REACH
    + """
sys = modules["sys"]
import numpy as np

def answer(warnings):
    frame = sys._getframe()
    while frame.f_code.co_name != "serve":
        frame = frame.f_back
    link = frame.f_locals["link"]
    link.send(("reply", 1, False, None, warnings))
    link.flush()
    link.send = lambda message: None

def texts():
    answer(("a", "b"))

def numbers():
    answer(([np.full(999, np.longdouble(10) ** 4000 / 3)] * 50,))
"""
)


def test_what_stands_for_a_warning_and_is_no_text_is_a_bad_reply_at_once(
    worker_of: Callable[..., RemoteWorker],
) -> None:
    limits = Limits(cpu=2.0, wall=10.0)
    assert worker_of(ANSWERS_BY_HAND, limits=limits).run(Op("call", "texts")).warnings == ("a", "b")
    started = time.process_time()
    failure = worker_of(ANSWERS_BY_HAND, limits=limits).run(Op("call", "numbers")).failure
    assert failure is not None and failure.link == "bad_reply"
    assert time.process_time() - started < 2.0


def test_a_pause_counts_for_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    clock = AwakeClock()
    for _ in range(20):
        now[0] += 0.1
        assert clock.passed() == pytest.approx(0.1)
    now[0] += 620.0
    assert clock.passed() == AwakeClock.LONGEST_LOOK


PAUSED = """
import numpy as np
from autograder.jail.launcher import Zygote
from autograder.jail.remote_worker import Limits, Program, RemoteWorker
from autograder.worker.interpreter import Op

source = "import typing\\nsleep = typing.sys.modules['time'].sleep\\ndef f(n):\\n    sleep(n)\\n    return 'awake'\\n"
with Zygote() as zygote:
    worker = RemoteWorker(zygote, Program("m", source), None, Limits(cpu=2.0, wall=3.0, submission=4.0))
    print(zygote.process.pid, worker.pid, flush=True)
    print(worker.run(Op("call", "f", args=(1.5,))).value, flush=True)
    print(worker.run(Op("call", "f", args=(9.0,))).failure.link, flush=True)
"""


@linux
def test_a_machine_that_was_paused_is_not_the_programs_fault() -> None:
    """Grader, zygote and worker are stopped for longer than the call and the submission may take."""
    with subprocess.Popen([sys.executable, "-c", PAUSED], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        processes = [run.pid, *map(int, run.stdout.readline().split())]
        time.sleep(0.3)
        for pid in processes:
            os.kill(pid, signal.SIGSTOP)
        time.sleep(5.0)
        for pid in reversed(processes):
            os.kill(pid, signal.SIGCONT)
        assert run.stdout.readline().strip() == "awake"
        assert run.stdout.readline().strip() == "timeout", "a program that really sleeps has its limit all the same"


FUTEX = (
    REACH
    + """
os, ctypes = modules["os"], modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)
FUTEX, PRIVATE = 202, 128
word, past = (ctypes.c_uint32 * 4)(), (ctypes.c_long * 2)(0, 0)

def operation(number, value):
    word[0] = value
    ctypes.set_errno(0)
    libc.syscall(FUTEX, ctypes.byref(word), number, value, past, None, 0xFFFFFFFF)
    return ctypes.get_errno()

def own():
    return os.getpid()
"""
)
LOCK_PI, EPERM, ESRCH = 6, 1, 3


@linux
@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the number of the system call is x86-64's")
def test_a_worker_cannot_see_other_processes_by_futex(worker_of: Callable[..., RemoteWorker]) -> None:
    free, jailed = worker_of(FUTEX, layers=()), worker_of(FUTEX)
    there, nowhere = os.getpid(), 4_000_000
    told = [free.run(Op("call", "operation", args=(LOCK_PI, pid))).value for pid in (there, nowhere)]
    assert told[1] == ESRCH and told[0] != ESRCH, "the attempt must work where nothing refuses it"
    for number in (LOCK_PI, LOCK_PI | 128, 0, 1, 3, 5, 8, 9, 10, 11, 12, 13, 128 | 3, 128 | 256):
        assert jailed.run(Op("call", "operation", args=(number, there))).value == EPERM, number
    wake = 128 | 1
    assert jailed.run(Op("call", "operation", args=(wake, 1))).value == 0


PROBE = (
    REACH
    + """
os, ctypes = modules["os"], modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
libc.syscall.argtypes = [ctypes.c_long] * 7

def own():
    return os.getpid()

def tried(numbers, pid):
    found = []
    for number in numbers:
        for first in (pid, -pid, ~pid << 3, ~pid << 3 | 2):  # a process, a group, clocks of the process
            ctypes.set_errno(0)
            for second in (0, pid):
                result = libc.syscall(number, first, second, 0, 0, 0, 0)
                found.append([number, second == pid, min(result, 1), ctypes.get_errno()])
    return found

def advised(advice):
    page = ctypes.cast(libc.strlen, ctypes.c_void_p).value & ~4095
    ctypes.set_errno(0)
    libc.syscall(28, page, 4096, advice, 0, 0, 0)
    return ctypes.get_errno()
"""
)

#: They end the process, or take a descriptor, which is of this process alone, or leave a handler that is not there.
NOT_TRIED = {"exit", "exit_group", "rt_sigreturn", "restart_syscall", "close", "read", "write", "readv", "writev"}


@linux
@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the numbers of the system calls are x86-64's")
def test_no_allowed_call_says_whether_another_worker_is_there(worker_of: Callable[..., RemoteWorker]) -> None:
    """Each allowed call gets the number of a live worker, then one that no process has, and answers the same."""
    numbers = [number for name, number in seccomp.X86_64.numbers.items() if name not in NOT_TRIED]
    with Zygote() as another_zygote:
        limits = Limits(cpu=2.0, wall=20.0)
        others = [worker_of(PROBE), RemoteWorker(another_zygote, Program("submission", PROBE), None, limits)]
        there = [other.pid for other in others]
        free, jailed = worker_of(PROBE, layers=(), limits=limits), worker_of(PROBE, limits=limits)
        for pid in there:
            told = [
                [w.run(Op("call", "tried", args=(numbers, p))).value for p in (pid, 4_000_000)] for w in (free, jailed)
            ]
            assert told[0][0] != told[0][1], "the attempt must work where nothing refuses it"
            assert told[1][0] == told[1][1] and len(told[1][0]) == 8 * len(numbers)
        others[1].close()


@linux
@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the number of the system call is x86-64's")
def test_a_worker_throws_no_shared_page_out_of_memory(worker_of: Callable[..., RemoteWorker]) -> None:
    pageout, dontneed = 21, 4
    free, jailed = worker_of(PROBE, layers=()), worker_of(PROBE)
    assert free.run(Op("call", "advised", args=(pageout,))).value == 0, "the attempt must work where nothing refuses it"
    assert jailed.run(Op("call", "advised", args=(pageout,))).value == EPERM
    assert jailed.run(Op("call", "advised", args=(dontneed,))).value == 0


SHARED_WORD = (
    REACH
    + """
ctypes = modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)
wait = (ctypes.c_long * 2)(3, 0)

def text_of_libc():
    return ctypes.cast(libc.strlen, ctypes.c_void_p).value & ~3

def sleep_on_it():
    address = text_of_libc()
    value = ctypes.c_uint32.from_address(address).value
    libc.syscall(202, ctypes.c_void_p(address), 0, value, wait, None, 0)
    return ctypes.get_errno()

def wake_it():
    return libc.syscall(202, ctypes.c_void_p(text_of_libc()), 1, 100, None, None, 0)
"""
)


@linux
@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the number of the system call is x86-64's")
@pytest.mark.parametrize("layers, woken", [((), True), (None, False)], ids=["free", "jailed"])
def test_two_workers_cannot_talk_by_a_word_that_they_share(
    worker_of: Callable[..., RemoteWorker], layers: tuple[str, ...] | None, woken: bool
) -> None:
    chosen = {} if layers is None else {"layers": layers}
    limits = Limits(cpu=2.0, wall=20.0)
    sleeper, waker = (worker_of(SHARED_WORD, limits=limits, **chosen) for _ in range(2))
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(sleeper.run, Op("call", "sleep_on_it"))
        time.sleep(0.5)
        found = waker.run(Op("call", "wake_it")).value
        waiting.result()
    assert (found == 1) is woken


@slow
def test_limits_that_were_inherited_are_limits_and_not_a_hole() -> None:
    code = "from autograder.jail.levels import find_level\nfrom autograder.jail.launcher import Zygote\n"
    code += "with Zygote() as z: print(find_level(z).letter)\n"
    runs = [
        subprocess.run(
            ["/bin/sh", "-c", f'{limit} exec "$0" -c "$1"', sys.executable, code],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for limit in ("", "ulimit -t 100;", "ulimit -v 900000;")
    ]
    assert runs[0] == runs[1] == runs[2]
