import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withOwnFile } from '../app/calc/own-file-worlds.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (content: string, args: readonly string[], lang = 'da'): Promise<Result> =>
  withOwnFile(
    content,
    (input) =>
      new Promise((resolve) => {
        const options = { env: { PATH: process.env.PATH }, encoding: 'utf8' as const };
        const all = [kvarter, 'calc', ...args, '--input', input, '--lang', lang];
        execFile(process.execPath, all, options, (error, out, err) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
        );
      }),
  );
const header = 'area,kommune,residents,outside_labour_pct,non_western_pct,convicted_pct,basic_education_pct,income_pct';

test('calc classify prints a row per row, classes as words, criteria split by a space', async () => {
  const content = `${header}\n"A, B",X,1240,40.5,56,1.0,61.3,56.5\nC,Y,1100,32,35,1.5,58,62\nD,Z,1000,,,,59,70\nE,Z,900,50,60,3,70,40\n`;
  const { code, out, err } = await run(content, [
    'classify',
    '--list-date',
    '2024-12-01',
    '--convicted-national',
    '0.70',
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    [
      'area,kommune,class,met,undecided',
      '"A, B",X,parallelsamfund,size labour origin education,',
      'C,Y,forebyggelsesomraade,size labour origin convicted income,',
      'D,Z,uafgjort,size,labour origin convicted',
      'E,Z,ingen,labour origin convicted education income,',
      '',
    ].join('\n'),
  );
});

test.each([
  [['--list-date', '2018-05-01'], /RULE_NOT_VALID_FOR_LIST/],
  [['--list-date', '2024-13-01'], /--list-date/],
  [['--list-date', '2024-02-31'], /--list-date/],
  [[], /--list-date/],
  [['--list-date', '2024-12-01', '--convicted-national', '0'], /--convicted-national/],
])('calc classify %s ends with 2 and prints nothing', async (args, sentence) => {
  const { code, out, err } = await run(`${header}\nA,X,1240,40.5,56,1.0,61.3,56.5\n`, ['classify', ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(sentence);
});

test('calc classify names a bad row, in English too, and prints none of the good ones', async () => {
  const content = `${header}\nA,X,1240,40.5,56,1.0,61.3,56.5\nB,X,1240,40.5,56,1.0,161.3,56.5\n`;
  const { code, out, err } = await run(content, ['classify', '--list-date', '2024-12-01'], 'en');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/line 3 \(B\): basic_education_pct = "161\.3" is not a per cent from 0 to 100/);
});

test('calc index and calc dissimilarity print what they say', async () => {
  const method = {
    kind: 'z-sum',
    variables: [{ column: 'a', standardise: false }],
    classes: [{ label: 'lav', below: 2 }, { label: 'høj' }],
  };
  const indexed = await withOwnFile(JSON.stringify(method), (path) =>
    run('id,a\nx,1\n"y, z",2.5\nw,\n', ['index', '--id', 'id', '--method', path]),
  );
  expect(indexed).toEqual({ code: 0, err: '', out: 'id,score,rank,class\nx,1,2,lav\n"y, z",2.5,1,høj\nw,,,\n' });
  const apart = await run('a,b\n60,100\n30,200\n10,600\n,1\n', ['dissimilarity', '--group', 'a', '--rest', 'b']);
  expect(apart.out).toBe('dissimilarity,areas,group,rest\n0.5666666666666667,3,100,900\n');
  expect(apart.err).toMatch(/linje 5/);
});

test('calc family-dwellings: the worked example of § 168 a, and a number that is none', async () => {
  const of = (...args: readonly string[]) => run('', ['family-dwellings', ...args]);
  const asked = ['--family', '820', '--other', '230', '--demolished', '150', '--commercial-m2', '5600'];
  expect(await of(...asked)).toEqual({
    code: 0,
    out: 'dwellings,share_pct,goal,reached,most_family,too_many,new_dwellings\n1274,64.3642,0.40,nej,509,311,776\n',
    err: '',
  });
  const { code, out, err } = await of('--family', 'mange');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('family');
});
