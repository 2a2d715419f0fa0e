"""The API's description and its browsable pages, from files of this installation and under the house's policy."""

from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView


class Description(SpectacularAPIView):
    """Open to anybody: it says what the API is, and nothing of what is in it."""

    authentication_classes = []


class Docs(SpectacularSwaggerSplitView):
    """The page's own script comes from an address of its own, so that no inline script has to be let through."""

    url_name = "api:schema"
    template_name = "annotations/api_docs.html"
    authentication_classes = []
