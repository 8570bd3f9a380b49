import { AppError } from "../../core/errors.ts";
import type { Graph } from "../../graph/graph.ts";
import {
  dropSpareContentIndex,
  dropSpareKnowledgeIndex,
  dropSpareTagIndex,
  forgetEncoder,
  listEncoders,
  missingVectors,
  removeSpareVectors,
  useEncoder,
} from "../../graph/queries/encoder.ts";
import type { Encoder } from "../../llm/encoder.ts";
import { reembed } from "./reembed.ts";
import type { ReembedOptions } from "./reembed.ts";

const SPARE_INDEXES = [dropSpareTagIndex, dropSpareContentIndex, dropSpareKnowledgeIndex];
/** Vectors that are removed in one transaction. */
const REMOVED_AT_ONCE = 10_000;

export interface EncoderState {
  readonly name: string;
  readonly dimension: number;
  readonly inForce: boolean;
  /** When it was put in force, or out of it, or stored first. */
  readonly since: string;
  /** Whether this process encodes with it. */
  readonly inUse: boolean;
  /** Vertices that have a vector of the other encoder alone, so that this one does not find them. */
  readonly missing: number;
}

/** The encoders whose vectors are stored: one in force, and perhaps one beside it, before or after a cut-over. */
export function createEncoders({ graph, encoder }: { graph: Graph; encoder: Encoder }) {
  async function list(): Promise<EncoderState[]> {
    const [stored, missing] = await Promise.all([
      graph.many(listEncoders, {}),
      graph.one(missingVectors, {}),
    ]);
    return stored.map(({ vectorSet, ...facts }) => ({
      ...facts,
      inUse: facts.name === encoder.name,
      missing: vectorSet === 1 ? missing.ofFirst : missing.ofSecond,
    }));
  }

  async function find(name: string): Promise<EncoderState> {
    const all = await list();
    const found = all.find((one) => one.name === name);
    if (found) return found;
    const names = all.map((one) => `"${one.name}"`).join(", ");
    throw new AppError(
      "NOT_FOUND",
      `No vectors of an encoder "${name}" are stored: there are ${names}`,
    );
  }

  return {
    list,

    /** See `reembed.ts`; with the encoder in use. */
    reembed: (options?: ReembedOptions) => reembed({ graph, encoder }, options),

    /**
     * Puts a stored encoder in force: the cut-over, and the way back. Processes that use the other one take no more jobs and
     * import nothing until they are started with this one.
     * @throws AppError NOT_FOUND, or CONFLICT while vectors of it are missing.
     */
    async use(name: string): Promise<EncoderState[]> {
      const { missing } = await find(name);
      if (missing > 0) {
        const message = `${missing} vertices have no vector of ${name} yet: \`tagwright reembed\`, with EMBEDDING_MODEL (or EMBEDDING_FOLDER) set to it, makes them`;
        throw new AppError("CONFLICT", message, { details: { missing } });
      }
      await graph.one(useEncoder, { name });
      return list();
    },

    /**
     * Removes the vectors and indexes of the encoder that is not in force. Broken off, it is repeated.
     * @throws AppError NOT_FOUND, or CONFLICT for the encoder in force, and in a process that does not use that one.
     */
    async drop(name: string): Promise<EncoderState[]> {
      const { inForce, inUse } = await find(name);
      if (inForce) {
        throw new AppError("CONFLICT", `${name} is in force: put another encoder in force first`);
      }
      if (inUse) {
        const message = `This process uses ${name}: run the command with the encoder in force`;
        throw new AppError("CONFLICT", message);
      }
      for (const index of SPARE_INDEXES) await graph.many(index, {});
      for (let removed = REMOVED_AT_ONCE; removed === REMOVED_AT_ONCE;) {
        ({ removed } = await graph.one(removeSpareVectors, { limit: REMOVED_AT_ONCE }));
      }
      await graph.many(forgetEncoder, { name });
      return list();
    },
  };
}

export type Encoders = ReturnType<typeof createEncoders>;
