/**
 * Milliseconds of work that something takes. The processor's time, not the clock's: whatever else a busy machine does
 * is not counted. A limit for it leaves room for a machine ten times as slow; what is to be found, as what is
 * quadratic, is given so much to do that it takes far more.
 */
export async function workOf(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
