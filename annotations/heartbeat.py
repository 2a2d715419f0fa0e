"""Whether a worker is about: the sweep that a worker runs leaves a note in the cache, which fades by itself."""

import logging

import redis
from django.core.cache import cache

log = logging.getLogger(__name__)

KEY = "worker-seen"
FADES_AFTER = 60  # seconds: several sweeps may be late before anybody is alarmed


def beat() -> None:
    """Notes that a worker works. A dead broker costs a log line."""
    try:
        cache.set(KEY, True, FADES_AFTER)
    except redis.RedisError as error:
        log.warning("no note of the worker was left: %s", error)


def is_worker_away() -> bool:
    """Whether no worker has been heard of lately, or nobody can be asked."""
    try:
        return cache.get(KEY) is None
    except redis.RedisError:
        return True
