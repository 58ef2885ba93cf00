"""Reports in; which go back to one piece of reporting, and which are the article itself, out."""

from verify.origins.appearances import find_appearances
from verify.origins.grouping import group_origins
from verify.origins.rulings import show_apart

__all__ = ["find_appearances", "group_origins", "show_apart"]
