"""Find what a suite accepts though it is wrong: `python tests/gaps.py playground --seeds 16`.

Every form of every chaff is judged in this process with the inputs of each variant of the suite that a submission may
get. A form that no case rejects with some of them is a gap in the suite: it is printed with the numbers of those
variants, and the command ends with 1. With `--right` the right modules are judged instead, each of which must pass
every case. It takes minutes to an hour for an assignment, so it is no test.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType

ROOT = Path(__file__).parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from autograder.course.variants import blind_base  # noqa: E402 - the path comes first when it is a command
from autograder.grading.assignment import Assignment, find_assignment, run_module  # noqa: E402
from autograder.grading.cases import asked_functions  # noqa: E402
from autograder.grading.grader import VARIANTS, seed_of_variant  # noqa: E402
from autograder.grading.otter_engine import TestCase  # noqa: E402
from autograder.grading.replays import groups  # noqa: E402
from autograder.tutor.session import Session  # noqa: E402
from autograder.worker.interpreter import Interpreter  # noqa: E402

#: After these a module with one variant counts as rejected: a limit would stop it.
SECONDS = 30


class TooLong(BaseException):
    """The cases of one module have not ended in time."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("name")
    parser.add_argument("--only", default="", help="only forms with this text in their names, or of this function")
    parser.add_argument("--seeds", type=int, default=VARIANTS, help="how many variants of the suite")
    parser.add_argument("--right", action="store_true", help="the right modules: each must pass everything")
    asked = parser.parse_args()
    signal.signal(signal.SIGALRM, _stop)
    assignment = find_assignment(asked.name)
    find = failures_of_right if asked.right else gaps
    return 1 if find(assignment, asked.only, asked.seeds) else 0


def gaps(assignment: Assignment, only: str, seeds: int) -> int:
    """Print each form that is not rejected with some variant; returns how many there are."""
    found = 0
    for chaff in assignment.chaffs:
        forms = [form for form in chaff.forms if only in form.name or only == chaff.function]
        started = time.process_time()
        for form in forms:
            codes = assignment.reference_code, form.code
            accepted = [n for n in range(seeds) if not _rejections(assignment, codes, n, chaff.function)]
            found += bool(accepted)
            if accepted:
                print(f"{assignment.name}: {chaff.function}: {form.name} is accepted with variants {accepted}")
        if forms:
            print(f"  {chaff.id}: {len(forms)} forms, {time.process_time() - started:.1f} s", flush=True)
    print(f"{assignment.name}: {found} gaps")
    return found


def failures_of_right(assignment: Assignment, only: str, seeds: int) -> int:
    """Print each right module that some case rejects with some variant; returns how many there are."""
    right = {"reference": assignment.reference_source, **assignment.wheats}
    right |= {"blind": base} if (base := blind_base(assignment, "checked")) else {}
    found = 0
    for name, source in right.items():
        if only not in name:
            continue
        code = compile(source, assignment.module, "exec")
        rejected = {n: cases for n in range(seeds) if (cases := _rejections(assignment, (code,), n))}
        found += bool(rejected)
        print(f"{assignment.name}: {name}: {f'rejected by {rejected}' if rejected else 'accepted'}", flush=True)
    print(f"{assignment.name}: {found} right modules rejected")
    return found


def _rejections(assignment: Assignment, codes: tuple[CodeType, ...], variant: int, function: str = "") -> list[str]:
    """What rejects a module with one variant; only the first case where a function is given, whose cases come first."""
    together = groups(assignment.cases)
    together.sort(key=lambda cases: not any(function in asked_functions(case) for case in cases))
    found: list[str] = []
    signal.alarm(SECONDS)
    try:
        for cases in together:
            for rejection in _failed(assignment, codes, seed_of_variant(variant, assignment.suite_digest), cases):
                found.append(rejection)
                if function:
                    return found
    except TooLong:
        found.append("too long")
    finally:
        signal.alarm(0)
    return found


def _failed(assignment: Assignment, codes: tuple[CodeType, ...], seed: int, cases: list[TestCase]) -> Iterator[str]:
    """The cases that reject a module, which run on one namespace, as for a submission."""
    interpreter = Interpreter(run_module(assignment.name, *codes), assignment.module)
    session = Session(lambda *_: interpreter, seed, assignment.reference)
    for case in cases:
        session.judge(case.body)
        outcome = session.outcomes.pop(str(case.name))
        if outcome.failure or outcome.trouble:
            yield f"{case.name} {outcome.trouble}".rstrip()


def _stop(_: int, __: FrameType | None) -> None:
    raise TooLong


if __name__ == "__main__":
    raise SystemExit(main())
