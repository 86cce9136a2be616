/**
 * A command cannot go on, and it is nobody's bug: what is wrong, and what to do about it.
 * Thrown where it is found; only the command line catches it, prints it without a stack and
 * ends with its exit code.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";

  /**
   * @param message what is wrong, a sentence without its full stop
   * @param advice what to do, an imperative sentence without its full stop
   * @param exitCode 1: the content or the output's files have errors. 2: wrong usage. 3: the machine's fault
   */
  constructor(
    message: string,
    readonly advice: string,
    readonly exitCode: 1 | 2 | 3,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
