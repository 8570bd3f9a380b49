import type { RequestHandler } from "express";

const FIRST_QUERY = `# The API key goes into the headers below.
query Suggest {
  suggest(input: { title: "Central bank raises interest rates", text: "" }) {
    status
    suggestions {
      name
      decision
      confidence
      paths { path rank score }
    }
  }
}
`;

/** GraphiQL with all its scripts inside, so that it works offline. It holds no data, so it needs no key. */
export function serveGraphiQL(): RequestHandler {
  let page: Promise<string> | undefined;
  return async (request, response, next) => {
    if (request.accepts(["json", "html"]) !== "html") return next();
    page ??= renderPage();
    response.setHeader("content-security-policy", "frame-ancestors 'none'");
    response.type("html").send(await page);
    return undefined;
  };
}

/** Its 9 MB are loaded when somebody wants to see them. */
async function renderPage(): Promise<string> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  return renderGraphiQL({
    title: "Tagwright",
    defaultQuery: FIRST_QUERY,
    headers: JSON.stringify({ "x-api-key": "" }, undefined, 2),
    shouldPersistHeaders: false,
  });
}
