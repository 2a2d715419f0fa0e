"""What is published, in the formats of other programs: streams of text made from frozen versions alone.

A row of a stream is a `PublishedCheck`; what is not in its content was not published and cannot leave by this way.
"""
