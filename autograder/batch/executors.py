"""Processes of this machine that grade, each with graders of its own."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized

from ..tutor.memory import limit_process
from ..worker.confine import die_with
from .tasks import WarmGraders, warm_graders

#: Bytes that a grading process may take beyond what it begins with. Far more than it needs: what runs into this
#: costs one submission and not the machine.
MEMORY = 1 << 30


@dataclass
class LocalExecutors:
    """Makes executors of processes on this machine.

    Args:
        warm: a grader that is open already; the first process of the first executor takes it over, for a class of
            one would otherwise wait for a second zygote.
    """

    warm: WarmGraders | None = None

    def __call__(self, jobs: int) -> Executor:
        """An executor with so many processes.

        They are forked where that is safe, for Otter takes two seconds to import. Also a single job has a process
        of its own: what kills it does not end the command.
        """
        method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
        context = multiprocessing.get_context(method)
        warm, self.warm = (self.warm if method == "fork" else None), None
        started = (os.getpid(), context.Value("i"), warm)
        return ProcessPoolExecutor(jobs, context, initializer=_start_process, initargs=started)


def _start_process(parent: int, started: Synchronized[int], warm: WarmGraders | None) -> None:
    """Leave Ctrl-C to the parent, do not outlive it, and share a core with nobody but the own workers.

    Grader and worker take turns, and to wake the other on a core that sleeps takes longer than most calls.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with(parent)
    limit_process(MEMORY)
    with started.get_lock():
        number, started.value = started.value, started.value + 1
    with suppress(AttributeError, OSError):  # not Linux, or not allowed: then it is only slower
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[(parent + number) % len(cores)]})
    if warm is not None and number == 0:
        warm_graders().take_over(warm)
    elif warm is not None:
        warm.let_go()
