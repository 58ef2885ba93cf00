"""sources.toml in, typed sources and settings out."""

from verify.config.adding import append_block, choose_name, find_same_address, write_block
from verify.config.blocks import COMMON_KEYS
from verify.config.fetching import FETCH_KEYS
from verify.config.loading import Config, load_config, load_sources, parse_config, read_text
from verify.config.mistakes import suggest

__all__ = [
    "COMMON_KEYS",
    "FETCH_KEYS",
    "Config",
    "append_block",
    "choose_name",
    "find_same_address",
    "load_config",
    "load_sources",
    "parse_config",
    "read_text",
    "suggest",
    "write_block",
]
