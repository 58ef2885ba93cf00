"""Datasette's questions in, what verify's databases are to look like out: its plugin.

Written for the stable line of Datasette (0.65) and the next (1.x); what only one of them asks is
optional. A database that verify did not make is shown as Datasette shows it.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, TemplateNotFound
from markupsafe import Markup
from pluggy import HookimplMarker

from verify.browse import rows, values
from verify.browse.cells import Cell, render, render_evidence, render_origins
from verify.browse.lookups import count_statuses, find_label
from verify.browse.metadata import to_database_metadata, to_queries
from verify.browse.start import TITLE, start_page
from verify.browse.style import STYLE_ADDRESS

hookimpl = HookimplMarker("datasette")
# Datasette is untyped, and its two lines differ: the tests hold what it hands over.
Datasette = Any
Request = Any
Found = Mapping[str, object]

_HREF = re.compile(r'href="([^"]*)"')
_HIDE_IDS = """
for (const input of document.querySelectorAll("input[name^=_filter_value]"))
  if (/^[0-9a-f]{16,}$/.test(input.value)) input.type = "hidden";
"""
_ROWS = files("verify.browse") / "pages" / "rows.html"


@hookimpl
def prepare_jinja2_environment(
    env: Environment, datasette: Datasette
) -> Callable[[], Awaitable[None]]:
    """Bring in our page parts, and find out which databases are ours: asked before any page."""

    async def prepare() -> None:
        ours = frozenset(
            [
                name
                for name, database in datasette.databases.items()
                if set(await database.table_names()) >= rows.OUR_TABLES
            ]
        )
        datasette.verify_databases = ours
        env.globals["verify_databases"] = ours
        env.filters["verify_heading"] = rows.to_heading
        env.filters["verify_is_detail"] = rows.is_detail
        env.filters["verify_is_echo"] = rows.is_echo
        env.filters["verify_href"] = _to_href
        env.loader = ChoiceLoader([_RowsLoader(), *([env.loader] if env.loader else [])])
        config = getattr(datasette, "config", None)
        if isinstance(config, dict):  # 1.x reads labels, facets and questions from there
            _add_config(config, ours)

    return prepare


@hookimpl
def startup(datasette: Datasette) -> Callable[[], Awaitable[None]]:
    """Tell 1.x titles and descriptions, but for those its user gives."""

    async def describe() -> None:
        if not hasattr(datasette, "set_resource_metadata"):
            return
        for name in _ours(datasette):
            await _describe(datasette, name)

    return describe


@hookimpl(optionalhook=True)
def get_metadata(datasette: Datasette) -> dict[str, object]:
    """Tell 0.65 titles, descriptions, labels and facets."""
    told = {name: to_database_metadata() for name in _ours(datasette)}
    return {"databases": told}


@hookimpl
def extra_css_urls(database: str, datasette: Datasette) -> list[str]:
    """Give our style to the start page and to the pages of our databases."""
    ours = _ours(datasette)
    return [STYLE_ADDRESS] if ours and (not database or database in ours) else []


@hookimpl
def extra_body_script(template: str, database: str, datasette: Datasette) -> str:
    """Keep ids out of the filters of a page of rows; they stay in force."""
    is_wanted = template.startswith("table") and database in _ours(datasette)
    return _HIDE_IDS if is_wanted else ""


@hookimpl
def render_cell(
    row: Any,  # noqa: ANN401 - a row of sqlite3 or Datasette's own
    value: object,
    column: str,
    table: str | None,
    database: str,
    datasette: Datasette,
) -> Awaitable[Markup | str | None] | None:
    """Show a cell of our databases for people; leave those of others alone."""
    if database not in _ours(datasette):
        return None

    async def show() -> Markup | str | None:
        cell = Cell(table or "", column, value, row)
        folder = str(datasette.urls.database(database))
        return await render(cell, datasette.get_database(database), folder=folder) or None

    return show()


@hookimpl
def extra_template_vars(
    template: str, database: str, table: str, request: Request, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, object]]]:
    """Fill the start page, call a row by its name, and say of which row others are shown."""

    async def fill() -> dict[str, object]:
        ours = sorted(_ours(datasette))
        if template == "index.html" and ours:
            return await _to_start(datasette, ours[0], has_questions_below=False)
        if database not in ours:
            return {}
        if template == "database.html":
            return await _to_start(datasette, database, has_questions_below=True)
        if template.startswith("row") and table in rows.TABLES_BY_NAME:
            return await _to_row_page(datasette, database, table, request.url_vars["pks"])
        if template.startswith("table"):
            return await _to_table_page(datasette, database, table, request.args)
        return {}

    return fill


class _RowsLoader(BaseLoader):
    """Our way to show rows, under the names Datasette looks for: _table-DATABASE-TABLE.html."""

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - Jinja hands it over
        template: str,
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return rows.html for any of our tables; it looks itself whose database it is."""
        name = template.removesuffix(".html").rpartition("-")[2]
        if not template.startswith("_table-") or name not in rows.TABLES_BY_NAME:
            raise TemplateNotFound(template)
        return _ROWS.read_text(encoding="utf-8"), None, lambda: True

    def list_templates(self) -> list[str]:
        """Return none: Datasette lists templates to find whole pages, and this is a part."""
        return []


