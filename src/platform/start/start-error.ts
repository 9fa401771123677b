/** A start that cannot work. Its message is one line for an operator: the thing, the fault, the remedy. */
export class StartError extends Error {
  override name = 'StartError';
}
