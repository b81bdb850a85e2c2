"""Work for the pool that ends in every way that work can end; workers import it by its name."""

import os
import resource
import signal
import time


def work(item: str) -> str:
    """Do what the item says."""
    if item == "raise":
        raise ValueError("two\nlines")
    if item == "exit":
        os._exit(3)
    if item == "kill":
        os.kill(os.getpid(), signal.SIGSEGV)
    if item == "abort":
        os.abort()
    if item == "hang":
        time.sleep(60)
    if item == "swell":
        return "x" * 10**10
    if item == "slow":
        time.sleep(0.5)
    if item == "limit":
        return str(resource.getrlimit(resource.RLIMIT_AS)[0] > 0)
    if item == "pid":
        return str(os.getpid())
    return item.upper()