def _ours(datasette: Datasette) -> frozenset[str]:
    found: frozenset[str] = getattr(datasette, "verify_databases", frozenset())
    return found


async def _to_start(
    datasette: Datasette, database: str, *, has_questions_below: bool
) -> dict[str, object]:
    tally = await count_statuses(datasette.get_database(database))
    folder = str(datasette.urls.database(database))
    page = start_page(folder, tally, has_questions_below=has_questions_below)
    return {"metadata": {"title": TITLE, "description_html": page}}


async def _to_row_page(
    datasette: Datasette, database: str, table: str, key: str
) -> dict[str, object]:
    """A row's page is headed by its label; that of a finding lists origins and evidence."""
    asked = datasette.get_database(database)
    keys = key.split(",")
    label = await find_label(asked, table, keys[0])
    shown = [values.show_label(label)] if label else [k for k in keys if not values.is_hash(k)]
    filled: dict[str, object] = {"primary_key_values": shown}
    if table == "findings":
        folder = str(datasette.urls.database(database))
        filled["verify_origins"] = await render_origins(asked, keys[0], folder=folder)
        filled["verify_evidence"] = await render_evidence(asked, keys[0], folder=folder)
    return filled


async def _to_table_page(
    datasette: Datasette, database: str, table: str, args: Request
) -> dict[str, object]:
    """Rows that belong to another row are said to be of it by its label, not by its id."""
    parts = []
    for column in args:
        target = rows.to_target(table, column.removesuffix("__exact"))
        if target and values.is_hash(args[column]):
            label = await find_label(datasette.get_database(database), target, args[column])
            parts.append(f"{rows.to_heading(column)}: {values.show_label(label)}")
    return {"human_description_en": f"of the {'; of the '.join(parts)}"} if parts else {}


def _add_config(config: dict[str, Any], ours: frozenset[str]) -> None:
    """Add what 1.x keeps apart from metadata; what its user set stays."""
    databases = config.setdefault("databases", {})
    for name in ours:
        told = databases.setdefault(name, {})
        ours_told: dict[str, Any] = to_database_metadata()
        for table, settings in ours_told["tables"].items():
            theirs = told.setdefault("tables", {}).setdefault(table, {})
            for key, setting in settings.items():
                if key not in ("title", "description", "columns"):
                    theirs.setdefault(key, setting)
        told["queries"] = to_queries() | told.get("queries", {})


async def _describe(datasette: Datasette, database: str) -> None:
    tables: dict[str, Any] = to_database_metadata()
    for table, settings in tables["tables"].items():
        given = await datasette.get_resource_metadata(database, table)
        for key in ("title", "description"):
            if key in settings and key not in given:
                await datasette.set_resource_metadata(database, table, key, settings[key])
        for column, text in settings.get("columns", {}).items():
            if not await datasette.get_column_metadata(database, table, column):
                await datasette.set_column_metadata(database, table, column, "description", text)


def _to_href(link: str) -> Markup:
    """The address of a link that Datasette made; it is escaped already."""
    match = _HREF.search(str(link))
    return Markup(match[1]) if match else Markup("")  # noqa: S704 - escaped by Datasette
