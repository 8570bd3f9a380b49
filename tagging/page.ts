/** A part of a list, and whether more comes behind it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/** Which part of a list: so many of what comes behind `after`, which names a place that outlasts what stood there. */
export interface PageRequest<Place> {
  readonly first: number;
  readonly after?: Place | undefined;
}

/** The first rows of those that were read; one more than `first` must have been asked for. */
export function toPage<Row>(read: readonly Row[], first: number): Page<Row> {
  return { rows: read.slice(0, first), hasMore: read.length > first };
}
