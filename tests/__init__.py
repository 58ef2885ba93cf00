"""The tests: one file per module or feature, each name a sentence about behaviour."""
