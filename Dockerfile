FROM python:3.12.12-slim-bookworm

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore PYTHONUNBUFFERED=1

RUN useradd --uid 10001 --create-home dawnraid \
    && install --directory --owner dawnraid /data

WORKDIR /src
COPY pyproject.toml constraints.txt README.md LICENSE NOTICE ./
COPY api api
COPY graph graph
COPY loaders loaders
COPY queries queries
RUN pip install --constraint constraints.txt .

WORKDIR /data
USER 10001
# Without DAWNRAID_NEO4J_URI the graph is kept in the embedded store, here.
ENV DAWNRAID_DATA=/data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health', timeout=4)"]
CMD ["dawnraid", "serve", "--host", "0.0.0.0", "--port", "8000"]
