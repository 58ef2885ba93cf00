"""`verify sources add URL`: a site in; its feed and news sitemap as blocks of sources.toml out."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from verify.cli.exits import ExitCode
from verify.cli.notices import Notice, say, say_nothing
from verify.cli.options import QuietOption, VerboseOption
from verify.cli.output import open_output, replace_file, write_output
from verify.cli.running import utc_now
from verify.cli.sources_file import NAME
from verify.errors import BadInput, OutputError
from verify.records import AnswerStatus, Publisher, SourceBlock

if TYPE_CHECKING:
    from verify.config import Config
    from verify.sources.discovery import Offer, Site

_TITLES = {"feed": "feed", "sitemap": "news sitemap"}


def add_source(
    *,
    url: Annotated[
        str,
        typer.Argument(
            metavar="URL",
            help="A site, such as https://www.example.org, or the address of a feed or sitemap.",
            show_default=False,
        ),
    ],
    sources: Annotated[
        str,
        typer.Option(
            "--sources",
            metavar="FILE",
            help="The file to write to; it is made when it is not there.",
        ),
    ] = NAME,
    is_dry: Annotated[
        bool, typer.Option("--dry-run", help="Show the blocks and write nothing.")
    ] = False,
    quiet: QuietOption = False,
    _verbose: VerboseOption = False,
) -> None:
    """Find the feed and the news sitemap of a site, and write a source for each.

    Looked at are the page itself, the usual places of feeds, and robots.txt. The blocks are put
    at the end of the file; all that stands in it stays. Ends with 3 when the site could not be
    asked.

    Example: verify sources add https://www.example.org --dry-run
    """
    notice = say_nothing if quiet else say
    address = read_address(url)
    path = Path(sources)
    text, config = _read_file(path)

    from verify.fetch import WebFetcher
    from verify.sources.discovery import discover

    notice(f"Asking {address} …")
    with WebFetcher(config.fetch, now=utc_now) as web:
        site = discover(address, web)
    if site.status is not AnswerStatus.OK:
        notice(f"{address} could not be asked: {site.detail}")
        raise typer.Exit(ExitCode.SOURCES_FAILED)
    blocks = choose_blocks(site, config.sources, path=path, notice=notice)
    added = _append(text, blocks, path=path)
    if not is_dry:
        _write(path, added)

    from verify.config import write_block

    write_output("\n".join(write_block(block) for block in blocks), open_output(""))
    done = f"{path} is as it was (--dry-run)." if is_dry else f"Written to {path}."
    notice(f"{done} `verify sources test` asks it.")


def read_address(url: str) -> str:
    """The address as it is asked, https when no scheme is given; raises BadInput."""
    address = url.strip() if "://" in url else f"https://{url.strip()}"
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web or not address.isprintable() or " " in address:
        raise BadInput(f"{url} is no web address; give one such as https://www.example.org")
    return address


def choose_blocks(
    site: "Site", taken: Sequence[SourceBlock], *, path: Path, notice: Notice
) -> tuple[SourceBlock, ...]:
    """The sources that are new to the file; raises BadInput when there is none."""
    from verify.config import find_same_address

    if not site.offers:
        raise BadInput(
            f"{site.url} names no feed and no news sitemap, and none stands in the usual places; "
            "give the address of one, if you know it"
        )
    blocks: list[SourceBlock] = []
    known: list[str] = []
    for offer in site.offers:
        notice(f"Found a {_TITLES[offer.kind]} of {offer.entry_count:,} entries: {offer.url}")
        same = find_same_address(offer.url, taken)
        if same:
            known.append(same)
            notice(f"'{same}' of {path} asks it already.")
        else:
            blocks.append(_block(site, offer, (*taken, *blocks)))
    if site.others:
        notice(f"It has other feeds, to be added by their address: {', '.join(site.others[:5])}")
    if not blocks:
        raise BadInput(f"{path} has it already, as '{known[0]}'; nothing was written")
    return tuple(blocks)


def _block(site: "Site", offer: "Offer", taken: Sequence[SourceBlock]) -> SourceBlock:
    from verify.config import choose_name

    outlet = site.outlet or offer.title or (urlsplit(offer.url).hostname or "")
    return SourceBlock(
        name=choose_name(f"{outlet}: {_TITLES[offer.kind]}", taken),
        kind=offer.kind,
        url=offer.url,
        publisher=Publisher(outlet=outlet, language=site.language),
        needs_network=True,
    )


def _read_file(path: Path) -> tuple[str, "Config"]:
    """The text of the sources file and what it says; of a new one nothing. Raises BadSources."""
    from verify.config import parse_config, read_text

    text = read_text(path) if path.exists() else ""
    return text, parse_config(text, path, needs_source=False)


def _append(text: str, blocks: Sequence[SourceBlock], *, path: Path) -> str:
    """The text with the blocks, read once more before it is written; raises BadSources."""
    from verify.config import append_block, parse_config

    for block in blocks:
        text = append_block(text, block)
    parse_config(text, path)
    return text


def _write(path: Path, text: str) -> None:
    try:
        replace_file(path.resolve(), text.encode("utf-8"))
    except OSError as error:
        raise OutputError(
            f"{path} could not be written ({error.strerror}); name another file with --sources"
        ) from error
