import { lintCypherQuery } from "@neo4j-cypher/language-support";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parametersOf } from "../../../graph/query.ts";

const root = new URL("../../../cypher/", import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".cypher"),
);

const schema = {
  labels: [
    "Tag",
    "Content",
    "Labelled",
    "Knowledge",
    "Run",
    "Calibration",
    "Settings",
    "LearnedRecall",
    "Encoder",
    "Migration",
    "Review",
    "TagChange",
    "TagProposal",
    "LabelCheck",
    "Job",
    "JobItem",
    "Webhook",
    "WebhookDelivery",
    "Lease",
    "BenchTag",
  ],
  relationshipTypes: [
    "HAS_TAG",
    "REJECTED_TAG",
    "SIMILAR_TO",
    "SHARES_WORDS",
    "SUGGESTED",
    "BROADER",
    "ABOUT",
    "TAGGED",
    "OF",
    "MERGED_INTO",
    "REPLACED_BY",
    "HAS_ITEM",
    "OF_CONTENT",
    "HAS_RUN",
    "TO",
    "QUEUED_FOR",
    "HAS_LEARNED",
  ],
};

describe("cypher files", () => {
  it.each(files)("%s is valid Cypher", { timeout: 30_000 }, (file) => {
    const text = readFileSync(new URL(file, root), "utf8");
    const parameters = Object.fromEntries(parametersOf(text).map((name) => [name, null]));
    const { diagnostics } = lintCypherQuery(text, { ...schema, parameters });
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
  });

  it.each(files)("%s says first what it is for, and its dialect", (file) => {
    const lines = readFileSync(new URL(file, root), "utf8").split("\n");
    expect(lines[0]).toMatch(/^\/\/ [A-Z]/);
    expect(lines.find((line) => !line.startsWith("//"))).toBe("CYPHER 25");
  });
});
