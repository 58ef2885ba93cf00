"""What every table, view and column means, as data for docs/schema.md and Datasette; nothing in.

The SQL is in the migrations; a test fails when a table or column here and there differ.
"""

from verify.store.input_texts import INPUT_TABLES
from verify.store.origin_texts import ORIGIN_TABLES
from verify.store.result_texts import RESULT_TABLES
from verify.store.table_text import TableText
from verify.store.view_texts import VIEWS
from verify.store.voice_texts import VOICE_TABLES

__all__ = ["TABLES", "VIEWS", "TableText"]

TABLES: tuple[TableText, ...] = (*RESULT_TABLES, *ORIGIN_TABLES, *VOICE_TABLES, *INPUT_TABLES)
