// Run as a process of its own, so that a test can kill it: builds a release in the folder named.
import { writeSync } from 'node:fs';
import { buildRelease } from '../../../src/app/build/build-release.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { definitions, progressLines, toolsIn } from './build-world.ts';

const folder = must(process.argv[2], 'folder');
const progress = progressLines((line) => writeSync(1, `${line}\n`));
const manifest = await buildRelease(await toolsIn(folder, { progress }), { definitions, rules: standard, serve: true });
writeSync(1, `built ${manifest.id}\n`);
