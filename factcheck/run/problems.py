"""How starting ends early: a `Problem` is one line for the person at the terminal, `Stopped` is their own wish."""


class Problem(Exception):
    """What is wrong and what to do about it, in one line."""


class Stopped(Exception):
    """Somebody asked for the end while something was still starting."""
