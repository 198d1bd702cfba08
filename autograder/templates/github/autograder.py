"""Classroom 50 runs this in the student's checkout: the public tests of this bundle, on the student's module.

Everything here is public, and the student's code runs in the same machine: the result is practice. The
grade comes from hidden tests, which are not here. Writes ./result.json and exits 0, whatever the score; any
other status tells Classroom 50 that the tests could not be run.
"""

from __future__ import annotations

import datetime
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
MODULE = "@MODULE@"
NEEDED = ("numpy", "pytest", "pytest_timeout")
FIELDS = {
    "classroom": "CLASSROOM",
    "assignment": "ASSIGNMENT",
    "assignment_type": "ASSIGNMENT_TYPE",
    "owner": "OWNER",
    "submission": "SUBMISSION_TAG",
    "commit": "COMMIT_URL",
    "release": "RELEASE_URL",
    "review": "REVIEW_URL",
}
SPARE = {"OWNER": "USERNAME", "REVIEW_URL": "COMMIT_URL"}
SECONDS = 240


def main():
    """Grade, write result.json, and return the exit status."""
    facts = {field: os.environ.get(name) or os.environ.get(SPARE.get(name, "")) for field, name in FIELDS.items()}
    missing = [FIELDS[field] for field, value in facts.items() if not value]
    if missing:
        print(f"autograder.py: this is not Classroom 50's runner: {', '.join(missing)} not set.", file=sys.stderr)
        return 2
    install()
    found = tested()
    if not found:
        print("autograder.py: the public tests could not be run; see the log above.", file=sys.stderr)
        return 1
    Path("result.json").write_text(json.dumps(result(facts, found), ensure_ascii=False, indent=2), encoding="utf-8")
    return 0


def install():
    """Get what the tests need, unless it is there."""
    if any(importlib.util.find_spec(name) is None for name in NEEDED):
        packages = [name.replace("_", "-") for name in NEEDED]
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
        subprocess.run(command, check=True)


def tested():
    """The public cases after a run in a clean tree, to which only the student's module is copied."""
    with tempfile.TemporaryDirectory() as folder:
        tree, records = Path(folder) / "tree", Path(folder)
        ignored = shutil.ignore_patterns("autograder.py", "__pycache__", MODULE)
        shutil.copytree(HERE, tree, ignore=ignored)
        if Path(MODULE).is_file() and not Path(MODULE).is_symlink():
            shutil.copyfile(MODULE, tree / MODULE)
        for language in ("en", "ko"):
            run(tree, language, records / language)
        sys.path.insert(0, str(HERE))
        from run_practice import cases

        return cases(records / "en", records / "ko")


def run(tree, language, path):
    """Run the tests in one language; what the student's program prints cannot act as a workflow command."""
    command = [sys.executable, str(tree / "run_practice.py"), "run", language, str(path)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    try:
        done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        print(f"The tests ran for more than {SECONDS} seconds and were stopped.")
        return
    for line in (done.stdout + done.stderr).decode("utf-8", "replace").splitlines()[-200:]:
        print("|", line.replace("##[", "## ["))  # a runner takes `::` for a command even after spaces


def result(facts, found):
    """The content of result.json, `classroom50/result/v1`."""
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    tests = [test(case) for case in found]
    totals = {key: sum(each[key] for each in tests) for key in ("score", "max-score")}
    return {"schema": "classroom50/result/v1", **facts, "datetime": now, "graded_at": now, **totals, "tests": tests}


def test(case):
    """One public case."""
    points = case["points"]
    told = {"test-name": case["title"]["en"], "passed": case["passed"], "score": points if case["passed"] else 0}
    message = "" if case["passed"] else f"{case['message']['en']}\n\n{case['message']['ko']}"
    return {**told, "max-score": points, "message": message}


if __name__ == "__main__":
    sys.exit(main())
