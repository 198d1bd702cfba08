"""Runs the public tests on GitHub and reports the results. Nothing here is to be changed.

python practice.py run en FILE      runs them; FILE gets a line of JSON for each outcome
python practice.py tell FILE FILE   a job summary, annotations and a step output from an English and a Korean run
"""

from __future__ import annotations

import base64
import json
import os
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE if (HERE / "autograder").is_dir() else HERE.parent
sys.path.insert(0, str(ROOT))

from autograder.messages import LANGUAGES, printable, sentence  # noqa: E402 -- the path comes first

MODULE = "@MODULE@"
MOST_ANNOTATIONS = 10
LARGEST = 4 << 20


class Recorder:
    """A pytest plugin that writes down what is to be run, and each outcome as soon as it is there."""

    def __init__(self, path):
        self.path = path

    def pytest_collection_finish(self, session):
        for item in session.items:
            case = item.function.case
            title = {language: case.title(language) for language in LANGUAGES}
            self.write(id=item.nodeid, title=title, points=case.points)

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or report.failed:
            message = "" if report.passed else report.longreprtext[:4000]
            self.write(id=report.nodeid, passed=report.passed, message=message, seconds=report.duration)

    def write(self, **facts):
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(facts) + "\n")


def run(language, path):
    """Run the public tests of this folder."""
    import pytest

    return pytest.main(["--lang", language, "--rootdir", str(ROOT), str(ROOT / "tests")], plugins=[Recorder(path)])


def cases(english, korean):
    """What is known of each public case after both runs; empty when the tests could not be run at all."""
    found = {}
    for language, path in zip(LANGUAGES, (english, korean), strict=True):
        for facts in _lines(Path(path)):
            key = str(facts.get("id"))
            if "title" in facts:
                known = {"title": facts["title"], "points": int(facts["points"])}
                found.setdefault(key, known | {"passed": {}, "message": {}, "seconds": 0.0})
            elif key in found:
                case = found[key]
                case["passed"][language] = case["passed"].get(language, True) and facts.get("passed") is True
                case["message"][language] = _message(str(facts.get("message")), case["title"][language])
                case["seconds"] += float(facts.get("seconds", 0))
    for case in found.values():
        stopped = {language: sentence("practice_stopped", language) for language in LANGUAGES}
        case["message"] = {**stopped, **case["message"]}
        case["passed"] = [case["passed"].get(language) for language in LANGUAGES] == [True, True]
    return list(found.values())


def _lines(path):
    """The records of a run; a file that is not as we wrote it counts as none."""
    try:
        if path.stat().st_size > LARGEST:
            return []
        read = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    except (OSError, ValueError):
        return []
    return [facts for facts in read if isinstance(facts, dict)]


def _message(text, title):
    return printable(text.replace("Failed: ", "", 1).removeprefix(title).strip(), 2000)


def tell(english, korean):
    """Write the summary, the annotations and the step output; 0 when everything passed."""
    found = cases(english, korean)
    _append("GITHUB_STEP_SUMMARY", summary(found))
    for line in annotations(found):
        print(line)
    _append("GITHUB_OUTPUT", f"result={github_classroom(found)}\n")
    return 0 if found and all(case["passed"] for case in found) else 1


def _append(variable, text):
    if os.environ.get(variable):
        with open(os.environ[variable], "a", encoding="utf-8") as file:
            file.write(text)


def summary(found):
    """The job summary: feedback in both languages."""
    if not found:
        return "\n\n".join(sentence("practice_nothing", language) for language in LANGUAGES) + "\n"
    parts = [_part(found, language) for language in ("ko", "en")]
    return "\n---\n\n".join(parts)


def _part(found, language):
    points = sum(case["points"] for case in found if case["passed"])
    possible = sum(case["points"] for case in found)
    failed = [case for case in found if not case["passed"]]
    lines = [f"## {sentence('practice_title', language, points=points, possible=possible)}", ""]
    lines += [sentence("practice" if failed else "public_passed", language), ""]
    lines += [f"- {'✓' if case['passed'] else '✗'} {case['title'][language]} ({case['points']})" for case in found]
    if failed:
        lines += ["", f"### {sentence('practice_details', language)}"]
    for case in failed:
        lines += ["", f"**{case['title'][language]}**", "", _fenced(case["message"][language])]
    return "\n".join(lines) + "\n"


def _fenced(text):
    """Text in which nothing acts: the fence is longer than any that is in it."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}text\n{text}\n{fence}"


def annotations(found):
    """At most ten workflow commands that mark lines of the student's own file."""
    failed = [case for case in found if not case["passed"]]
    for case in failed[:MOST_ANNOTATIONS]:
        line = ([*re.findall(r"line (\d{1,6})(?: of your file|\))", case["message"]["en"])] or ["1"])[-1]
        title = _data(case["title"]["en"]).replace(":", "%3A").replace(",", "%2C")
        message = _data(case["message"]["en"] + "\n" + case["message"]["ko"])
        yield f"::error file={MODULE},line={line},title={title}::{message}"


def _data(text):
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def github_classroom(found):
    """The format that GitHub Classroom's reporter reads: base64 of JSON."""
    tests = [_old_test(case) for case in found] or [_old_test(_nothing())]
    worst = "error" if not found else "pass" if all(case["passed"] for case in found) else "fail"
    told = {"version": 1, "status": worst, "max_score": sum(case["points"] for case in found), "tests": tests}
    return base64.b64encode(json.dumps(told).encode()).decode()


def _nothing():
    message = {language: sentence("practice_nothing", language) for language in LANGUAGES}
    return {"title": {"en": "public tests"}, "passed": None, "points": 0, "message": message, "seconds": 0.0}


def _old_test(case):
    status = {True: "pass", False: "fail", None: "error"}[case["passed"]]
    # a reader of the format prints the message to its log, where :: at the start of a line would act
    message = re.sub(r"(?m)^(\s*):(?=:)|##(?=\[)", lambda match: match[0] + " ", case["message"]["en"])
    told = {"name": case["title"]["en"], "status": status, "score": case["points"] if case["passed"] else 0}
    return {
        **told,
        "message": message,
        "test_code": "",
        "filename": "",
        "line_no": 0,
        "duration": round(case["seconds"]),
    }


if __name__ == "__main__":
    sys.exit({"run": run, "tell": tell}[sys.argv[1]](*sys.argv[2:]))
