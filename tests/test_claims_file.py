"""A claims file edited by hand is taken as it stands, or refused whole with all that is wrong."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from tests.cli_story import write_story
from verify.claims import read_given_claims, split_claims
from verify.cli.app import app
from verify.cli.claim_rows import EDITABLE, STATED
from verify.cli.claims_file import check_places, read_claims_file
from verify.errors import BadInput
from verify.records import Article, Claim, ClaimKind, GivenClaim

TEXT = (
    "The harbour bridge of Velmora was opened on Saturday. Mayor Ilda Ferrant said it cost 40"
    " million crowns. She left early."
)
ARTICLE = Article(TEXT, published="2016-11-20", language="en")

NUMBER = {"text": "3", "start": 0, "end": 1, "value": 3}


def run(*arguments: str, text: str = "") -> Result:
    """One command in this process."""
    return CliRunner().invoke(app, list(arguments), prog_name="verify", input=text)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The made-up story, its folder the current one, and its claims in claims.json."""
    monkeypatch.chdir(tmp_path)
    write_story(tmp_path)
    made = run("split", "article.txt", "--published", "2016-11-20", "-q", "-o", "claims.json")
    assert made.exit_code == 0, made.stderr
    return tmp_path


def check(*more: str, text: str = "") -> Result:
    """`verify claims` on the story with claims.json."""
    files = ("--sources", "sources.toml", "--db", "verify.db", "--claims", "claims.json")
    return run("claims", "article.txt", *files, "--published", "2016-11-20", "-q", *more, text=text)


