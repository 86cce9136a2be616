/** `ENOENT` and the like; what it says of itself, where an error has no code. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Whether the system keeps from whoever asks what may well be there. */
export function isWithheld(error: unknown): boolean {
  return ["EACCES", "EPERM", "EIO"].includes(errorCode(error));
}
