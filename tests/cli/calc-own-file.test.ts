import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withOwnFile } from '../app/calc/own-file-worlds.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (content: string, args: string): Promise<Result> =>
  withOwnFile(
    content,
    (input) =>
      new Promise((resolve) => {
        const options = { env: { PATH: process.env.PATH, LANG: 'da_DK.UTF-8' }, encoding: 'utf8' as const };
        execFile(process.execPath, [kvarter, ...args.split(' '), '--input', input], options, (error, out, err) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
        );
      }),
  );

const seed = 'id,a,b,same\n1,3,21,4\n2,2,22,4\n3,8,21,4\n"4, four",4,23,4\n5,5,23,4\n6,,23,4\n';

describe('kvarter calc twins', () => {
  test('id,rank,twin,distance at full precision; notes go beside the result', async () => {
    const { code, out, err } = await run(seed, 'calc twins --id id --variables a,b,same --nearest 2');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'id,rank,twin,distance',
      '1,1,2,1.10596654737099',
      '1,2,"4, four",2.0800505474064273',
      '2,1,1,1.10596654737099',
    ]);
    // Row 6 lacks a but counts in the mean of b.
    expect(out.trimEnd().split('\n')).toHaveLength(11);
    expect(err).toBe(
      '1 række mangler en værdi og er ikke med: 6 (linje 7)\nAlle har samme værdi i same, som derfor ikke er med.\n',
    );
  });

  test('weights and caps as numbers may be written, caps in any order; asked for more than there are, one gets all', async () => {
    const plain = await run(
      seed,
      'calc twins --id id --variables a,b --weights 0.5,2 --caps a:0:5,b:21:22.5 --nearest 9',
    );
    const other = await run(
      seed,
      'calc twins --id id --variables a,b --weights .5,+20e-1 --caps b:2.1E1:225e-1,a:0:5.',
    );
    expect(plain.code).toBe(0);
    expect(plain.err).toContain('kun 4 andre rækker');
    expect(other.err).not.toContain('andre rækker');
    expect(other.out).toBe(plain.out);
  });

  test.each([
    ['--variables a --weights .', 2, /--weights = »\.«/],
    ['--variables a,b --weights 0,0', 1, /Alle vægte er 0/],
    ['--variables a,b --weights 1', 2, /--weights har 1 led, men --variables har 2/],
    ['--variables a,b --weights=-1,1', 2, /--weights = »-1«/],
    ['--variables a,a', 1, /a to gange/],
    ['--variables a --scaling t', 2, /z, none, minmax/],
    ['--variables a --nearest 0', 2, /--nearest = »0«/],
    ['--variables a --caps a:1:0.25', 2, /--caps = »a:1:0.25«/],
    ['--variables a --caps b:0:1', 2, /--caps = »b:0:1«/],
    ['--variables a --caps a:0:1,a:0:2', 2, /a to gange/],
    ['', 2, /mangler --variables/],
  ])('%s is answered with a sentence', async (options, code, sentence) => {
    const found = await run(seed, `calc twins --id id ${options}`.trim());
    expect(found.code).toBe(code);
    expect(found.err).toMatch(sentence);
    expect(found.out).toBe('');
  });
});

describe('kvarter calc efficiency', () => {
  const world = 'id,region,type,c109,c110\nown,1,F,200,100\np,1,F,100,80\nq,1,F,150,70\nalone,1,U,10,-10\n';

  test('figures, empty fields where there are none, and why', async () => {
    const asked = 'calc efficiency --id id --group region,type --items c109,c110 --minimum-peers 2';
    const { code, out, err } = await run(world, asked);
    expect([code, out]).toEqual([
      0,
      'id,efficiency,potential,peer,binding_item\nown,75,25,q,c109\np,100,0,,\nq,100,0,,\nalone,,,,\n',
    ]);
    expect(err).toMatch(/1 uden tal: for få at sammenligne med/);
    expect(err).toMatch(/1 har et negativt beløb/);
  });

  test('thirty peers are the rule, and a wish that is no number is refused', async () => {
    const { out } = await run(world, 'calc efficiency --id id --group region --items c109');
    expect(out).toContain('own,,,,');
    const refused = await run(world, 'calc efficiency --id id --group region --items c109 --minimum-peers few');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/--minimum-peers er few/);
  });
});
