"""`python -m verify` in, the same as `verify` out."""

from verify.cli import main

if __name__ == "__main__":  # worker processes import this module again
    main()
