"""`python -m annotations.splitting.child`: splits what comes in on standard input, one text after the other.

Knows of no Django and no database. Ends with its input, so that none is left behind by a parent that was killed.
"""

import os
import pickle
import sys

from annotations.splitting.many import READY, Found, SplitterLost, Text, split_one


def main() -> None:
    """Say that it is ready, then answer each pickled Text with a pickled Found."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what anything prints must not stand between the answers
    answers.write(READY)
    answers.flush()
    while True:
        try:
            text: Text = pickle.load(sys.stdin.buffer)  # noqa: S301  from our own parent
            pickle.dump(_answer(text), answers)
            answers.flush()
        except (EOFError, BrokenPipeError):
            os._exit(0)  # what is in the buffers has nobody to go to


def _answer(text: Text) -> Found | SplitterLost:
    try:
        return split_one(text)
    except Exception as error:  # noqa: BLE001  one text must not cost the others; the parent says what happened
        return SplitterLost(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
