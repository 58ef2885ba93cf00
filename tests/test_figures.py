"""The arithmetic behind published figures, and the gate that keeps them."""

import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.accuracy import table, write_section
from benchmarks.figures import Figure, Part, auc, f1, macro_f1, part_of, sample, share, split_rows
from benchmarks.gate import FLOORS, Limits, complaints, read_limits, renewed, to_toml
from benchmarks.sets import SETS, MeasuredSet

GOOD = Figure("set", "recall", 0.8, 10, part=Part.DEV)
MISTAKES = Figure("set", "wrong", 0.2, 10, is_better_low=True)


def test_auc_of_a_perfect_and_of_a_reversed_order() -> None:
    assert auc([(0.9, True), (0.8, True), (0.1, False)]) == 1
    assert auc([(0.1, True), (0.9, False)]) == 0


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=12))
def test_auc_is_the_share_of_pairs_in_the_right_order(scored: list[tuple[int, bool]]) -> None:
    """The rank statistic equals counting every pair, ties half."""
    right = [score for score, is_positive in scored if is_positive]
    wrong = [score for score, is_positive in scored if not is_positive]
    found = auc((float(score), is_positive) for score, is_positive in scored)
    if not right or not wrong:
        assert math.isnan(found)
        return
    wins = sum((r > w) + 0.5 * (r == w) for r in right for w in wrong)
    assert found == pytest.approx(wins / (len(right) * len(wrong)))


def test_macro_f1_leaves_out_labels_that_never_occur() -> None:
    assert macro_f1([("a", "a"), ("b", "b")], ("a", "b", "c")) == 1
    assert macro_f1([("a", "b"), ("b", "a")], ("a", "b")) == 0


def test_f1_of_nothing_to_find_and_nothing_found_is_one() -> None:
    assert f1(hits=0, spurious=0, missed=0) == 1
    assert f1(hits=1, spurious=1, missed=0) == pytest.approx(2 / 3)


def test_share_of_nothing_is_undefined() -> None:
    assert math.isnan(share([]))
    assert share([True, False]) == 0.5


def test_rows_of_one_key_stay_on_one_side_and_none_is_lost() -> None:
    rows = [f"{number % 40}-{number}" for number in range(200)]
    (dev, dev_rows), (held, held_rows) = split_rows(rows, lambda row: row.split("-")[0])
    assert (dev, held) == (Part.DEV, Part.HELD_OUT)
    assert sorted([*dev_rows, *held_rows]) == sorted(rows)
    assert not {row.split("-")[0] for row in dev_rows} & {row.split("-")[0] for row in held_rows}
    assert part_of("a fixed key") is part_of("a fixed key")


def test_a_sample_does_not_depend_on_the_order_of_the_rows() -> None:
    rows = [str(number) for number in range(50)]
    assert sample(rows, str, 7) == sample(reversed(rows), str, 7)


def test_a_figure_that_fell_below_its_floor_is_named() -> None:
    kept = Limits("sha", {GOOD.name: 0.85}, {MISTAKES.name: 0.1})
    said = list(complaints("set", [GOOD, MISTAKES], kept, "sha"))
    assert said == [
        "set: recall [dev] is 0.8000, below its floor 0.8500",
        "set: wrong [all] is 0.2000, above its ceiling 0.1000",
    ]


def test_a_figure_at_its_floor_passes_and_one_without_a_floor_too() -> None:
    kept = Limits("sha", {GOOD.name: 0.8}, {})
    assert list(complaints("set", [GOOD, MISTAKES], kept, "sha")) == []


def test_other_data_and_a_lost_figure_are_named() -> None:
    kept = Limits("sha", {GOOD.name: 0.8, "set: gone [all]": 0.5}, {})
    said = list(complaints("set", [GOOD], kept, "another"))
    assert any("data changed" in sentence for sentence in said)
    assert any("not measured any more" in sentence for sentence in said)


def test_limits_rise_by_themselves_and_fall_only_when_told() -> None:
    kept = Limits("sha", {GOOD.name: 0.9}, {MISTAKES.name: 0.3})
    risen = renewed([GOOD, MISTAKES], kept, "sha", may_fall=False)
    assert (risen.of(GOOD), risen.of(MISTAKES)) == (0.9, 0.2)
    lowered = renewed([GOOD, MISTAKES], kept, "sha", may_fall=True)
    assert (lowered.of(GOOD), lowered.of(MISTAKES)) == (0.8, 0.2)


def test_limits_survive_being_written_and_read(tmp_path: Path) -> None:
    limits = {"set": Limits("sha", {GOOD.name: 0.9}, {MISTAKES.name: 0.3})}
    path = tmp_path / "floors.toml"
    path.write_text(to_toml(limits), encoding="utf-8")
    assert read_limits(path) == limits


def test_the_kept_floors_belong_to_sets_that_are_measured() -> None:
    assert set(read_limits(FLOORS)) <= {kind.name for kind in SETS}


def test_the_digest_changes_with_the_data(tmp_path: Path) -> None:
    (tmp_path / "rows").mkdir()
    file = tmp_path / "rows" / "a.jsonl"
    file.write_text("one", encoding="utf-8")
    kind = MeasuredSet("made", ("rows",))
    before = kind.digest(tmp_path)
    assert kind.digest(tmp_path) == before
    file.write_text("two", encoding="utf-8")
    assert kind.digest(tmp_path) != before


def test_a_table_shows_both_parts_side_by_side_and_lands_between_its_markers(
    tmp_path: Path,
) -> None:
    held = Figure("set", "recall", 0.7, 12, part=Part.HELD_OUT)
    shown = table([GOOD, held])
    assert "| set | recall | 0.800 | 0.700 |  | 10 + 12 | high |" in shown
    page = tmp_path / "accuracy.md"
    page.write_text(
        "top\n<!-- figures: made -->\nold\n<!-- end: made -->\nbottom\n", encoding="utf-8"
    )
    write_section(page, MeasuredSet("made", ()), shown)
    text = page.read_text(encoding="utf-8")
    assert "old" not in text
    assert text.startswith("top\n")
    assert text.endswith("bottom\n")
    assert shown in text
