"""In CI a test that is skipped for want of what CI installs or has is a failure: it would hide what it tests."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import Any

import pytest

#: Words of the reasons that cannot hold in CI. What a kernel or a container may lack for everybody is not among them.
NEVER_MISSING_IN_CI = (
    *("torch", "sklearn", "scikit-learn", "playwright", "chromium", "libseccomp", "dask", "distributed"),
    *("setpriv", "only root"),
)


def unexpected(reason: str) -> bool:
    """Whether a test may not be skipped for this reason here."""
    return bool(os.environ.get("CI")) and any(word in reason.lower() for word in NEVER_MISSING_IN_CI)


def failed_if_unexpected(report: Any) -> Any:
    """The report of a test or a module, as a failure where its skip is unexpected."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if unexpected(reason):
            report.outcome = "failed"
            report.longrepr = f"{report.nodeid} may not be skipped in CI: {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, Any, Any]:
    """A test."""
    return failed_if_unexpected((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, Any, Any]:
    """A module, which is skipped while it is imported."""
    return failed_if_unexpected((yield))
