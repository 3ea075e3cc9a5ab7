import { buildAnew } from './bench-data.ts';
import type { Benchmark } from './bench-row.ts';

/** From delivery folders to a release: checks, exact leaves, protection, writing; each with its highest memory. */
export const buildSpeed: Benchmark = async (setup) => {
  const { accept, leaves, build } = await buildAnew(setup);
  const { personRows = 0, rows = 0, rejected = 0 } = accept.marks;
  const { tabulate = 0, protect = 0, write = 0 } = build.marks;
  const counted = `${leaves.marks.tables} tables and periods, ${leaves.marks.leaves} leaves`;
  return [
    {
      what: 'deliveries checked in full and stored',
      measured: accept.seconds,
      unit: 's',
      target: 180,
      how: `${personRows} person rows of ${rows}, every cell, personal numbers looked for everywhere, ${rejected} rows rejected`,
    },
    { what: 'memory of that', measured: accept.peakMB, unit: 'MB', how: 'highest resident memory' },
    { what: 'accepted deliveries to exact leaves', measured: leaves.seconds, unit: 's', target: 60, how: counted },
    { what: 'memory of that', measured: leaves.peakMB, unit: 'MB', target: 4096, how: 'highest resident memory' },
    { what: 'whole build', measured: build.seconds, unit: 's', how: 'vault to served release, another process' },
    { what: '– counting', measured: tabulate, unit: 's', how: 'within the build' },
    { what: '– protection', measured: protect, unit: 's', how: 'within the build' },
    { what: '– writing the release', measured: write, unit: 's', how: 'within the build' },
    {
      what: 'memory of the whole build',
      measured: build.peakMB,
      unit: 'MB',
      target: 4096,
      how: 'highest resident memory',
    },
  ];
};
