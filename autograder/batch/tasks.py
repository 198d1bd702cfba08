"""One submission as a task for whatever process grades it, and what comes back."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import cache

from ..commentary.commentary import commented, pages
from ..grading.assignment import find_assignment
from ..grading.grader import VARIANTS, Grader, open_grader
from ..grading.keys import judge_hash
from ..grading.results import Language, Result, to_json
from ..jail.remote_worker import Limits
from ..tutor.session import CouldNotJudge
from ..worker.interpreter import Failure


@dataclass(frozen=True)
class Task:
    """What a grading process needs to know to grade one submission; the audit reads no pages and wants none."""

    assignment: str
    suite_hash: str
    submission: str
    source: str | Failure
    seed: int | None
    language: Language
    limits: Limits
    allow_weak_jail: bool = False
    variants: int = VARIANTS
    with_pages: bool = True
    judge: str = field(default_factory=judge_hash)


@dataclass(frozen=True)
class Graded:
    """What comes back: the three files of a submission, and trouble for the instructor alone."""

    result: bytes
    markdown: str
    html: str
    trouble: tuple[str, ...]


def rendered(result: Result, language: Language, trouble: tuple[str, ...] = ()) -> Graded:
    """A result with the feedback that is made from it."""
    made = pages(result, language)
    return Graded(to_json(result), made.markdown, made.html, (*trouble, *made.trouble))


@dataclass
class WarmGraders:
    """The graders of one process, each kept by everything that it was opened with.

    A cluster's process may have several threads, but a zygote answers one of them at a time.
    """

    graders: dict[tuple[str, str, Limits, bool], Grader] = field(default_factory=dict)
    one_at_a_time: threading.Lock = field(default_factory=threading.Lock)

    def grade(self, task: Task) -> Graded:
        """Grade one submission.

        Raises:
            CouldNotJudge: when this process has another suite, a jail below C, or no zygote.
        """
        with self.one_at_a_time:
            grader = self._grader(task)
            verdict = grader.grade(task.submission, task.source, task.seed, task.variants)
            if verdict.result.status == "error" and not grader.zygote.alive():
                # the zygote died under this submission: once more with a fresh one
                verdict = self._grader(task).grade(task.submission, task.source, task.seed, task.variants)
            complete = commented(verdict)
            if not task.with_pages:
                return Graded(to_json(complete.result), "", "", complete.trouble)
            return rendered(complete.result, task.language, complete.trouble)

    def keep(self, grader: Grader, allow_weak_jail: bool) -> None:
        """Keep a grader that was opened with `allow_weak_jail`."""
        key = grader.assignment.name, grader.assignment.suite_hash, grader.limits, allow_weak_jail
        self.graders[key] = grader

    def take_over(self, parents: WarmGraders) -> None:
        """In a forked process: use the graders of the parent, which does not use them any more."""
        self.graders |= parents.graders

    def let_go(self) -> None:
        """In a forked process: leave the parent's graders to another one."""
        for grader in self.graders.values():
            grader.zygote.control.close()

    def _grader(self, task: Task) -> Grader:
        if task.judge != judge_hash():
            raise CouldNotJudge(
                f"this machine has another version of the grader ({judge_hash()}) than the class is graded with "
                f"({task.judge}): install the same version of the course here"
            )
        key = task.assignment, task.suite_hash, task.limits, task.allow_weak_jail
        grader = self.graders.get(key)
        if grader is None or not grader.zygote.alive():
            assignment = grader.assignment if grader else find_assignment(task.assignment)
            if assignment.suite_hash != task.suite_hash:
                raise CouldNotJudge(
                    f"this machine has suite {assignment.suite_hash} of {task.assignment}, the class is graded "
                    f"with {task.suite_hash}: install the same version of the course here"
                )
            grader = self.graders[key] = open_grader(assignment, task.limits, task.allow_weak_jail)
        return grader


@cache
def warm_graders() -> WarmGraders:
    """Those of this process: an executor hands it tasks, and nothing that it could keep between them."""
    return WarmGraders()


def grade_task(task: Task) -> Graded:
    """Grade one submission in this process, which keeps its zygotes warm between tasks.

    Raises:
        CouldNotJudge: when this process has another suite, a jail below C, or no zygote.
    """
    return warm_graders().grade(task)
