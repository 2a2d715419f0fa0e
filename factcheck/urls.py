"""Where each door is."""

from django.contrib import admin
from django.urls import include, path

from annotations.web import health

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("annotations.api.urls")),
    path("", include("annotations.web.urls")),
]
handler400 = "annotations.web.views.errors.bad_request"
handler403 = "annotations.web.views.errors.forbidden"
handler404 = "annotations.web.views.errors.not_found"
handler500 = "annotations.web.views.errors.server_error"
