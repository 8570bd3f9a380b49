import type { ImportFormat, ImportKind, JobInput } from "../../gql/graphql.ts";

/** What a person starts a job for. */
export type Purpose = "untagged" | "retag" | "import" | "tune" | "calibrate";

export interface JobForm {
  readonly tag: { readonly tagId: string; readonly name: string } | undefined;
  readonly importKind: ImportKind;
  readonly file: { readonly name: string; readonly text: string } | undefined;
}

/** The job as the API takes it; undefined as long as something is missing. */
export function jobInputOf(
  purpose: Purpose,
  { tag, importKind, file }: JobForm,
): JobInput | undefined {
  switch (purpose) {
    case "untagged":
      return { kind: "TAG", selection: { untagged: true } };
    case "retag":
      return { kind: "RETAG", selection: tag ? { tagId: tag.tagId } : { all: true } };
    case "import":
      return (
        file && {
          kind: "IMPORT",
          import: { kind: importKind, format: formatOf(file.name), data: file.text },
        }
      );
    case "tune":
      return { kind: "TUNE" };
    case "calibrate":
      return { kind: "CALIBRATE" };
  }
}

/** By the end of the file's name; JSONL where that says nothing. */
export function formatOf(fileName: string): ImportFormat {
  const end = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  if (end === "csv") return "CSV";
  return ["ttl", "nt", "n3", "nq", "trig", "rdf"].includes(end) ? "SKOS" : "JSONL";
}
