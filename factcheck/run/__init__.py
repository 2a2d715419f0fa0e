"""`python -m factcheck.run`: the engines that come as wheels, the supervisor, the demo's first day.

Standard library only: what is imported here stays in memory as long as the desk runs. No rule about claims lives here.
"""
