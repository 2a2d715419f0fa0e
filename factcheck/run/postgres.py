"""The embedded PostgreSQL 18: makes the cluster, its role and its database, and runs it on a unix socket alone."""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from urllib.parse import quote

from factcheck.run import kernel
from factcheck.run.children import Child, Service, as_identity
from factcheck.run.postgres_home import PostgresHome
from factcheck.run.problems import Problem
