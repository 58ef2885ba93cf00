"""sources.toml in, typed sources and settings out."""

from verify.config.blocks import COMMON_KEYS
from verify.config.fetching import FETCH_KEYS
from verify.config.loading import Config, load_config, load_sources

__all__ = ["COMMON_KEYS", "FETCH_KEYS", "Config", "load_config", "load_sources"]
