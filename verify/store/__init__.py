"""Records in and out of SQLite; the only place with SQL."""

from verify.store.content import name_job
from verify.store.store import BUSY_TIMEOUT_S, Store, open_store

__all__ = ["BUSY_TIMEOUT_S", "Store", "name_job", "open_store"]
