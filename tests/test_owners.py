"""Who owns an outlet: what sources.toml says, else the table that comes with verify."""

from tests.test_origins import OTHER, STORY
from verify import OriginKind, Report, group_origins
from verify.origins.owner_table import find_owner, load_owners
from verify.records import Publisher


def test_every_row_of_the_table_names_its_source_and_no_host_stands_twice():
    """A fact without a source cannot be checked or corrected."""
    groups = load_owners()
    hosts = [host for group in groups for host in group.hosts]
    assert len(hosts) == len(set(hosts))
    assert all(group.source and 2020 <= group.as_of <= 2030 for group in groups)
    assert all(host == host.lower() and "/" not in host for host in hosts)


def test_sources_toml_comes_before_the_table():
    """Papers are sold; a desk knows better."""
    sold = Report(url="https://www.mirror.co.uk/news/a", publisher=Publisher(owner="New House"))
    assert find_owner(sold) == ("New House", "sources.toml")
    assert find_owner(Report(url="https://www.mirror.co.uk/news/a"))[0] == "Reach"
    assert find_owner(Report(url="https://mirror.co.uk.example/a")) == ("", "")


def test_two_papers_of_one_house_are_shown_as_that():
    """The table names the owner and where that can be read."""
    reports = [
        Report(text=STORY, url="https://www.mirror.co.uk/a", outlet="Mirror"),
        Report(text=OTHER, url="https://www.express.co.uk/b", outlet="Express"),
    ]
    first, second = group_origins(reports)
    (link,) = first.related
    assert link == second.related[0]
    assert link.kind is OriginKind.SAME_OWNER
    assert "Reach" in link.reason
    assert "annual report" in link.reason
