const FIRST_LOOK_MS = 4_000;
/** A server or a process short of CPU may need seconds for what else takes milliseconds. */
const PROBE_MS = 4_500;

/**
 * Waits for an answer of the server as long as the server is alive. Drivers wait for ever when a server accepts
 * a connection and then says nothing; a long statement on a living server must not be broken off, though. So, after four
 * seconds and then again and again, `probe` opens a connection of its own; if that gets no answer either, the
 * wait ends with `gone()`.
 */
export function whileAlive<T>(
  answer: Promise<T>,
  probe: () => Promise<unknown>,
  gone: (cause: unknown) => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer = setTimeout(look, FIRST_LOOK_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));

    function look(): void {
      within(PROBE_MS, probe()).then(
        () => (timer = setTimeout(look, FIRST_LOOK_MS)),
        (cause: unknown) => reject(gone(cause)),
      );
    }
  });
}

/** Rejects when the work takes longer. */
export function within(ms: number, work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
