const codes: ReadonlySet<unknown> = new Set(['ERR_WORKER_OUT_OF_MEMORY', 'ERR_MEMORY_ALLOCATION_FAILED']);
// What the runtime says of an array, a table of keys or a memory of WebAssembly it cannot make, and DuckDB of its own.
const words =
  /^(?:Array buffer allocation failed|Invalid typed array length: \d|(?:Map|Set) maximum size exceeded|WebAssembly\.Memory|Out of Memory Error|Data cannot be cloned, out of memory)/;

/**
 * Whether an error says that there was not memory enough, for a thread as a whole or for one array: a fault of the machine
 * or of how much was asked at once, never of the figures.
 */
export function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && codes.has(error.code)) || words.test(error.message);
}
