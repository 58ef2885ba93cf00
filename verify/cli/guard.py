"""A command in, the same command out, but no traceback ever reaches its user.

Every VerifyError, Ctrl-C and unexpected error ends as one sentence on stderr and an exit code.
"""

import sys
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import typer
from typer.core import TyperGroup

from verify.cli.exits import ExitCode
from verify.cli.notices import say
from verify.cli.output import let_go_of_stdout
from verify.errors import VerifyError

if TYPE_CHECKING:  # typer keeps it to itself and asks for it in what it lets others override
    from typer._click.core import Context

VERBOSE_KEY = "verify.is_verbose"
# The commands that keep what they read as they go; the others write at their end or not at all.
STORING_COMMANDS = ("claims", "check", "watch")
Returned = TypeVar("Returned")


class GuardedGroup(TyperGroup):
    """The group of all commands; what they raise is told here, once."""

    def invoke(self, ctx: "Context") -> object:
        """Run the command and turn whatever it raises into a sentence and an exit code."""
        return guarded(
            lambda: super(GuardedGroup, self).invoke(ctx),
            is_verbose=lambda: bool(ctx.meta.get(VERBOSE_KEY)),
            is_storing=lambda: ctx.invoked_subcommand in STORING_COMMANDS,
        )


def guarded(
    command: Callable[[], Returned],
    *,
    is_verbose: Callable[[], bool],
    is_storing: Callable[[], bool] = lambda: False,
) -> Returned:
    """What command returns; raises typer.Exit with the right code when it fails."""
    try:
        return command()
    except VerifyError as error:
        say(f"Error: {error}")
        raise typer.Exit(ExitCode.BAD_INPUT) from None
    except KeyboardInterrupt:
        goes_on = "What was already stored stays; the same command again goes on from there."
        say(f"Interrupted. {goes_on if is_storing() else 'Nothing was written.'}")
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except (typer.Exit, typer.Abort, typer.TyperException):
        raise
    except BrokenPipeError:  # `verify --help | head`: the reader has seen enough
        let_go_of_stdout()
        raise typer.Exit(ExitCode.DONE) from None
    except MemoryError:
        say("Error: there is not enough memory for this; try a smaller article or fewer reports.")
        raise typer.Exit(ExitCode.BAD_INPUT) from None
    except Exception as error:  # noqa: BLE001 - the last stop before the user
        _confess(error, is_verbose=is_verbose())
        raise typer.Exit(ExitCode.BAD_INPUT) from None


def _confess(error: Exception, *, is_verbose: bool) -> None:
    if is_verbose:
        traceback.print_exc(file=sys.stderr)
    how = "the traceback is above" if is_verbose else "add -v to see where it happened"
    say(
        f"Error: verify met something it has no answer for ({type(error).__name__}: {error}). "
        f"This is a bug in verify, not in your input; {how}. "
        "Please report it as CONTRIBUTING.md says. What was already stored stays."
    )
