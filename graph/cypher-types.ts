import neo4j from "neo4j-driver";
import { z } from "zod";

/** A JavaScript number which Neo4j must take as an integer (LIMIT refuses floats). */
export const cypherInt = z.int().transform((value) => neo4j.int(value));

/** A vector of floats; its members are not checked one by one, for imports carry thousands of them. */
export const Embedding = z.custom<number[]>(Array.isArray, "must be a vector");

/** What a driver with `disableLosslessIntegers` gives for a temporal value: kept as ISO text. */
export const isoTime = z.string();

export const Origin = z.enum(["IMPORT", "HUMAN", "MODEL"]);
export type Origin = z.output<typeof Origin>;

/** The meta-paths of recall, in the order in which evidence is listed. */
export const PathName = z.enum([
  "C2T",
  "C2T_SENTENCE",
  "C2T_LEARNED",
  "C2C2T",
  "WORDS_C2T",
  "WORDS_C2C2T",
]);
export type PathName = z.output<typeof PathName>;
