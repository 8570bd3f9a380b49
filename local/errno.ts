/** Whether the system refused with this code, such as "ESRCH" for a process that is gone. */
export function hasErrno(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
