import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whileAlive } from "../../../graph/watchdog.ts";

const MINUTE = 60_000;
const never = () => new Promise<never>(() => {});
const gone = (cause: unknown) => new Error("gone", { cause });
const after = <T>(ms: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("gives a quick answer without probing", async () => {
  const probe = vi.fn<() => Promise<unknown>>(never);
  await expect(whileAlive(Promise.resolve(1), probe, gone)).resolves.toBe(1);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(probe).not.toHaveBeenCalled();
});

it("waits for a long statement while the server answers probes", async () => {
  const answer = whileAlive(after(5 * MINUTE, "done"), () => after(100, "alive"), gone);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  await expect(answer).resolves.toBe("done");
});

it.each([
  ["does not answer the probe", never],
  ["refuses the probe", () => Promise.reject(new Error("refused"))],
])("ends the wait in under ten seconds when the server %s", async (_case, probe) => {
  const answer = whileAlive(never(), probe, gone).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(9_000);
  await expect(answer).resolves.toMatchObject({ message: "gone" });
});
