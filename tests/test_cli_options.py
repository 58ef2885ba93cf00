"""Option values are checked before any work, and a wrong one names what would be right."""

import io
from pathlib import Path

import pytest

from verify.cli.choices import (
    Format,
    choose,
    choose_date,
    choose_format,
    choose_limit,
    choose_number,
    choose_statuses,
    choose_worth,
)
from verify.cli.notices import say
from verify.cli.output import Output, is_color, open_output, write_output
from verify.cli.progress import Lines, stage_line
from verify.cli.showing import choose_showing
from verify.cli.sources_file import find_sources
from verify.errors import BadInput, OutputError
from verify.records import Progress, Stage, Status


def test_an_unknown_status_names_the_nearest():
    """A slip of the finger is seen at once."""
    with pytest.raises(BadInput, match="did you mean contradicted"):
        choose_statuses(["contested,contradictd"], option="--fail-on")


def test_statuses_are_read_from_lists_in_any_case():
    """Commas, repeated options and capitals all work."""
    chosen = choose_statuses(["Contested, contradicted", "unreported"], option="--fail-on")
    assert chosen == {Status.CONTESTED, Status.CONTRADICTED, Status.UNREPORTED}


@pytest.mark.parametrize("given", ["", " , "])
def test_an_empty_status_list_is_refused(given):
    """`--fail-on ""` is a mistake in a script, not a wish."""
    with pytest.raises(BadInput, match="names no status"):
        choose_statuses([given], option="--fail-on")


def test_a_format_is_taken_from_the_option_or_the_name_of_the_file():
    """--json and --format go before the ending of -o."""
    assert choose_format("", is_json=False, output="report.md") is Format.MARKDOWN
    assert choose_format("", is_json=True, output="report.md") is Format.JSON
    assert choose_format("csv", is_json=False, output="report.md") is Format.CSV
    assert choose_format("", is_json=False, output="report") is Format.TABLE


def test_two_formats_at_once_are_refused():
    """--json with another --format has no meaning."""
    with pytest.raises(BadInput, match="exclude each other"):
        choose_format("csv", is_json=True, output="")


def test_an_unknown_format_names_the_nearest():
    """The known ones are listed as well."""
    with pytest.raises(BadInput, match=r"did you mean json\? Known are table, markdown"):
        choose("jsn", Format, option="--format")


@pytest.mark.parametrize("given", ["-0.1", "1.1", "nan", "abc", ""])
def test_a_worth_outside_its_range_is_refused(given):
    """Worth lies in 0..1."""
    with pytest.raises(BadInput, match="from 0 to 1"):
        choose_worth(given, option="--min-worth")


@pytest.mark.parametrize("given", ["x", "1.5", "", "²", "1 2"])
def test_a_claim_number_is_a_whole_number(given):
    """Anything else is refused; which there are shows once the claims are there."""
    with pytest.raises(BadInput, match="takes the number of a claim"):
        choose_number(given, option="--explain")


@pytest.mark.parametrize("given", ["soon", "01/02/2016", "2016-13-01"])
def test_a_date_that_must_be_guessed_is_refused(given):
    """The message names the option and the way to write a date."""
    with pytest.raises(BadInput, match=r"--published: .*2016-11-20"):
        choose_date(given, option="--published")


def test_output_into_a_missing_folder_is_refused_before_the_run(tmp_path):
    """Nobody waits for a run whose report cannot be written."""
    with pytest.raises(BadInput, match="does not exist"):
        open_output(str(tmp_path / "none" / "report.md"))


def test_output_onto_a_folder_is_refused(tmp_path):
    """A folder is no file."""
    with pytest.raises(BadInput, match="is a folder"):
        open_output(str(tmp_path))


def test_output_over_a_file_of_the_run_is_refused(tmp_path):
    """The article, the sources and the database are never overwritten, not even by a link."""
    article = tmp_path / "a.txt"
    article.write_text("x")
    link = tmp_path / "b.txt"
    link.hardlink_to(article)
    with pytest.raises(BadInput, match="would overwrite"):
        open_output(str(link), keep=(str(article),))


