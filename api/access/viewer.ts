import { z } from "zod";

/** From the one who may do least to the one who may do most; each may do what those before it may. */
export const ROLES = ["READER", "REVIEWER", "ADMIN"] as const;

export type Role = (typeof ROLES)[number];

/** Who asks, as far as it could be made sure of. */
export interface Viewer {
  /** Of the key's entry, or the subject of the token. */
  readonly name: string;
  readonly role: Role;
  /** `open`: no key and no issuer of tokens is configured, so that this machine alone is served. */
  readonly via: "key" | "jwt" | "open";
}

/** What became of a request's credentials. */
export type Verdict = { readonly viewer: Viewer } | Refused;

export interface Refused {
  /** Why, for the log and not for the caller. */
  readonly refused: string;
  /** It could not be checked, which is not the caller's fault. */
  readonly isUnavailable?: true;
}

/** A role as key files and tokens write it. */
export const RoleName = z
  .enum(["reader", "reviewer", "admin"], "must be reader, reviewer or admin")
  .transform((name) => name.toUpperCase() as Role);

export function hasRole(viewer: Viewer, needed: Role): boolean {
  return ROLES.indexOf(viewer.role) >= ROLES.indexOf(needed);
}
