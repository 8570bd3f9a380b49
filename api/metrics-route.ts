import { Router } from "express";
import type { Request } from "express";
import type { Telemetry } from "../core/telemetry.ts";
import type { Identify } from "./access/authenticate.ts";
import { isLoopback } from "./guards.ts";
import { sendError } from "./send-error.ts";

/** `/metrics` for Prometheus: for whoever has a key or a token, and for this machine. */
export function metricsRoute(telemetry: Telemetry, identify: Identify): Router {
  const router = Router();
  router.get("/metrics", async (request, response) => {
    if (!isFromHere(request) && !("viewer" in (await identify(request)))) {
      const message = "Send a key as the header x-api-key or as Authorization: Bearer.";
      return sendError(response, { status: 401, code: "UNAUTHENTICATED", message });
    }
    response.type(telemetry.contentType).send(await telemetry.metrics());
    return undefined;
  });
  return router;
}

/** Asked directly: what a proxy of this machine hands on comes from elsewhere, and a page of a stranger by another name. */
function isFromHere(request: Request): boolean {
  const isForwarded = ["x-forwarded-for", "forwarded", "via"].some((name) => request.get(name));
  const address = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return !isForwarded && isLoopback(address) && isLoopback(request.hostname);
}
