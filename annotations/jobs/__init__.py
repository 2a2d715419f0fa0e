"""The machine's writers: reserve a row, work outside of any transaction, record what came of it.

PostgreSQL holds what is due (`due_at`); a message only says "look now". A reservation sets `due_at` to when the
worker is given up, so a row whose worker died comes up again by itself; who lost its reservation records nothing.
"""
