# syntax=docker/dockerfile:1
# Redlane in a container:
#   docker build --tag redlane .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --publish 127.0.0.1:5610:5610 \
#     --env REDLANE_TOKEN=... --env ELASTICSEARCH_URL=... --env ELASTICSEARCH_API_KEY=... redlane
# The page is then at http://localhost:5610. Without a cluster it shows the demo; files can be mounted and named:
#   docker run ... --volume "$PWD/results.ndjson:/data/results.ndjson:ro" redlane /data/results.ndjson

FROM node:22-slim AS build
WORKDIR /redlane
COPY package.json package-lock.json .npmrc LICENSE ./
RUN npm ci
COPY index.html postcss.config.cjs vite.config.ts tsconfig.json tsconfig.browser.json tsconfig.server.json tsconfig.test.json ./
COPY public public
COPY src src
RUN npm run build

FROM node:22-slim
# What runs needs Node alone: no package manager stays.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* /usr/local/bin/yarn*
WORKDIR /redlane
COPY --from=build /redlane/package.json /redlane/LICENSE ./
COPY --from=build /redlane/dist dist
ENV NODE_ENV=production HOST=0.0.0.0 PORT=5610
# The results that were read lie in temporary files: give /tmp room, as a tmpfs or a volume, when the root is read-only.
USER node
EXPOSE 5610
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/redlane/dist/server/cli.js"]
