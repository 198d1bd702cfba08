"""Grading processes on this machine, each with its own graders."""

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

#: Bytes that a grading process may use in addition to those at its start. It needs far less; the limit makes a leak
#: cost one submission instead of the machine.
MEMORY = 1 << 30


@dataclass
class LocalExecutors:
    """Creates executors on this machine.

    Args:
        warm: open graders. The first process of the first executor takes them over, so that a class of one does not
            wait for a second zygote.
    """

    warm: WarmGraders | None = None

    def __call__(self, jobs: int) -> Executor:
        """An executor with this number of processes.

        Processes are forked if possible, because Otter takes two seconds to import. A single job has its own process,
        too: if the process is killed, the command continues.
        """
        can_fork = "fork" in multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("fork" if can_fork else "spawn")
        warm = self.warm if can_fork else None
        self.warm = None  # for the first executor only
        counter = context.Value("i")
        return ProcessPoolExecutor(jobs, context, initializer=_start_process, initargs=(os.getpid(), counter, warm))


def _start_process(parent: int, started: Synchronized[int], warm: WarmGraders | None) -> None:
    """Set up a grading process: signals, limits, its core and its graders.

    Args:
        parent: the process id of the command; this process ends with it.
        started: how many processes have been started.
        warm: the parent's open graders.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends this process
    die_with(parent)
    limit_process(MEMORY)
    with started.get_lock():
        number = started.value
        started.value += 1
    # grader and worker take turns, and waking the other one on another core takes longer than most calls
    with suppress(AttributeError, OSError):  # not Linux, or not permitted: then grading is only slower
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[(parent + number) % len(cores)]})
    if warm is not None and number == 0:
        warm_graders().take_over(warm)
    elif warm is not None:
        warm.let_go()
