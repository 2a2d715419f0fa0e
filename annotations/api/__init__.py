"""The door for programs: JSON over HTTP under /api/v1/. Parses, calls one function, answers; decides nothing."""