def test_output_is_whole_and_keeps_the_rights_of_the_file(tmp_path):
    """The new text is there, with the rights of the old, and nothing else is left behind."""
    path = tmp_path / "report.md"
    path.write_text("old")
    path.chmod(0o640)
    write_output("new\n", open_output(str(path)))
    assert path.read_text() == "new\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.md"]


def test_output_that_fails_leaves_the_old_file(tmp_path):
    """A folder that vanished is told; there is no half-written report."""
    target = open_output(str(tmp_path / "report.md"))
    with pytest.raises(OutputError, match="could not be written"):
        write_output("new", Output(str(tmp_path / "gone" / "x.md"), target.width, is_color=False))


def test_output_to_a_device_is_written_through():
    """/dev/null is not replaced by a file."""
    write_output("new", open_output("/dev/null"))
    assert Path("/dev/null").is_char_device()


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """True, as for a terminal."""
        return True


def test_colour_needs_a_terminal_and_respects_no_color():
    """NO_COLOR, TERM=dumb and pipes all mean plain text."""
    assert is_color(Terminal(), {"TERM": "xterm"})
    assert not is_color(Terminal(), {"TERM": "xterm", "NO_COLOR": "1"})
    assert not is_color(Terminal(), {"TERM": "dumb"})
    assert not is_color(io.StringIO(), {"TERM": "xterm"})


def test_a_notice_cannot_act_on_the_terminal(capsys):
    """A file name with an escape in it is shown, and listed mistakes keep their lines."""
    say("a\x1b[2Jb has 1 mistake:\n  line 1: bad")
    assert capsys.readouterr().err == "a␛[2Jb has 1 mistake:\n  line 1: bad\n"


def test_progress_is_one_line_for_each_stage():
    """However often a stage reports, it is told once, when it is over."""
    told: list[str] = []
    with Lines(told.append, is_verbose=False) as lines:
        lines(Progress(Stage.CLAIMS, 3, 3))
        for done in range(5):
            lines(Progress(Stage.REPORTS, done, 4, "Quay Gazette"))
    assert told == ["claims found: 3", "reports read: 4"]


def test_verbose_progress_names_each_report():
    """-v says what is being read."""
    told: list[str] = []
    with Lines(told.append, is_verbose=True) as lines:
        lines(Progress(Stage.REPORTS, 1, 4, "Quay Gazette"))
    assert told == ["  Quay Gazette", "reports read: 1 of 4"]


def test_a_stage_of_unknown_length_is_told_without_it():
    """A total of 0 means that nobody knows."""
    assert stage_line(Progress(Stage.SOURCES, 2, 0)) == "sources asked: 2"


def test_the_sources_file_of_the_folder_is_found_and_said(tmp_path, monkeypatch):
    """Which file is used is never a secret."""
    (tmp_path / "sources.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    told: list[str] = []
    assert find_sources("", notice=told.append) == Path("sources.toml")
    assert told == ["Sources: ./sources.toml"]
    assert find_sources("other.toml", notice=told.append) == Path("other.toml")


@pytest.mark.parametrize("given", [0, -1])
def test_a_limit_of_nothing_is_refused(given):
    """`--enough-read 0` is a slip; leaving it out sets no limit."""
    with pytest.raises(BadInput, match="from 1 up"):
        choose_limit(given, option="--enough-read")
    assert choose_limit(None, option="--enough-read") == 0


@pytest.mark.parametrize("name", ["report.html", "report.PDF", "report.xlsx"])
def test_a_name_of_a_form_that_is_not_written_is_refused(name):
    """No table is put into a file that a browser would open."""
    with pytest.raises(BadInput, match="give a name in"):
        choose_showing("", name, is_json=False, is_forced=False)
