import DataLoader from "dataloader";
import { AppError } from "../core/errors.ts";

/**
 * What an edge points to.
 * @throws AppError NOT_FOUND when it has gone since the page was read.
 */
export async function existing<Row>(
  loader: DataLoader<string, Row | undefined>,
  id: string,
): Promise<Row> {
  const row = await loader.load(id);
  if (row === undefined) throw new AppError("NOT_FOUND", `"${id}" is there no more: ask again`);
  return row;
}

/** One vertex by its id; undefined where there is none. */
export function byId<Row>(
  find: (ids: string[]) => Promise<Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | undefined> {
  return new DataLoader(async (ids) => {
    const found = new Map((await find([...ids])).map((row) => [idOf(row), row]));
    return ids.map((id) => found.get(id));
  });
}

/** What belongs to one vertex, by its id and the arguments of the field. Fields with equal arguments are read together. */
export function listOf<Args, Row>(
  find: (ids: string[], args: Args) => Promise<Row[]>,
  idOf: (row: Row) => string,
): (id: string, args: Args) => Promise<readonly Row[]> {
  const loaders = new Map<string, DataLoader<string, readonly Row[]>>();
  return (id, args) => {
    const key = JSON.stringify(args ?? null);
    const loader = loaders.get(key) ?? loaderFor(args);
    loaders.set(key, loader);
    return loader.load(id);
  };

  function loaderFor(args: Args): DataLoader<string, readonly Row[]> {
    return new DataLoader(async (ids) => {
      const rows = Map.groupBy(await find([...ids], args), idOf);
      return ids.map((id) => rows.get(id) ?? []);
    });
  }
}
