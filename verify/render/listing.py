"""Sources in, plain lists of them as text out."""

from collections.abc import Sequence

from rich import box
from rich.table import Table

from verify.records import SourceBlock
from verify.render.json_text import to_json
from verify.render.terminal import shown, typeset
from verify.render.wording import count


def render_sources(
    blocks: Sequence[SourceBlock], *, path: str, is_json: bool, width: int, is_color: bool
) -> str:
    """The sources of one file: what each is, where it looks, and what is said of its publisher."""
    if is_json:
        return to_json([_source_fields(block) for block in blocks])
    table = make_table("source", "kind", "where", "publisher")
    for block in blocks:
        table.add_row(
            shown(block.name, "bold"),
            shown(block.kind if block.is_on else f"{block.kind} (off)"),
            shown(" ".join(filter(None, (block.url, *block.urls, block.path, *block.files)))),
            shown(_publisher(block)),
        )
    counted = f"{count(len(blocks), 'source')} in {path}"
    return typeset([table, shown(counted)], width=width, is_color=is_color)


def make_table(*names: str) -> Table:
    """A table with these columns, as all lists have it."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False)
    for name in names:
        table.add_column(name, overflow="fold")
    return table


def _publisher(block: SourceBlock) -> str:
    publisher = block.publisher
    facts = [publisher.outlet, publisher.country, publisher.language]
    facts += [f"owned by {publisher.owner}" if publisher.owner else ""]
    facts += ["agency" if publisher.is_agency else "", "primary" if publisher.is_primary else ""]
    facts += ["" if publisher.counts else "shown, not counted"]
    return ", ".join(fact for fact in facts if fact)


def _source_fields(block: SourceBlock) -> dict[str, object]:
    publisher = block.publisher
    return {
        "name": block.name,
        "kind": block.kind,
        "path": block.path,
        "files": list(block.files),
        "url": block.url,
        "urls": list(block.urls),
        "allow_hosts": list(block.allow_hosts),
        "key_env": block.key_env,
        "is_on": block.is_on,
        "needs_network": block.needs_network,
        "outlet": publisher.outlet,
        "country": publisher.country,
        "language": publisher.language,
        "owner": publisher.owner,
        "agency": publisher.is_agency,
        "primary": publisher.is_primary,
        "counts": publisher.counts,
    }
