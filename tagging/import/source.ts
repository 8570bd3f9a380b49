import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { AppError } from "../../core/errors.ts";

/** One row as it stands in a file, or why it could not be read. RDF has no lines that belong to a row. */
export type ReadRow =
  | { readonly line?: number; readonly value: unknown }
  | { readonly line?: number; readonly reason: string; readonly raw: string };

export interface Source {
  readonly path: string;
  readonly chunks: AsyncIterable<Buffer>;
  readonly bytesTotal: number;
  /** Bytes taken from the disk so far: of a packed file, packed bytes. */
  bytesRead(): number;
}

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_BOMS = ["fffe", "feff"];

/**
 * A file as chunks, unpacked where its name ends in .gz, without a byte order mark.
 * @throws AppError BAD_INPUT when the file cannot be read, at once or on the way.
 */
export async function openSource(path: string, signal?: AbortSignal): Promise<Source> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  const file = createReadStream(path);
  const bytes = path.endsWith(".gz") ? unpacked(file) : file;
  return {
    path,
    chunks: checked(path, bytes, signal),
    bytesTotal: size,
    bytesRead: () => file.bytesRead,
  };
}

export function unreadable(path: string, cause: unknown): AppError {
  if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
    return new AppError("BAD_INPUT", `${path} does not exist`, { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError("BAD_INPUT", `${path} cannot be read: ${reason}`, { cause });
}

function unpacked(file: NodeJS.ReadableStream): AsyncIterable<Buffer> {
  // An error of either stream ends the other and is thrown to the reader; here is nothing to do.
  return pipeline(file, createGunzip(), () => undefined);
}

async function* checked(
  path: string,
  chunks: AsyncIterable<Buffer>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  let isFirst = true;
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      yield isFirst ? withoutMark(path, chunk) : chunk;
      isFirst = false;
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(path, cause);
  }
}

function withoutMark(path: string, chunk: Buffer): Buffer {
  if (UTF16_BOMS.includes(chunk.subarray(0, 2).toString("hex"))) {
    throw new AppError("BAD_INPUT", `${path} is UTF-16: save it as UTF-8`);
  }
  return chunk.subarray(0, 3).equals(UTF8_BOM) ? chunk.subarray(3) : chunk;
}
