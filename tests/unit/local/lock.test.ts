import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { withLock } from "../../../local/lock.ts";
import { tempFolder } from "./temp-folder.ts";

function build(signal?: AbortSignal) {
  const said: string[] = [];
  return { environment: {}, progress: (text: string) => void said.push(text), signal, said };
}

it("lets one command at a time, and tells the other why it waits", async () => {
  const folder = tempFolder();
  const events: string[] = [];
  const second = build();
  let waiting = Promise.resolve();
  await withLock(
    build(),
    async () => {
      waiting = withLock(second, async () => void events.push("second"), folder);
      await sleep(50);
      events.push("first");
    },
    folder,
  );
  await waiting;
  expect(events).toEqual(["first", "second"]);
  expect(second.said).toHaveLength(1);
});

it("stops waiting on an abort", async () => {
  const folder = tempFolder();
  await withLock(
    build(),
    async () => {
      const waiting = withLock(build(AbortSignal.timeout(20)), async () => undefined, folder);
      await expect(waiting).rejects.toMatchObject({ code: "INTERRUPTED" });
    },
    folder,
  );
});
