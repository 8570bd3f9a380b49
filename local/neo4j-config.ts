import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOOPBACK } from "./ports.ts";

export interface Neo4jConfig {
  readonly boltPort: number;
  readonly httpPort: number;
  readonly pageCache: string;
}

/** Neo4j's settings for one machine: reachable from here only, sending nothing anywhere. */
export function neo4jConfig({ boltPort, httpPort, pageCache }: Neo4jConfig): string {
  const settings = {
    "server.default_listen_address": LOOPBACK,
    "server.bolt.listen_address": `${LOOPBACK}:${boltPort}`,
    "server.bolt.advertised_address": `${LOOPBACK}:${boltPort}`,
    "server.http.listen_address": `${LOOPBACK}:${httpPort}`,
    "server.http.advertised_address": `${LOOPBACK}:${httpPort}`,
    "server.memory.pagecache.size": pageCache,
    "dbms.security.auth_enabled": "true",
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
    // Lets Browser's `:play` show the guides that the API of this machine serves.
    "browser.remote_content_hostname_whitelist": `localhost,${LOOPBACK}`,
    // The databases are closed after a second; without this Bolt would wait 10 more for nobody.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
    // Logs of a day at most: nobody restores a one-machine graph from them.
    "db.tx_log.rotation.retention_policy": "1 days 256M",
    "db.tx_log.rotation.size": "64M",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return `# Written by the local stack at every start; changes made here are lost.\n${lines.join("\n")}\n`;
}

/** @returns the configuration's folder */
export function writeNeo4jConfig(home: string, config: Neo4jConfig): string {
  const folder = join(home, "conf");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "neo4j.conf"), neo4jConfig(config));
  return folder;
}
