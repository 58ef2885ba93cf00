"""Leads in, pages out."""

from verify.fetch.pages import fetch_pages
from verify.fetch.web import WebFetcher

__all__ = ["WebFetcher", "fetch_pages"]
