"""Which kinds count as one origin, as sources.toml says."""

from pathlib import Path

import pytest

from verify.config.loading import parse_config
from verify.errors import BadSources

SOURCE = '[[source]]\nkind = "folder"\nname = "Desk"\npath = "reports"\n'


def test_a_desk_may_count_papers_of_one_owner_as_one():
    """The setting names all kinds that do, and is part of the result; the default is no setting."""
    given = '[origins]\ncount_as_one = ["same-text", "update", "same-owner"]\n'
    config = parse_config(f"{given}{SOURCE}", Path("sources.toml"))
    assert config.settings == (("kinds that count as one", "single same-text update same-owner"),)
    assert parse_config(f"[origins]\n{SOURCE}", Path("sources.toml")).settings == ()


def test_an_unknown_kind_is_refused_with_the_nearest_one():
    """With its line, before anything is asked."""
    given = '[origins]\ncount_as_one = ["same-txt"]\n'
    with pytest.raises(BadSources, match=r"line 2.*same-text"):
        parse_config(f"{given}{SOURCE}", Path("sources.toml"))


def test_how_many_reports_make_silence_may_be_set():
    """Nothing given is left to the rules."""
    config = parse_config(f"[judging]\nenough_read = 5\n{SOURCE}", Path("sources.toml"))
    assert config.enough_read == 5
    assert parse_config(f"[judging]\n{SOURCE}", Path("sources.toml")).enough_read == 0


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("[judging]\nenough_read = 0\n", r"line 2: 'enough_read' in \[judging\].*enough_read = 3"),
        ('[judging]\nenough_read = "5"\n', r"line 2: 'enough_read' in \[judging\]"),
        ("[judging]\nenough_red = 5\n", r"line 2: unknown key 'enough_red'.*enough_read"),
        ("judging = 5\n", r"line 1: .*\[judging\]"),
        ("[judgin]\nenough_read = 5\n", r"line 1: .*judging"),
    ],
)
def test_mistakes_about_silence_are_told_with_their_line(given, said):
    """And how to write it."""
    with pytest.raises(BadSources, match=said):
        parse_config(f"{given}{SOURCE}", Path("sources.toml"))
