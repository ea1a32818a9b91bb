# Callwell in a container, for amd64 and arm64: `docker build -t callwell .` makes the service, `--target mocks` the mock EHR, payer and
# sign-in. The service image runs on any container platform, and as an agent on AgentCore Runtime (port 8080, /ping, /invocations).
# It holds no shell tools that the service needs, no package manager and no secret; the root file system can be read-only.

ARG NODE_IMAGE=node:24-bookworm-slim

# What the service imports, at the versions of the lockfile. Maps and type declarations are for editors.
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && \
    find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete && \
    find node_modules -depth -type d \( -path '*/@opentelemetry/*/build/esnext' -o -path '*/@opentelemetry/*/build/esm' \) -exec rm -rf {} +

FROM ${NODE_IMAGE} AS mock-dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=optional

# The base image without what only builds need: a smaller image has fewer holes.
FROM ${NODE_IMAGE} AS trimmed
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn* /opt/yarn* \
      /usr/local/include /usr/local/etc/npmrc /usr/share/doc /usr/share/man /usr/share/locale /usr/share/info \
      /var/lib/apt/lists /var/cache/apt /var/cache/debconf /var/log/* && \
    mkdir -p /app /data && chown node:node /data

FROM scratch AS base
COPY --from=trimmed / /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    NODE_ENV=production \
    NODE_OPTIONS=--disable-warning=ExperimentalWarning
WORKDIR /app
USER node
STOPSIGNAL SIGTERM

FROM base AS mocks
COPY --from=mock-dependencies /app/node_modules ./node_modules
COPY package.json LICENSE NOTICE ./
COPY src ./src
COPY mocks ./mocks
EXPOSE 8081
CMD ["node", "mocks/ehr/main.ts"]

# The last stage is what `docker build` makes.
FROM base AS service
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE NOTICE ./
COPY migrations ./migrations
COPY policy ./policy
COPY src ./src
ENV HOST=0.0.0.0 \
    PORT=8080 \
    DATA_DIR=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
