"""What this machine has."""

from __future__ import annotations

import os
from pathlib import Path

QUOTA = Path("/sys/fs/cgroup/cpu.max")


def cores() -> int:
    """How many cores this process may use: those it may run on (taskset), within the quota of its control group."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = QUOTA.read_text(encoding="ascii").split()
        limit = max(1, int(quota) // int(period))
    except (OSError, ValueError):  # no quota, or no control groups
        limit = count
    return min(count, limit)
