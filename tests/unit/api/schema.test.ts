import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, expectTypeOf, it } from "vitest";
import { createApiSchema } from "../../../api/schema.ts";
import type * as Api from "../../../api/schema.types.ts";
import type { Neighbour } from "../../../graph/queries/explain.ts";
import type { TagPage } from "../../../graph/queries/tag-page.ts";
import type { Health } from "../../../tagging/health.ts";
import type { ContentOutcome } from "../../../tagging/run-contents.ts";
import type { StepTimes } from "../../../tagging/stopwatch.ts";
import type { Suggestion, TaggingResult } from "../../../tagging/tag-content.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

interface Documented {
  readonly description?: string | null | undefined;
}
interface NamedType extends Documented {
  readonly name: string;
  getFields?(): Record<string, Documented & { args?: readonly (Documented & { name: string })[] }>;
  getValues?(): readonly (Documented & { name: string })[];
}

describe("the schema", () => {
  it("documents every type, field and value", () => {
    const types = Object.values(createApiSchema().getTypeMap() as Record<string, NamedType>);
    const own = types.filter(({ name }) => !/^(__|String$|Int$|Float$|Boolean$|ID$)/.test(name));
    const bare = own.flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...Object.entries(type.getFields?.() ?? {}).flatMap(([name, field]) =>
        field.description ? [] : [`${type.name}.${name}`],
      ),
      ...(type.getValues?.() ?? []).flatMap(({ name, description }) =>
        description ? [] : [`${type.name}.${name}`],
      ),
    ]);
    expect(own.length).toBeGreaterThan(20);
    expect(bare).toEqual([]);
  });

  /** Checked by tsc: what the program returns has no value that the schema does not know. */
  it("knows every value that the program returns", () => {
    expectTypeOf<Suggestion["decision"]>().toExtend<Api.SuggestionDecision>();
    expectTypeOf<NonNullable<Suggestion["basis"]>>().toExtend<Api.ConfidenceBasis>();
    expectTypeOf<NonNullable<Suggestion["judgement"]>["source"]>().toExtend<Api.ConfidenceSource>();
    expectTypeOf<Suggestion["paths"][number]["path"]>().toExtend<Api.PathName>();
    expectTypeOf<TaggingResult["status"]>().toExtend<Api.SuggestionStatus>();
    expectTypeOf<ContentOutcome["outcome"]>().toExtend<Api.Outcome>();
    expectTypeOf<Health["status"]>().toExtend<Api.HealthStatus>();
    expectTypeOf<Neighbour["origin"]>().toExtend<Api.Origin>();
    expectTypeOf<TagPage["status"]>().toExtend<Api.TagStatus>();
    expectTypeOf<keyof StepTimes>().toExtend<keyof Api.StepTimes>();
  });

  it(
    "is what schema.types.ts, client/ and the reference were generated from (else: npm run codegen)",
    { timeout: 120_000 },
    async () => {
      const codegen = `${root}node_modules/@graphql-codegen/cli/esm/bin.js`;
      const args = [codegen, "--config", "api/codegen.ts", "--check"];
      const checked = promisify(execFile)(process.execPath, args, { cwd: root });
      await expect(checked).resolves.toBeDefined();
    },
  );
});
