"""The one settings file. What differs between installations comes from the environment through `env`.

The README lists the variables; nothing else in the project reads them.
"""

from datetime import timedelta

from csp.constants import NONE, SELF
from django.conf.locale import LANG_INFO

from factcheck import env

BASE_DIR = env.BASE_DIR
DATA_DIR = env.data_dir()
DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.text("SECRET_KEY")
PUBLIC_URL = env.text("PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
# The demo has accounts whose passwords `make start` made, and pages of its own to cite.
DEMO = env.flag("DEMO", default=bool(env.run_file().get("demo_passwords")))
DESK_NAME = env.text("DESK_NAME", "Fact-check desk")  # the publisher of its checks
PUBLIC_API = env.flag("PUBLIC_API", default=False)
ALLOWED_HOSTS = list(env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]"))
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

INSTALLED_APPS = [
    "annotations",
    "factcheck.apps.WiringConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_filters",
    "django_htmx",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "pgtrigger",
    "rest_framework",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "annotations.web.middleware.RequestIdMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "annotations.web.middleware.PersonMiddleware",
    "annotations.web.middleware.SignInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "annotations.web.middleware.ErrorsMiddleware",
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "annotations.web.context.desk",
            ],
        },
    },
]

# Engines
DATABASES = {"default": env.database(env.text("DATABASE_URL"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = env.text("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "factcheck",
    }
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

CELERY_BROKER_URL = env.broker(REDIS_URL)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    # The rows say what is due and the beat sends again, so a message may be given up early.
    "visibility_timeout": 600,
    "socket_connect_timeout": 2,
    "socket_timeout": 3,
    "retry_on_timeout": False,
    # One more try at once, for a connection that has gone stale; kombu's own three take six seconds a message, and
    # whoever saves fifty links would wait five minutes for a broker that is away.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
}
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
# Below JOB_LEASE: a task ends before its row is given to another worker.
CELERY_TASK_TIME_LIMIT = 110
CELERY_TASK_SOFT_TIME_LIMIT = 100
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    # `expires`: with no worker about, one sweep must not pile up behind another.
    "send_due": {"task": "send_due", "schedule": 10.0, "options": {"expires": 10}},
}

JOB_LEASE = timedelta(seconds=120)  # longer than a fetch may take by the clock, with its extraction
SWEEP_GRACE = timedelta(seconds=15)  # the message that was sent with the change goes first

# People
AUTH_USER_MODEL = "annotations.User"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "overview"
LOGOUT_REDIRECT_URL = "sign-in"
CSRF_FAILURE_VIEW = "annotations.web.views.errors.form_expired"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Languages and time
LANGUAGE_CODE = env.text("LANGUAGE_CODE", "en")
LOCALE_PATHS = [BASE_DIR / "annotations" / "locale"]
# Each by its own name, so that people find theirs; a folder in locale/ makes a language.
SCREEN_LANGUAGES = ("en", *sorted(path.name for path in LOCALE_PATHS[0].iterdir() if path.is_dir()))
LANGUAGES = [(code, LANG_INFO[code]["name_local"]) for code in SCREEN_LANGUAGES]
TIME_ZONE = env.text("TIME_ZONE", "Asia/Jakarta")
USE_TZ = True

# Files
STATIC_URL = "/static/"
STATIC_ROOT = env.text("STATIC_ROOT", str(DATA_DIR / "static"))
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

FILE_UPLOAD_PERMISSIONS = None  # as the umask has it, which `make start` keeps for the owner alone

# Limits that forms and the API name
ARTICLE_MAX_CHARACTERS = 1_000_000
SOURCES_MAX_AT_ONCE = 50
URL_MAX_CHARACTERS = 8_192
DATA_UPLOAD_MAX_MEMORY_SIZE = (
    12_000_000  # bytes: an article of a million characters, percent-encoded and in JSON escapes
)
STATEMENT_ADVISED_CHARACTERS = 75
PUBLISHER_MAY_BE_ONLY_REVIEWER = env.flag("PUBLISHER_MAY_BE_ONLY_REVIEWER", default=False)

# Of many articles at once; None: as many as there are cores. One article is always split where it is asked for.
SPLITTING_PROCESSES = (
    env.parsed("SPLITTING_PROCESSES", "0", env.between(0, 1_000), "a number from 1 to 1000, or 0 for every core")
    or None
)

# Fetching
FETCH_ALLOWED_NETWORKS = env.networks("FETCH_ALLOWED_NETWORKS")
FETCH_ALLOWED_PORTS = env.text("FETCH_ALLOWED_PORTS", "80,443")
FETCH_ALLOWED_ORIGINS = env.words("FETCH_ALLOWED_ORIGINS")
FETCH_RETRY_PAUSES = (60, 600, 3_600, 21_600)  # seconds before the second to fifth try

# A second splitter, which reads articles in the background after the rules (docs/splitters.md); empty: the rules alone
SPLITTER = env.text("SPLITTER")
SPLITTER_URL = env.text("SPLITTER_URL")
SPLITTER_MODEL = env.text("SPLITTER_MODEL")
SPLITTER_KEY = env.text("SPLITTER_KEY")
# Below CELERY_TASK_SOFT_TIME_LIMIT, with room for reading what was chosen.
SPLITTER_TIMEOUT = env.parsed("SPLITTER_TIMEOUT", "60", env.between(1, 80), "whole seconds from 1 to 80")
SPLITTER_WINDOW = env.parsed("SPLITTER_WINDOW", "6000", env.between(500, 50_000), "characters from 500 to 50000")
SPLITTER_MAX_REQUESTS = env.parsed("SPLITTER_MAX_REQUESTS", "10", env.between(1, 1_000), "a number from 1 to 1000")
SPLITTER_AT_ONCE = 2  # requests of all workers together, so that links are fetched meanwhile

# Security
HTTPS = PUBLIC_URL.startswith("https://")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY", default=False) else None
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
        "img-src": [SELF, "data:"],
    },
}

# The API
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["annotations.api.authentication.TokenAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["annotations.api.permissions.ScopePermission"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["annotations.api.parsers.JSONParser"],
    "DEFAULT_PAGINATION_CLASS": "annotations.api.pagination.CursorPagination",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "EXCEPTION_HANDLER": "annotations.api.handlers.problem",
    "DEFAULT_METADATA_CLASS": None,  # OPTIONS: the schema says what each address takes
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "URL_FORMAT_OVERRIDE": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Fact-check desk",
    "DESCRIPTION": "Articles, their claims, the sources and reviews of each, and the verdicts. An article has at most "
    "1,000,000 characters, a page of the desk takes at most 50 links at a time, a body at most 12,000,000 bytes. "
    "Positions in texts are Unicode code points. Times are UTC.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "annotations.api.schema.describe_problems",
    ],
    "ENUM_NAME_OVERRIDES": {
        "ClaimState": "annotations.models.Claim.State",
        "VerdictState": "annotations.models.Verdict.State",
    },
    # No validator badge from another site, and nothing kept in the browser.
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "validatorUrl": None, "persistAuthorization": False},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "annotations.request_ids.RequestIdFilter"}},
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(request_id)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # A line for each sweep would bury what matters; failures of tasks are errors.
    "loggers": {name: {"level": "WARNING"} for name in ("celery.app.trace", "celery.beat", "celery.worker.strategy")},
}
