"""How shipped weights were made: data in, weights out. Run with python -m training.X DATA."""
