import { Router } from "express";
import type { RequestHandler } from "express";
import type { App } from "../tagging/create-app.ts";
import { isSigned } from "./report-links.ts";
import { sendError } from "./send-error.ts";

/** A report shows itself and nothing else: it runs, loads and sends nothing, and has no origin of its own. */
const POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** `/evaluations/<id>/report.html`, for a link that the API gave or for whoever may ask the API. */
export function reportRoutes(app: App, requireViewer: RequestHandler): Router {
  const router = Router();
  const path = "/evaluations/:id/report.html";
  router.get<string, { id: string }>(path, (request, response, next) =>
    isSigned(request.params.id, request.query) ? next() : requireViewer(request, response, next),
  );
  router.get<string, { id: string }>(path, async (request, response) => {
    const page = await app.evaluations.page(request.params.id);
    if (page === undefined) {
      const message = "There is no report of an evaluation with this id.";
      return sendError(response, { status: 404, code: "NOT_FOUND", message });
    }
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("cache-control", "private, no-store");
    response.type("html").send(page);
    return undefined;
  });
  return router;
}
