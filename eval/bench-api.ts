/**
 * Compares a frontend's most frequent question, a content with its tags, asked of the API with everything on (key, roles,
 * limits, log, metrics), with a bare express route that sends the same statement by the same driver: alternating, in one
 * run, over contents that are stored.
 *
 *   LOCAL_INSTANCE=bench node eval/bench-api.ts [requests per round] [rounds]
 */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";
import express from "express";
import neo4j from "neo4j-driver";
import { startServer } from "../api/server.ts";
import { closeDriver, createDriver } from "../graph/driver.ts";
import { getContent } from "../graph/queries/content.ts";
import type { App } from "../tagging/create-app.ts";
import { withEvaluatedApp } from "./open-app.ts";

const [requests = "20000", rounds = "3"] = process.argv.slice(2);
const CONNECTIONS = 4;
const CONTENTS = 50;
const KEY = "bench-key-0123456789abcdef";
const QUESTION = `query Content($id: ID!) {
  content(id: $id) {
    id title category text reviewVersion isComplete
    tags { tagId name origin confidence by at }
    rejectedTagIds
  }
}`;

await withEvaluatedApp(async (app) => {
  const ids = await someContents(app);
  const guarded = {
    ...app.config.api,
    host: "127.0.0.1",
    port: 0,
    key: KEY,
    rateLimitPerMinute: 1e9,
  };
  const api = await startServer({ ...app, config: { ...app.config, api: guarded } });
  const bare = await startBare(app);
  const ways = {
    api: () => ask({ url: `${api.url}/graphql`, requests: ids.map(question) }),
    bare: () => ask({ url: bare.url, requests: ids.map((id) => ({ path: `/content/${id}` })) }),
  };
  await ways.api();
  await ways.bare();
  const measured = { api: [] as Round[], bare: [] as Round[] };
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const way of ["bare", "api"] as const) measured[way].push(await ways[way]());
  }
  await requireAnswers(app);
  const ratios = measured.api.map(
    ({ rate }, round) => rate / (measured.bare[round]?.rate ?? Number.NaN),
  );
  console.table({
    "bare express route": { ...summary(measured.bare), ratio: 1 },
    API: { ...summary(measured.api), ratio: round2(median(ratios)) },
  });
  console.log(`Ratios of the rounds: ${ratios.map(round2).join(", ")}`);
  await api.close();
  await bare.close();
});

async function someContents(app: App): Promise<string[]> {
  const ids: string[] = [];
  for await (const { contentId } of app.runs.export({ origins: ["IMPORT"], minConfidence: 0 })) {
    ids.push(contentId);
    if (ids.length === CONTENTS) break;
  }
  if (ids.length === 0) throw new Error("There are no labelled contents: import some first");
  return ids;
}

function question(id: string) {
  return {
    method: "POST" as const,
    headers: { "content-type": "application/json", "x-api-key": KEY },
    body: JSON.stringify({ query: QUESTION, variables: { id } }),
  };
}

/** What somebody would write who needs this one answer and nothing else. */
async function startBare({ config }: App) {
  const driver = createDriver(config.neo4j);
  const { database } = config.neo4j;
  const bare = express();
  bare.get("/content/:id", async (request, response) => {
    const { records } = await driver.executeQuery(
      getContent.text,
      { contentId: request.params.id },
      { database, routing: neo4j.routing.READ },
    );
    const { embedding: _embedding, ...content } = records[0]?.toObject() ?? {};
    response.json({ content });
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = bare.listen(0, "127.0.0.1", () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      await closeDriver(driver);
    },
  };
}

interface Round {
  /** Requests per second. */
  readonly rate: number;
  /** Of this process for one request, client and driver included: it depends less on what else the machine does. */
  readonly cpuMs: number;
}

function summary(rounds: readonly Round[]) {
  return {
    "requests/s": Math.round(median(rounds.map(({ rate }) => rate))),
    "CPU ms/request": round2(median(rounds.map(({ cpuMs }) => cpuMs))),
  };
}

/** The client runs in a thread of its own. */
async function ask(target: Pick<autocannon.Options, "url" | "requests">): Promise<Round> {
  const amount = Number(requests);
  const options = { ...target, amount, connections: CONNECTIONS, workers: 1 };
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await autocannon(options);
  // The client ends at a whole second, so that a round must be many of them; what it calls its duration is rounded too.
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const { errors, non2xx } = result;
  if (errors + non2xx > 0) throw new Error(`${errors} errors, ${non2xx} refusals`);
  return { rate: amount / seconds, cpuMs: (user + system) / 1_000 / amount };
}

/** GraphQL tells errors with status 200, which the client takes for answers. */
async function requireAnswers({ telemetry }: App): Promise<void> {
  const counts = (await telemetry.metrics())
    .split("\n")
    .filter((line) => line.startsWith("tagwright_graphql_operation_seconds_count"));
  const failed = counts.filter((line) => !line.includes('outcome="OK"'));
  if (failed.length > 0) throw new Error(`Not every question was answered:\n${failed.join("\n")}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
