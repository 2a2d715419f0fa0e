"""The ratings that the desk gives now."""

from annotations.models import Rating


def current_ratings() -> list[Rating]:
    """The current scale's ratings: the worst first, then those off the scale."""
    ratings = Rating.objects.filter(scale__is_current=True).select_related("scale")
    return sorted(ratings, key=lambda rating: (rating.value is None, rating.value or 0, rating.pk))
