/**
 * After a failure the waiting work is dropped, what is in flight ends, and then the failure is thrown.
 * @param limit made with `rejectOnClear`, so that dropped work ends, too
 */
export async function settleThenThrow(
  work: Promise<void>[],
  limit: { clearQueue(): void },
): Promise<void> {
  const first = Promise.all(work);
  await first.catch(() => limit.clearQueue());
  await Promise.allSettled(work);
  await first;
}
