# Build: a toolchain for hnswlib-node, which compiles where no prebuilt binary can be had.
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
RUN npm run build
# What runs needs no compiler, no test and no type; its native addon is kept as built.
# The optional package reads ONNX models, and is 400 MB: keep it with --build-arg OMIT=dev.
ARG OMIT="dev --omit=optional"
RUN npm prune --omit=$OMIT

# As the same Debian release: the addon is linked against its libraries.
FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY corpus corpus
COPY prompts prompts
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not npm: it would stand between the signals and the process.
CMD ["node", "--max-semi-space-size=2", "--heap-growing-percent=20", "dist/main.js"]
