"""One module a noun; each action reads the body, calls one function, answers."""
