"""pytest settings of this assignment: `--lang ko|en`, and a summary in points."""

import locale

import pytest
from tutor.cases import POINTS, summary


def pytest_addoption(parser):
    language = "ko" if (locale.getlocale()[0] or "").lower().startswith("ko") else "en"
    parser.addoption("--lang", choices=["ko", "en"], default=language, help="language of the messages")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    if report.when == "call":
        report.user_properties.append(("points", item.stash.get(POINTS, 0)))


def pytest_terminal_summary(terminalreporter, config):
    points = {True: 0, False: 0}
    for kind in ("passed", "failed"):
        for report in terminalreporter.getreports(kind):
            points[kind == "passed"] += dict(report.user_properties).get("points", 0)
    terminalreporter.section("points")
    for line in summary(points[True], points[True] + points[False], config.getoption("lang")):
        terminalreporter.write_line(line)
