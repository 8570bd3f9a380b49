import { hash } from "node:crypto";

const FIRST_CAPACITY = 1024;
/** Words per row: two of its key's hash (0, 0 marks a free place) and one of its payload's. */
const WIDTH = 3;

export interface SeenRows {
  /** Remembers the row, and tells whether its key came before and with which payload. */
  add(key: string, payload: string): "new" | "same" | "different";
}

/**
 * Which rows of a file have passed. Keeps 64 bits of a key's hash instead of the key, in one flat table
 * that takes at most 24 bytes a row, so that a file of millions stays within tens of megabytes.
 */
export function createSeenRows(): SeenRows {
  let table = new Uint32Array(FIRST_CAPACITY * WIDTH);
  let count = 0;

  function add(key: string, payload: string) {
    if (count * 2 >= table.length / WIDTH) table = grown(table);
    const digest = hash("sha256", key, "buffer");
    const high = digest.readUInt32LE(0) || 1;
    const low = digest.readUInt32LE(4);
    const value = hash("sha256", payload, "buffer").readUInt32LE(0);
    const place = findPlace(table, high, low);
    if (table[place] !== 0) return table[place + 2] === value ? "same" : "different";
    table.set([high, low, value], place);
    count += 1;
    return "new";
  }

  return { add };
}

function findPlace(table: Uint32Array, high: number, low: number): number {
  const capacity = table.length / WIDTH;
  let slot = low % capacity;
  while (table[slot * WIDTH] !== 0) {
    if (table[slot * WIDTH] === high && table[slot * WIDTH + 1] === low) break;
    slot = (slot + 1) % capacity;
  }
  return slot * WIDTH;
}

function grown(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(table.length * 2);
  for (let place = 0; place < table.length; place += WIDTH) {
    const [high = 0, low = 0, value = 0] = table.subarray(place, place + WIDTH);
    if (high !== 0) larger.set([high, low, value], findPlace(larger, high, low));
  }
  return larger;
}
