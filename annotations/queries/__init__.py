"""Every read that is more than one filter: prefetching done, one module a noun."""
