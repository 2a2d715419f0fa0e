"""The engines of one start: embedded ones where no address of others is given."""

import os

from factcheck.run import postgres, postgres_home, redis, sockets
from factcheck.run.children import Service
from factcheck.run.supervisor import Supervisor


def start(supervisor: Supervisor) -> bool:
    """Starts what DATABASE_URL and REDIS_URL do not name and writes where it is; whether a cluster was made."""
    folder = supervisor.folder
    services: list[Service] = []
    addresses: dict[str, str] = {}
    is_new = False
    if not os.environ.get("REDIS_URL"):
        where = supervisor.temporary(sockets.folder())
        services.append(redis.service(where))
        addresses["redis_url"] = redis.url(where)
    if not os.environ.get("DATABASE_URL"):
        home = postgres_home.find(folder.path)
        postgres.clear_stale(home)
        is_new = _make_cluster(supervisor, home)
        where = supervisor.temporary(sockets.folder())
        services.append(postgres.service(home, where))
        addresses["database_url"] = postgres.url(where)
    supervisor.start(*reversed(services))
    folder.remember(addresses)
    return is_new


def _make_cluster(supervisor: Supervisor, home: postgres_home.PostgresHome) -> bool:
    step = postgres.cluster(home)
    if step is None:
        return False
    supervisor.finish(step)
    postgres.settle(home)
    return True
