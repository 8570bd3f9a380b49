/** After a failure the waiting work is dropped, what is in flight ends, and then the failure is thrown. */
export async function settleThenThrow(
  work: Promise<void>[],
  limit: { clearQueue(): void },
): Promise<void> {
  const first = Promise.all(work);
  await first.catch(() => limit.clearQueue());
  await first;
}
