"""Leads in, pages out."""

from verify.fetch.pages import fetch_pages

__all__ = ["fetch_pages"]
