"""The policy of fetches as this installation is set up: settings in, a pure value out."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from annotations.fetching.failures import FetchFailure
from annotations.fetching.policy import FetchPolicy, parse_ports
from annotations.fetching.weburls import origin_of
from annotations.splitting import detect_language


def policy_from_settings() -> FetchPolicy:
    """The policy that FETCH_* and PUBLIC_URL describe; raises ImproperlyConfigured where they cannot be read."""
    try:
        ports = parse_ports(settings.FETCH_ALLOWED_PORTS)
    except ValueError as error:
        raise ImproperlyConfigured(f"FETCH_ALLOWED_PORTS: {error}") from error
    try:
        origins = frozenset(origin_of(origin) for origin in settings.FETCH_ALLOWED_ORIGINS)
    except FetchFailure as failure:
        raise ImproperlyConfigured(f"FETCH_ALLOWED_ORIGINS: {failure.message}") from failure
    return FetchPolicy(
        user_agent=f"FactcheckDesk/1.0 (+{settings.PUBLIC_URL})",
        allowed_ports=ports,
        allowed_networks=tuple(settings.FETCH_ALLOWED_NETWORKS),
        allowed_origins=origins,
        detect_language=detect_language,
    )
