"""The demo of the first run: two articles about the same facts, their sources, reviews and one published verdict.

Everything is made through the workflow and the jobs, as people and workers would.
"""
