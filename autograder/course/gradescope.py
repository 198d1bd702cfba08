"""Grade one submission where Gradescope and `otter grade` put it.

`python -I -m autograder.course.gradescope /autograder` is the command.

`results/results.json` is what Gradescope reads, `results/results.pkl` what `otter grade` reads. Neither
has a score unless every case has a verdict. `submission_metadata.json` is not read at all: whether a
submission is late, and how earlier ones did, is the platform's business and never part of a score.
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

#: The platform ends the grader after AUTOGRADER_SECONDS, 540; what was not tried long before is failed, so that
#: there is a score.
LIMITS = Limits(submission=300.0)

#: What the submission is called in the result; whose it is, only the platform knows.
NAME = "submission"


def main(root: Path) -> int:
    """Grade `root/submission` and replace the results; returns the exit status.

    It is 0 as soon as the results are written, also when they say that there is no score: a platform
    that sees another status may not show them.

    Args:
        root: where `source`, `submission` and `results` are; /autograder on Gradescope.
    """
    config = json.loads((root / "source" / "otter_config.json").read_text(encoding="utf-8"))
    chosen = config["plugins"][0][PLUGIN]
    assignment, language = find_assignment(chosen["assignment"]), chosen["language"]
    result, trouble = grade(assignment, read(root / "submission", assignment))
    for line in trouble:
        print(f"trouble: {printable(line)}", flush=True)  # stdout is shown to instructors alone
    write_atomically(root / "results" / "results.pkl", pickle.dumps(otter_results(result)))
    write_atomically(root / "results" / "results.json", with_remarks(result, language))
    return 0


def read(folder: Path, assignment: Assignment) -> Source | Failure:
    """The one submission in `folder`, under the module's name or nearly so; or why there is none."""
    return collect_one(folder, assignment.name, functions_of(assignment.reference_source)).read()


def grade(assignment: Assignment, source: Source | Failure) -> tuple[Result, Sequence[str]]:
    """The result in the best jail of this machine, and what kept the grader from a verdict."""
    text = source if isinstance(source, Failure) else source.text
    try:
        grader = open_grader(assignment, LIMITS, allow_weak_jail=False)
    except CouldNotJudge as refused:
        return Submitted(assignment, NAME, "D").result(seed=0), [str(refused)]
    with grader:
        try:
            complete = commented(grader.grade(NAME, text))
        except Exception as error:  # a bug of ours: no verdict, and the reason where the instructor looks
            return Submitted(assignment, NAME, grader.level.letter).result(seed=0), [f"{type(error).__name__}: {error}"]
    warned = [w.en for w in complete.result.warnings] if complete.result.score is None else []
    return complete.result, complete.trouble or warned


def with_remarks(result: Result, language: Language) -> bytes:
    """The results.json; where there is no score it also says what was wrong with what was handed in."""
    data = results_json(result, language)
    lines = [printable(remark[language]) for remark in remarks(result)]
    if result.score is not None or not lines:
        return data
    results = json.loads(data)
    results["output"] = "\n".join([*lines, results["output"]])
    return json.dumps(results, ensure_ascii=False, indent=1).encode()


def otter_results(result: Result) -> GradingResults:
    """The same as Otter's own object; it needs nothing but Otter to be read."""
    if result.score is None:
        return GradingResults.without_results(RuntimeError(sentence("export_no_score", "en")))
    return GradingResults([_test_file(name, cases) for name, cases in result.questions().items()])


def _test_file(name: str, cases: list[CaseResult]) -> ExceptionTestFile:
    file = ExceptionTestFile(name, f"{name}.py", [_test_case(c) for c in cases], all_or_nothing=False)
    lines = [c.message.en if c.message else c.title.en for c in cases]
    passed = [c.status == "passed" for c in cases]
    file.test_case_results = [TestCaseResult(*each) for each in zip(file.test_cases, lines, passed, strict=True)]
    return file


def _test_case(case: CaseResult) -> TestCase:
    return TestCase(case.id, None, case.visibility == "hidden", case.max_points, None, None)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
