"""People's writers, one module a noun. Each public function is one transaction: it asks `access`, locks the lowest row
that suffices, checks the state by `rules`, writes, records the event, and dispatches what follows.

Keyword-only, the actor first; `version` is the row's version that the person saw, None where they did not say.
"""
