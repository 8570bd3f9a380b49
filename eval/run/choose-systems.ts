import { AppError } from "../../core/errors.ts";
import type { System } from "../systems/system.ts";
import { EXTERNAL, WITH_LLM, WITHOUT_LLM } from "../systems/system-ids.ts";
import type { EvaluateOptions } from "./options.ts";

/** Ids of systems against which the others can be told: the first of them that takes part is "ours". */
const REFERENCES = ["ours", "ours-recall"];

/**
 * The systems that take part. Recall alone stands for ours where no LLM is asked.
 * @throws AppError BAD_INPUT for unknown ids, and where nothing of ours is left to compare with.
 */
export function chooseSystems<S extends Pick<System, "id" | "kind" | "needsLlm">>(
  available: readonly S[],
  { systems, llm }: Pick<EvaluateOptions, "systems" | "llm">,
): S[] {
  const ids = available.map(({ id }) => id);
  const unknown = systems?.filter((id) => !ids.includes(id)) ?? [];
  if (unknown.length > 0) {
    throw new AppError(
      "BAD_INPUT",
      `There is no system ${unknown.join(", ")}: there are ${ids.join(", ")}`,
    );
  }
  const wanted = available.filter(({ id }) => systems?.includes(id) ?? true);
  const asked = wanted.filter(({ needsLlm }) => systems !== undefined && needsLlm && !llm);
  if (asked.length > 0) {
    const names = asked.map(({ id }) => id).join(", ");
    throw new AppError("BAD_INPUT", `--no-llm leaves out ${names}, which --systems asks for`);
  }
  const chosen = wanted.filter(({ needsLlm }) => llm || !needsLlm);
  const reference = REFERENCES.find((id) => chosen.some((system) => system.id === id));
  if (reference === undefined) {
    throw new AppError(
      "BAD_INPUT",
      `--systems needs ${REFERENCES.join(" or ")}, to compare the others with`,
    );
  }
  return chosen.map((system) => (system.id === reference ? { ...system, kind: "ours" } : system));
}

/**
 * The same by their ids alone, before anything is started.
 * @throws AppError BAD_INPUT
 */
export function checkChoice(options: Pick<EvaluateOptions, "systems" | "llm">): void {
  const external = options.systems?.filter((id) => EXTERNAL.test(id)) ?? [];
  const toSystem = (needsLlm: boolean) => (id: string) => ({
    id,
    needsLlm,
    kind: "baseline" as const,
  });
  const available = [
    ...[...WITHOUT_LLM, ...external].map(toSystem(false)),
    ...WITH_LLM.map(toSystem(true)),
  ];
  chooseSystems<Pick<System, "id" | "kind" | "needsLlm">>(available, options);
}
