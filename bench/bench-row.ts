/** Scale of the synthetic Denmark that is measured. */
export type BenchScale = 'small' | 'default' | 'full';

/** What every benchmark gets. */
export interface BenchSetup {
  readonly scale: BenchScale;
  /** Folder kept between runs: deliveries and the app's data folder made of them. */
  readonly dataDir: string;
  /** Size of the generated CSV file of the stream benchmark, in bytes. */
  readonly streamBytes: number;
  /** Says on standard error what is being done. */
  readonly say: (line: string) => void;
}

/** One line of the result. `target` is an upper limit in the same unit; left out where the issue sets none. */
export interface BenchRow {
  readonly what: string;
  readonly measured: number;
  readonly unit: 'points' | 'µs' | 'ms' | 's' | 'MB' | 'kB' | 'persons' | 'cells' | 'writes' | 'answers' | '%';
  readonly target?: number;
  /** The same measure of others, in the same run and unit. */
  readonly peers?: readonly { readonly name: string; readonly measured: number }[];
  readonly how: string;
}

/** A benchmark: does its work, kills what it started and answers its lines. */
export type Benchmark = (setup: BenchSetup) => Promise<readonly BenchRow[]>;

/** The value at a share of the sorted measurements: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
