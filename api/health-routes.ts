import { Router } from "express";
import type { App } from "../tagging/create-app.ts";
import type { Health } from "../tagging/health.ts";
import type { Identify } from "./access/authenticate.ts";

/** Anybody may ask, so asking often must not cost the parts much. */
const FRESH_MS = 2_000;

/**
 * `/healthz` (and `/live`): the process answers. `/readyz` (and `/health`): it can work (200) or not (503); the details
 * need a key or a token.
 */
export function healthRoutes(app: App, identify: Identify): Router {
  const health = cached(app.health);
  const router = Router();
  router.get(["/healthz", "/live"], (_request, response) => {
    response.json({ status: "LIVE" });
  });
  router.get(["/readyz", "/health"], async (request, response) => {
    const { status, parts } = await health();
    const isKnown = "viewer" in (await identify(request));
    const shown = isKnown ? parts : parts.map(({ part, ok }) => ({ part, ok }));
    response.status(status === "DOWN" ? 503 : 200).json({ status, parts: shown });
  });
  return router;
}

function cached(probe: () => Promise<Health>): () => Promise<Health> {
  let last: { at: number; health: Promise<Health> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > FRESH_MS) {
      last = { at: performance.now(), health: probe() };
    }
    return last.health;
  };
}