def edit(change: Callable[[dict[str, Any]], object]) -> None:
    """Change the claims file as an editor would."""
    content = json.loads(Path("claims.json").read_text(encoding="utf-8"))
    change(content)
    Path("claims.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def told(path: Path, content: object) -> str:
    """What a file is refused with, for the story's first article."""
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        check_places(read_claims_file(str(path)), ARTICLE)
    return " ".join(str(refused.value).split())


def findings(result: Result) -> list[dict[str, Any]]:
    """The findings of a JSON report, which must have been made."""
    assert result.exit_code == 0, result.stderr
    made: list[dict[str, Any]] = json.loads(result.stdout)["findings"]
    return made


def test_an_unchanged_file_gives_the_findings_of_the_article(here):
    """In JSON and CSV, whatever the form it was written in."""
    plain = run(
        *("claims", "article.txt", "--sources", "sources.toml", "--db", "verify.db"),
        *("--published", "2016-11-20", "-q", "--json"),
    )
    assert findings(check("--json")) == findings(plain)
    for name in ("claims.csv", "claims.md"):
        listed = run("split", "article.txt", "--published", "2016-11-20", "-q", "-o", name)
        assert listed.exit_code == 0
        statuses = [(each["claim"]["text"], each["status"]) for each in findings(plain)]
        by_list = findings(check("--json", "--claims", name))
        assert [(each["claim"]["text"], each["status"]) for each in by_list] == statuses


def test_what_was_edited_is_checked(here):
    """A changed wording, a claim taken out, one added, a kind and a speaker set."""

    def change(content: dict[str, Any]) -> None:
        claims = content["claims"]
        del claims[0]
        claims[0]["text"] = "More than 310,000 people crossed the harbour bridge on foot."
        claims[1] |= {"kind": "number", "speaker": "Ilda Ferrant of Velmora"}
        claims.append({"text": "The harbour bridge of Velmora was opened on Saturday."})

    before = len(json.loads((here / "claims.json").read_text(encoding="utf-8"))["claims"])
    edit(change)
    made = findings(check("--json"))
    assert len(made) == before
    assert made[0]["claim"]["numbers"][0]["value"] == 310_000
    assert made[1]["claim"]["speaker"] == "Ilda Ferrant of Velmora"
    assert made[1]["claim"]["kind"] == "number"
    assert made[-1]["claim"]["dates"][0]["first"] == "2016-11-19"
    assert made[-1]["status"] in ("corroborated", "single-origin")


def test_the_run_says_that_claims_were_given_by_hand(here):
    """With the file's name and digest, in the report, in JSON, and when it is shown again."""
    assert "claims given by hand: claims.json (sha256 " in check().stdout
    settings = json.loads(check("--json").stdout)["run"]["settings"]
    assert settings["claims file"] == "claims.json"
    assert len(settings["claims sha256"]) == 64
    assert "given by hand: claims.json" in run("report", "--db", "verify.db").stdout


def test_the_same_file_gives_the_same_result(here):
    """And another one a result of its own."""
    first = json.loads(check("--json").stdout)["run"]["result"]
    assert json.loads(check("--json").stdout)["run"]["result"] == first
    edit(lambda content: content["claims"].pop())
    assert json.loads(check("--json").stdout)["run"]["result"] != first


def test_claims_come_from_a_pipe(here):
    """Both from standard input cannot be."""
    claims = (here / "claims.json").read_text(encoding="utf-8")
    assert check("--claims", "-", text=claims).exit_code == 0
    refused = run("claims", "-", "--claims", "-", text=claims)
    assert refused.exit_code == 2
    assert "cannot both be standard input" in refused.stderr


def test_a_refused_file_leaves_no_database(here):
    """Nothing is stored, and the report may not go over the claims."""
    edit(lambda content: content["claims"][0].update(kind="evnt"))
    refused = check()
    assert refused.exit_code == 2
    assert "did you mean event?" in refused.stderr
    assert not (here / "verify.db").exists()
    assert "would overwrite" in check("-o", "claims.json").stderr


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"claims": [{"text": "A."},]}', "is one too many"),
        ("", "is empty; `verify split INPUT -o claims.json`"),
        ("The bridge opened.", "is not JSON, which begins with { or ["),
        ('[{“text”: "A."}]', "at line 1, column 3: a curly quotation mark stands there"),
        ('[{"text”: "A."}]', "JSON takes only straight ones"),
        ('[{"text": "A.', "whose closing quotation mark is missing"),
        ('[{"text": "A." "kind": "event"}]', "column 16: a comma is missing here"),
        ('[{"text": "A\nb."}]', "goes on over the end of its line"),
        ('[{"text" "A."}]', "a colon is missing here"),
        (
            [{"text": "A.", "dates": [{"text": "A", "start": 0, "end": 1, "first": "May"}]}],
            "dates: in date 1, first is no day (“May”), write it as 2016-11-20",
        ),
        (
            [{"text": "3", "numbers": [NUMBER | {"hedge": "circa"}]}],
            "hedge knows no “circa”, known are exactly, about",
        ),
        ([{"text": "3", "numbers": [NUMBER | {"value": 10**400}]}], "a figure is too large"),
        ("[" * 100_000, "cannot be used: it is nested too deep"),
        ('[{"text": "A.", "text": "B."}]', "“text” is there twice"),
        ('[{"text": "A.", "worth": NaN}]', "NaN is no number"),
        ('{"claim": []}', "holds no list “claims”"),
        ({"claims": [], "article": {}}, "holds no claim"),
        ({"claims": [{"text": "A."}], "claimss": 1}, "“claimss” is no part of a claims file"),
        ({"claims": [{"text": "A."}], "article": 3}, "“article” is not as"),
        (["A."], 'claim 1 is no object; write it as {"text"'),
        ([{"text": "A."}, {"speaker": "B"}], "claim 2, text: is missing"),
        ([{"text": "  "}], "claim 1, text: is empty"),
        ([{"text": 3}], "claim 1, text: is a number; write it as text"),
        ([{"text": "a" * 6_000}], "claim 1, text: has 6,000 characters"),
        ([{"text": "Was it opened?"}], "claim 1, text: is a question"),
        ([{"text": "A.", "speeker": "B"}], "claim 1, speeker: is no field of a claim; did you"),
        ([{"text": "A.", "zzz": "B"}], "known are text, span"),
        ([{"text": "A.", "zzz": "B"}], "number, original, facts"),
        ([{"text": "A.", "kind": "number s"}], "did you mean number?"),
        ([{"text": "A.", "polarity": "deny"}], "did you mean denied? known are said, denied"),
        ([{"text": "A.", "speaker": None}], "claim 1, speaker: is nothing (null)"),
        ([{"text": "A.", "worth": "high"}], "claim 1, worth: is text; write a number"),
        ([{"text": "A.", "worth": 1.5}], "claim 1, worth: is not from 0 to 1"),
        ([{"text": "A.", "worth": True}], "claim 1, worth: is true or false"),
        ([{"text": "A.", "ambiguous": "so"}], "claim 1, ambiguous: is text; write true or false"),
        ([{"text": "A.", "candidates": "B"}], "claim 1, candidates: is no list of names"),
        ([{"text": "A.", "numbers": 3}], "claim 1, numbers: is no list"),
        ([{"text": "A.", "numbers": [{"x": 3}]}], "numbers: takes objects of text, start, end"),
        (
            [{"text": "A.", "quotations": [{"text": "A", "start": 0}]}],
            "in quotation 1, end is missing; delete “quotations”",
        ),
        (
            [{"text": "3.", "numbers": [{"text": "3", "start": 0, "end": 1, "value": "3"}]}],
            "numbers: in number 1, value is no number, write one as 3.5",
        ),
        (
            [
                {
                    "text": "3.",
                    "numbers": [{"text": "3", "start": 0, "end": 1, "value": 3, "low": 4}],
                }
            ],
            "value 3 does not lie between low 4 and high 3; delete “numbers” from the claim to",
        ),
        (
            [{"text": "A.", "quotations": [{"text": "A", "start": 0, "end": True}]}],
            "text, start and end are not text and two whole numbers",
        ),
        ([{"text": "A.", "start": 0}], "claim 1, start and end: takes two whole numbers"),
        ([{"text": "A.", "span": [0, 5.5]}], "claim 1, span: takes two whole numbers"),
        ([{"text": "A.", "spans": 3}], "claim 1, spans: is a number"),
        (
            [{"text": "A.", "span": [0, 9], "spans": [[1, 9]]}],
            "do not hold start 0 and end 9; give one",
        ),
        ([{"text": "A.", "span": [0, 9_999]}], "0–9999 is no place in the article, which ends at"),
        ([{"text": "A.", "span": [9, 9]}], "start is 9 and end 9; start must be the smaller"),
        (
            [{"text": "A.", "span": [0, 11], "original": "The old mill"}],
            "original: does not stand at 0–11, where the article has “The harbour”",
        ),
        ([{"text": "A b."}, {"text": "a  B."}], "claim 2, text: is that of claim 1 again"),
        (
            {"claims": [{"text": "A."}], "article": {"sha256": "0" * 64}},
            "holds the claims of another article",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_with_claim_field_and_remedy(tmp_path, content, words):
    """The sentence says what is wrong and how to mend it."""
    assert words in told(tmp_path / "edited.json", content)


def test_every_mistake_is_told_at_once(tmp_path):
    """And counted; of very many the first are shown."""
    text = told(tmp_path / "edited.json", [{"text": "", "kind": "x"}, {"text": "A.", "worth": 2}])
    assert "has 3 mistakes; nothing was checked:" in text
    many = told(tmp_path / "edited.json", [{"text": ""}] * 50)
    assert "50 mistakes" in many
    assert "claim 20," in many
    assert "claim 21," not in many


def test_a_missing_or_unreadable_file_is_refused(tmp_path):
    """With the command that writes one."""
    with pytest.raises(BadInput, match="verify split INPUT --json"):
        read_claims_file(str(tmp_path / "none.json"))
    (tmp_path / "claims.json").write_bytes(b'[{"text": "Caf\xe9 opens."}]')
    with pytest.raises(BadInput, match="not UTF-8 text at byte 14"):
        read_claims_file(str(tmp_path / "claims.json"))
    with pytest.raises(BadInput, match="cannot be read"):
        read_claims_file(str(tmp_path))


def test_a_spreadsheet_may_write_semicolons_and_an_older_code(tmp_path):
    """The column may be called claim or text; empty cells state nothing."""
    path = tmp_path / "claims.csv"
    path.write_bytes(
        "claim;kind;speaker;worth;ambiguous;start;end;original\n"
        "Café owners paid 3 %.;number;;0,5;no;;;\n"
        "'=2 bridges opened.;;;;;;;\n".encode("cp1252")
    )
    first, second = read_claims_file(str(path)).claims
    assert first.claim.text == "Café owners paid 3 %."
    assert (first.claim.kind, first.claim.worth) == (ClaimKind.NUMBER, 0.5)
    assert first.stated == {"kind", "worth", "ambiguous"}
    assert second.claim.text == "=2 bridges opened."
    path.write_text("words\nA.\n", encoding="utf-8")
    with pytest.raises(BadInput, match="no column “claim”"):
        read_claims_file(str(path))


def test_a_plain_list_is_a_claim_a_line(tmp_path):
    """Numbers and dashes before it are no part of it, nor are headings and details."""
    path = tmp_path / "claims.txt"
    path.write_text("The bridge opened.\n\nIt cost 3 \\* crowns.\n", encoding="utf-8")
    texts = [given.claim.text for given in read_claims_file(str(path)).claims]
    assert texts == ["The bridge opened.", "It cost 3 * crowns."]
    path.write_text("# List\n\n1. The bridge opened.\n   - event\n2. It shut.\n", encoding="utf-8")
    texts = [given.claim.text for given in read_claims_file(str(path)).claims]
    assert texts == ["The bridge opened.", "It shut."]


def test_what_the_hand_gave_is_kept_and_the_rest_is_read():
    """The wording to the letter, even where a pronoun could be resolved."""
    claim = Claim("She paid 3 crowns on Sunday.", 0, 0, (), ClaimKind.DATE)
    (read,) = read_given_claims(ARTICLE, [GivenClaim(claim, frozenset(("kind",)))])
    assert read.text == claim.text
    assert read.kind is ClaimKind.DATE
    assert [number.value for number in read.numbers] == [3]
    assert str(read.dates[0]) == "2016-11-20"
    assert (read.start, read.end, read.spans) == (0, 0, ())


def test_words_of_the_article_are_found_in_it():
    """A claim without a place gets the one where its words stand."""
    claim = Claim("She left early.", 0, 0, (), ClaimKind.EVENT)
    (read,) = read_given_claims(ARTICLE, [GivenClaim(claim)])
    assert TEXT[read.start : read.end] == "She left early."
    assert read.spans == ((read.start, read.end),)


def test_what_was_unclear_is_gone_with_a_new_wording():
    """The hand may also say that a wording is clear."""
    claim = Claim("Ilda Ferrant left the bridge early.", 0, 0, (), ClaimKind.EVENT)
    unclear = replace(claim, ambiguous=True, candidates=("A", "B"))
    stated = frozenset(("ambiguous", "candidates"))
    (read,) = read_given_claims(ARTICLE, [GivenClaim(unclear, stated)])
    assert (read.ambiguous, read.candidates) == (False, ())
    sure = replace(claim, text="They left early.", candidates=("A",))
    (read,) = read_given_claims(ARTICLE, [GivenClaim(sure, stated)])
    assert (read.ambiguous, read.candidates) == (False, ())


def test_facts_can_be_mended_while_the_wording_stays(here):
    """With another wording they are read from it."""

    def mend(content: dict[str, Any]) -> None:
        for claim in content["claims"]:
            for number in claim["numbers"]:
                number |= {"high": "open", "unit": "pedestrian"}

    edit(mend)
    numbers = [number for each in findings(check("--json")) for number in each["claim"]["numbers"]]
    assert {number["unit"] for number in numbers} == {"pedestrian"}
    assert {number["high"] for number in numbers} == {"open"}
    edit(
        lambda content: [
            each.update(text=f"{each['text']} So it was.") for each in content["claims"]
        ]
    )
    numbers = [number for each in findings(check("--json")) for number in each["claim"]["numbers"]]
    assert numbers
    assert "pedestrian" not in {number["unit"] for number in numbers}


def test_claims_as_they_were_split_come_back_equal():
    """Nothing is lost on the way out and in."""
    claims = split_claims(ARTICLE)
    given_back = [GivenClaim(claim, frozenset(STATED)) for claim in claims]
    assert read_given_claims(ARTICLE, given_back) == claims


ROWS = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
FIELDS = st.sampled_from(EDITABLE)


@given(rows=st.lists(st.dictionaries(FIELDS, ROWS), max_size=3), is_listed=st.booleans())
def test_any_json_is_read_or_refused_in_words(tmp_path_factory, rows, is_listed):
    """Never with a traceback."""
    path = tmp_path_factory.mktemp("rows") / "edited.json"
    path.write_text(json.dumps(rows if is_listed else {"claims": rows}), encoding="utf-8")
    try:
        file = read_claims_file(str(path))
        check_places(file, ARTICLE)
    except BadInput:
        return
    made = read_given_claims(ARTICLE, file.claims)
    assert [claim.text for claim in made] == [each.claim.text for each in file.claims]
    assert all(0 <= start < end <= len(TEXT) for claim in made for start, end in claim.spans)


def test_every_field_is_explained():
    """docs/claims-file.md has a row for each that a hand may set."""
    page = (Path(__file__).parent.parent / "docs" / "claims-file.md").read_text(encoding="utf-8")
    rows = "".join(line for line in page.splitlines() if line.startswith("| `"))
    assert all(f"`{name}`" in rows for name in EDITABLE)
    for kind in ClaimKind:
        assert str(kind) in rows
