"""A web address becomes a page, with the guards and limits of a policy. Pure of Django; knows nothing of tables.

The only code that opens connections to addresses that people type.
"""

from annotations.fetching.client import Sending
from annotations.fetching.failures import FetchFailure
from annotations.fetching.fetch import fetch_page
from annotations.fetching.pages import Page
from annotations.fetching.policy import FetchPolicy
from annotations.fetching.posting import post
from annotations.fetching.weburls import normalise_url

__all__ = ["FetchFailure", "FetchPolicy", "Page", "Sending", "fetch_page", "normalise_url", "post"]
