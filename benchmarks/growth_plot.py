"""Measured counts, seconds and memory in; a plot of how grouping grows, as SVG, out.

python -m benchmarks.growth_plot docs/origins_growth.svg 1000:2:65 10000:19:218 …
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

TITLE = "reports grouped: seconds of one core (blue), MB (brown), growth in proportion (grey)"
WIDTH, HEIGHT, EDGE = 640, 360, 60
# The corners of both scales, in powers of ten: reports, and seconds or MB.
LEFT, RIGHT, LOW, HIGH = 3, 5, 0, 4


def main() -> None:
    """Write the plot."""
    parser = argparse.ArgumentParser(description="Plot the growth of grouping.")
    parser.add_argument("path", type=Path)
    parser.add_argument("points", nargs="+", help="reports:seconds of one core:MB")
    options = parser.parse_args()
    points = [tuple(float(part) for part in point.split(":")) for point in options.points]
    options.path.write_text(draw(points), encoding="utf-8")


def draw(points: list[tuple[float, ...]]) -> str:
    """Both curves on logarithmic scales, with the line along which time grows as reports do."""
    seconds = [(count, value) for count, value, _ in points]
    memory = [(count, value) for count, _, value in points]
    first = seconds[0]
    straight = [first, (10**RIGHT, first[1] * 10**RIGHT / first[0])]
    parts = [
        _curve(straight, "#999", "4 4"),
        _curve(seconds, "#1f5fa8", "none"),
        _curve(memory, "#b3541e", "none"),
        *(_label(10**power, 10**LOW, f"{10**power:,}", dy=18) for power in range(LEFT, RIGHT + 1)),
        *(_label(10**LEFT, 10**power, f"{10**power:,}", dx=-38) for power in range(LOW, HIGH + 1)),
        f'<text x="{EDGE}" y="24">{TITLE}</text>',
    ]
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="sans-serif" font-size="11">\n{body}\n</svg>\n'
    )


def _place(count: float, value: float) -> tuple[float, float]:
    right = (math.log10(count) - LEFT) / (RIGHT - LEFT)
    up = (math.log10(max(value, 1)) - LOW) / (HIGH - LOW)
    return EDGE + right * (WIDTH - 2 * EDGE), HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE)


def _curve(points: list[tuple[float, float]], color: str, dashes: str) -> str:
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in (_place(*point) for point in points))
    return (
        f'<polyline points="{places}" fill="none" stroke="{color}" stroke-width="2" '
        f'stroke-dasharray="{dashes}"/>'
    )


def _label(count: float, value: float, words: str, *, dx: float = 0, dy: float = 0) -> str:
    x, y = _place(count, value)
    return f'<text x="{x + dx:.1f}" y="{y + dy:.1f}" text-anchor="middle">{words}</text>'


if __name__ == "__main__":
    main()
