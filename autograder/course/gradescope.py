"""Grade one submission on Gradescope or in `otter grade`.

The command is `python -I -m autograder.course.gradescope /autograder`.

Gradescope reads `results/results.json`, and `otter grade` reads `results/results.pkl`. Both have a score only if every
case was judged. `submission_metadata.json` is not read: lateness and earlier submissions are left to the platform.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Sequence
from pathlib import Path

from ..collect.collect import collect_one
from ..collect.nearly import functions_of
from ..collect.sources import Source
from ..commentary.commentary import commented
from ..exports.gradescope import results_json
from ..grading.assignment import Assignment, find_assignment
from ..grading.grader import Submitted, open_grader
from ..grading.otter_engine import ExceptionTestFile, GradingResults, TestCase, TestCaseResult
from ..grading.results import CaseResult, Language, Result, write_atomically
from ..jail.remote_worker import Limits
from ..messages import printable, sentence
from ..reports.feedback import remarks
from ..tutor.session import CouldNotJudge
from ..worker.interpreter import Failure
from .package import PLUGIN

#: The platform kills the grader after AUTOGRADER_SECONDS, 540. A submission is stopped long before, and cases that did
#: not run are failed, so that there is a score.
LIMITS = Limits(submission=300.0)

#: The name of the submission in the result; only the platform knows whose it is.
NAME = "submission"


def main(root: Path) -> int:
    """Grade `root/submission`, write the results, and return the exit status.

    The status is 0 if results were written, even if they have no score: with another status, a platform may not show
    them.

    Args:
        root: the folder with `source`, `submission` and `results`; /autograder on Gradescope.
    """
    config = json.loads((root / "source" / "otter_config.json").read_text(encoding="utf-8"))
    chosen = config["plugins"][0][PLUGIN]
    assignment = find_assignment(chosen["assignment"])
    language = chosen["language"]
    submission = read(root / "submission", assignment)
    result, trouble = grade(assignment, submission)
    for line in trouble:
        print(f"trouble: {printable(line)}", flush=True)  # only instructors see stdout
    # Whole files appear at once: if the platform stops the container now, it finds the old results or the new ones.
    write_atomically(root / "results" / "results.pkl", pickle.dumps(otter_results(result)))
    write_atomically(root / "results" / "results.json", with_remarks(result, language))
    return 0


def read(folder: Path, assignment: Assignment) -> Source | Failure:
    """The source of the submission in `folder`, or the reason for none."""
    functions = functions_of(assignment.reference_source)
    submission = collect_one(folder, assignment.name, functions)
    return submission.read()


def grade(assignment: Assignment, source: Source | Failure) -> tuple[Result, Sequence[str]]:
    """The result in the strongest jail of this machine, and errors of the grader."""
    text = source if isinstance(source, Failure) else source.text
    try:
        grader = open_grader(assignment, LIMITS, allow_weak_jail=False)
    except CouldNotJudge as refused:
        not_judged = Submitted(assignment, NAME, "D").result(seed=0)
        return not_judged, [str(refused)]
    with grader:
        try:
            complete = commented(grader.grade(NAME, text))
        except Exception as error:  # a bug of the grader: no verdict, and the instructor sees the reason
            not_judged = Submitted(assignment, NAME, grader.level.letter).result(seed=0)
            return not_judged, [f"{type(error).__name__}: {error}"]
    # Never no score without a word: where nothing went wrong beside the verdict, its own warnings say why.
    if complete.result.score is None and not complete.trouble:
        warnings = [warning.en for warning in complete.result.warnings]
        return complete.result, warnings
    return complete.result, complete.trouble


def with_remarks(result: Result, language: Language) -> bytes:
    """The results.json; if there is no score, it also has the remarks on the submission."""
    data = results_json(result, language)
    lines = [printable(remark[language]) for remark in remarks(result)]
    if result.score is not None or not lines:
        return data
    results = json.loads(data)
    results["output"] = "\n".join([*lines, results["output"]])
    return json.dumps(results, ensure_ascii=False, indent=1).encode()


def otter_results(result: Result) -> GradingResults:
    """The result as Otter's own object, which can be unpickled with Otter only."""
    if result.score is None:
        return GradingResults.without_results(RuntimeError(sentence("export_no_score", "en")))
    return GradingResults([_test_file(name, cases) for name, cases in result.questions().items()])


def _test_file(name: str, cases: list[CaseResult]) -> ExceptionTestFile:
    test_cases = [_test_case(case) for case in cases]
    file = ExceptionTestFile(name, f"{name}.py", test_cases, all_or_nothing=False)
    results = []
    for test_case, case in zip(test_cases, cases, strict=True):
        message = case.message.en if case.message else case.title.en
        results.append(TestCaseResult(test_case, message, case.status == "passed"))
    file.test_case_results = results
    return file


def _test_case(case: CaseResult) -> TestCase:
    return TestCase(case.id, None, case.visibility == "hidden", case.max_points, None, None)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
