import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withOwnFile } from '../app/calc/own-file-worlds.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');

const run = (content: string, args: readonly string[]) =>
  withOwnFile(
    content,
    (input) =>
      new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
        const options = { env: { PATH: process.env.PATH }, encoding: 'utf8' as const };
        const all = [kvarter, 'calc', 'allocate', ...args, '--input', input, '--lang', 'da'];
        execFile(process.execPath, all, options, (error, out, err) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
        );
      }),
  );
const places =
  'id,class,residents,score\nO1,K1,6000,1.2277\nO3,K2,2500,0.5674\nO2,K3,3000,0.5307\nO6,K4,1200,\nO5,k5,1500,-1\n';

test('calc allocate hands out the frame of the worked example', async () => {
  const { code, out, err } = await run(places, ['--frame', '6.000.000']);
  expect(code).toBe(0);
  expect(out).toBe(
    [
      'id,class,need,grant,local',
      'O1,K1,4200000,4200000,1400000',
      'O3,K2,1312500,1312000,437334',
      'O2,K3,525000,348000,116000',
      'O6,K4,210000,139000,46334',
      'O5,K5,0,0,0',
      '',
    ].join('\n'),
  );
  expect(err).toContain('5.999.000 kr. af rammen på 6.000.000 kr. er fordelt; 1.000 kr. er tilbage.');
});

test.each([
  [places, ['--frame', '1000000', '--sharing', 'x'], 'Fordelingen: »x«'],
  [places, ['--frame', '1,5'], 'Rammen: »1,5«'],
  [places, ['--frame', '5000000', '--co-financing', '1'], 'Medfinansieringen: »1«'],
  [places.replace('K3', 'K9'), ['--frame', '5000000'], 'linje 4: class = »K9«'],
  ['id,class,residents,score\nA,K2,900,\n', ['--frame', '5000000'], 'linje 2 (A) mangler indeks'],
  ['id,class,residents,score\nA,K1,,\n', ['--frame', '5000000'], 'linje 2 (A) mangler beboertal'],
])('and refuses what cannot be, with a sentence and code 2', async (content, args, said) => {
  const { code, out, err } = await run(content, args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(said);
});

test('a frame smaller than the listed need is told', async () => {
  const { out, err } = await run(places, ['--frame', '2100000']);
  expect(out).toContain('O1,K1,4200000,2100000,700000\nO3,K2,1312500,0,0\n');
  expect(err).toContain('Rammen er mindre end det, områderne på listen har krav på (4.200.000 kr.)');
});
