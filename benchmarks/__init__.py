"""Figures of quality and speed, on data that others made. Run as a script; nothing of the application imports it."""
