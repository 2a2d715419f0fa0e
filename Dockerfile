# The desk as one image: `web` is the default command, docker-compose.yml gives the worker's and the migration's.
FROM python:3.12-slim AS build
ENV PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1
RUN python -m venv /app/.venv
COPY requirements/base.txt /app/requirements/base.txt
RUN /app/.venv/bin/pip install --require-hashes -r /app/requirements/base.txt
WORKDIR /app
COPY manage.py ./
COPY factcheck/ factcheck/
COPY annotations/ annotations/
RUN .venv/bin/python manage.py compile_po \
    && SECRET_KEY=build STATIC_ROOT=/app/static .venv/bin/python manage.py collectstatic --no-input

FROM python:3.12-slim
ENV PYTHONUNBUFFERED=1 PATH=/app/.venv/bin:$PATH DATA_DIR=/data STATIC_ROOT=/app/static
RUN useradd --system --uid 10001 --home-dir /app desk && mkdir /data && chown desk /data
COPY --from=build /app /app
WORKDIR /app
USER desk
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["gunicorn", "factcheck.wsgi", "--bind=0.0.0.0:8000", "--workers=2", "--threads=8", "--timeout=120", \
     "--no-control-socket"]
