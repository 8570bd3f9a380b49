import { expect, it } from "vitest";
import { neo4jConfig } from "../../../local/neo4j-config.ts";

const settings = neo4jConfig({ boltPort: 17_001, httpPort: 17_002, pageCache: "64m" }).split("\n");

it("listens on this machine only", () => {
  const addresses = settings.filter((line) => line.includes("_address="));
  expect(addresses.length).toBeGreaterThan(3);
  for (const line of addresses) expect(line).toMatch(/=127\.0\.0\.1(:\d+)?$/);
});

it("asks for a password and sends nothing anywhere", () => {
  expect(settings).toContain("dbms.security.auth_enabled=true");
  expect(settings).toContain("dbms.usage_report.enabled=false");
  expect(settings).toContain("client.allow_telemetry=false");
});

it("lets Browser play guides from this machine only", () => {
  expect(settings).toContain("browser.remote_content_hostname_whitelist=localhost,127.0.0.1");
});
