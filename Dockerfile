# The relay with the built page in it. How to run it: docs/shipping.md.
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-trixie-slim AS manifest
WORKDIR /callout
COPY package.json package-lock.json ./

# The page: it takes all packages to build and none to run. No package runs a script of its own, for Node is the image's.
FROM manifest AS page
RUN npm ci --ignore-scripts
COPY index.html vite*.config.ts ./
COPY public public
COPY tools tools
COPY src src
RUN npm run build

FROM manifest AS packages
RUN npm ci --omit=dev --ignore-scripts

FROM node:${NODE_VERSION}-trixie-slim AS relay
WORKDIR /callout
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
# The one place that is written to, and only with SQLite: DATABASE_URL is file:./data/callout.db unless it says otherwise.
RUN mkdir data && chown 1000:1000 data
VOLUME /callout/data
COPY --from=packages /callout/node_modules node_modules
COPY --from=page /callout/dist dist
COPY package.json ./
COPY src/contract src/contract
COPY src/place-time src/place-time
COPY src/relay src/relay
COPY src/sandbox src/sandbox
COPY src/words src/words
# The image's own user "node", by its number, which also tells an orchestrator that it is not root.
USER 1000:1000
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/relay/main.ts"]

# The same with PostgreSQL's programs for backup and restore.
FROM relay AS operator
USER root
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client-17 && rm -rf /var/lib/apt/lists/*
USER 1000:1000
ENTRYPOINT ["node"]

# What is built where no target is named.
FROM relay
