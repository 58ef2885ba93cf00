"""A folder in; an invented story with its article, reports and sources file in it out.

The reports are long enough to be read as articles, and few, since each run starts processes.
"""

from pathlib import Path

ARTICLE = """Crowds walk across the new bridge of Velmora

VELMORA, Nov. 20 – The harbour bridge of Velmora was opened on Saturday.

More than 300,000 people crossed the harbour bridge on foot.

The bridge cost 40 million crowns, Mayor Ilda Ferrant said.
"""
_FILLER = (
    "Boats sounded their horns, and the ferries stayed in port for the first Saturday in living "
    "memory. The fish market closed at noon. Children had painted flags for the railing, and a "
    "brass band played until rain came in from the sea late in the afternoon."
)
REPORTS = {
    "quay-gazette.txt": (
        "Bridge day in Velmora",
        """The harbour bridge of Velmora was opened on Saturday. More than 300,000 people crossed
the harbour bridge on foot. Mayor Ilda Ferrant said the bridge cost 40 million crowns.""",
    ),
    "tide-courier.txt": (
        "A walk over the water",
        """On Saturday the harbour bridge of Velmora was opened to walkers. Police counted 470,000
people who crossed the harbour bridge on foot.""",
    ),
}
SOURCES = """[[source]]
kind = "folder"
name = "harbour reports"
path = "reports"
"""


def write_story(folder: Path) -> Path:
    """Write article.txt, reports/ and sources.toml into folder, and return folder."""
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (folder / "reports").mkdir()
    for name, (title, text) in REPORTS.items():
        outlet = name.removesuffix(".txt").replace("-", " ").title()
        front = f"---\ntitle: {title}\noutlet: {outlet}\npublished: 2016-11-20\n---\n"
        (folder / "reports" / name).write_text(f"{front}{text}\n\n{_FILLER}\n", encoding="utf-8")
    return folder
