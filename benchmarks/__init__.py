"""The project's own figures: data in, accuracy and speed out. Run with python -m benchmarks.X."""
