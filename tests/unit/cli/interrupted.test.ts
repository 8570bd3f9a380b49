import { setTimeout } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { exitCodeOf } from "../../../cli/exit-codes.ts";
import { asInterrupted, interruptSignal } from "../../../cli/interrupted.ts";
import { AppError } from "../../../core/errors.ts";

it("tells what a signal has ended as stopped, whoever threw it", async () => {
  const { signal } = new AbortController();
  const aborted = AbortSignal.abort();
  const ofSignal = aborted.reason as unknown;
  const ofTimer = await setTimeout(1, undefined, { signal: aborted }).catch(
    (error: unknown) => error,
  );
  for (const error of [ofSignal, ofTimer]) {
    expect(asInterrupted(error, aborted)).toMatchObject({ code: "INTERRUPTED" });
    expect(exitCodeOf(asInterrupted(error, aborted))).toBe(130);
    // Without a signal it is a fault that nobody foresaw.
    expect(asInterrupted(error, signal)).toBe(error);
  }
});

it("leaves other errors as they are", () => {
  const errors = [new Error("x"), new AppError("NOT_FOUND", "y"), "z"];
  for (const error of errors) expect(asInterrupted(error, AbortSignal.abort())).toBe(error);
});

it("asks for a stop at the first signal, and ends at once at the second", () => {
  const on = vi.spyOn(process, "on").mockReturnThis();
  const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  const note = vi.fn<(text: string) => void>();
  try {
    const signal = interruptSignal(note);
    const handlers = new Map(on.mock.calls as [string, () => void][]);
    expect([...handlers.keys()]).toEqual(["SIGINT", "SIGTERM"]);

    handlers.get("SIGINT")?.();
    expect(signal.aborted).toBe(true);
    expect(note).toHaveBeenCalledOnce();
    expect(exit).not.toHaveBeenCalled();

    handlers.get("SIGTERM")?.();
    expect(exit).toHaveBeenCalledExactlyOnceWith(130);
  } finally {
    on.mockRestore();
    exit.mockRestore();
  }
});
