"""Run a batch on a Dask cluster: its executor has the standard interface and is wrapped for a clean shutdown."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from ..errors import UsageError

#: How often a task is retried on another machine when its own is lost.
RETRIES = 3


class ClusterExecutor(Executor):
    """The workers of a Dask cluster; each has a zygote and a jail on its own machine.

    Args:
        address: of the scheduler, such as tcp://10.0.0.1:8786.

    Raises:
        UsageError: Dask is not installed, or no scheduler answers.
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError:
            raise UsageError("--cluster needs Dask: pip install 'neural-networks-from-scratch[cluster]'.") from None
        try:
            self.client = Client(address, timeout="20s", set_as_default=False)
        except (OSError, ValueError) as error:
            raise UsageError(f"No Dask scheduler answers at {address}: {error}") from None
        self.inner = self.client.get_executor(retries=RETRIES, pure=False)

    @property
    def jobs(self) -> int:
        """How many tasks the cluster can run at once."""
        threads: int = sum(self.client.nthreads().values())
        return max(1, threads)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run `fn` on a machine of the cluster."""
        future: Future[Any] = self.inner.submit(fn, *args, **kwargs)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Disconnect from the cluster."""
        self.inner.shutdown(wait=wait and not cancel_futures)
        self.client.close()
