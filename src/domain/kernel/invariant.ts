/** A bug in Kvarter. Never shown as the user's fault: faces answer with an error id and log the message. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Throws {@link InvariantError} when something that must hold does not. `message` is for developers. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Narrows away `undefined` where the code around it guarantees a value; a miss is a bug, not bad input. */
export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new InvariantError(`missing: ${what}`);
  return value;
}
