/** Whether every number has room in two bytes with its sign. */
export function fitsTwoBytes(counts: ArrayLike<number>): boolean {
  for (let i = 0; i < counts.length; i++) if (((counts[i] as number) << 16) >> 16 !== counts[i]) return false;
  return true;
}

/** The same counts in half the room where all of them are small enough, else as they are. */
export function inTwoBytes(counts: Int32Array): Int16Array | Int32Array {
  return fitsTwoBytes(counts) ? Int16Array.from(counts) : counts;
}
