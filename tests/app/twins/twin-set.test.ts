import { describe, expect, test } from 'vitest';
import { answerTwins } from '../../../src/app/twins/answer-twins.ts';
import { strictTwinQuestion } from '../../../src/app/twins/twin-question.ts';
import { isTwinSet, offersOwnTwins, twinSetName, twinSets, twinsToCompare } from '../../../src/app/twins/twin-set.ts';
import type { Selection } from '../../../src/domain/model/selection.ts';
import { formatSelection, parseSelection } from '../../../src/engines/query/parse-selection.ts';
import { twinWorld, workedExample } from './twin-world.ts';

const world = twinWorld(workedExample);
const everything = (_: Selection): boolean => true;
const a01 = parseSelection('afd:0001-00001');
const sets = (sted: string, ...sml: string[]) => twinSets(world, parseSelection(sted), sml, everything);
const sumOf = (sted: string, entry: string) => {
  const found = sets(sted, entry).sums.get(entry);
  return found && formatSelection(found.sum);
};
const problem = (sted: string, entry: string, maySee = everything) => {
  const { problems, refusal } = twinSets(world, parseSelection(sted), [entry], maySee);
  return { said: problems.map((one) => `${one.code} ${one.sentence('da')}`).join(), refused: refusal !== undefined };
};

describe('twins as a comparator', () => {
  test('of a unit, on a basis, so many', () => {
    expect(sumOf('afd:0004-00001', 'tvillinger:0001-00001:kombineret:2')).toBe('afd:0001-00002,afd:0005-00001');
    expect(sumOf('kom:657', 'tvillinger:afd:0001-00001:stamdata:1')).toBe('afd:0001-00002');
    expect(sumOf('kom:657', 'tvillinger:0001-00001:combined:2:kom-101')).toBe('afd:0004-00001,afd:0005-00001');
    expect(sumOf('kom:657', 'tvillinger:0001:socio:1')).toBe('org:0005');
  });

  test('alone it means the twins of the place shown, five on the widest basis it has', () => {
    expect(sumOf('afd:0001-00001', 'tvillinger')).toBe('afd:0001-00002,afd:0003-00001,afd:0004-00001,afd:0005-00001');
    // Hidden in socio, so found on size.
    expect(sets('afd:0006-00001', 'tvillinger').sums.get('tvillinger')?.name.da).toBe('5 tvillinger (Stamdata)');
    expect(sets('kom:657', 'tvillinger')).toEqual({ sums: new Map(), problems: [] });
    expect(sets('afd:0001-00001,afd:0001-00002', 'tvillinger').sums.size).toBe(0);
    expect([offersOwnTwins(world, a01), offersOwnTwins(world, parseSelection('kom:657'))]).toEqual([true, false]);
  });

  test('it says which twins, on what, and from which edition', () => {
    const { name, note } = sets('kom:657', 'tvillinger:0001-00001:kombineret:1').sums.values().next().value ?? {};
    expect(name).toEqual({ da: '1 tvilling (Kombineret)', en: '1 twin (Combined)' });
    expect(note?.da).toMatch(
      /til Afd 0001-00001 \(0001-00001\).*i udgave 2026 \(\w+\): Afd 0001-00002 \(0001-00002\)\.$/,
    );
    expect(twinSetName('tvillinger:0001-00001:socio:10')).toEqual({
      da: '10 tvillinger til 0001-00001 (Socioøkonomi)',
      en: '10 twins of 0001-00001 (Socio-economic)',
    });
  });

  test.each([
    { antal: '3', variable: 'le:1,ie:2:minmax:0.1-0.5', kommune: '101,661', egen: 'uden' },
    { antal: '1', basis: 'stamdata', byggeart: 'taet-lav', le_fra: '50', aar_til: '2000' },
    { antal: '2', variable: 'le:1', region: '084', kommune: '101' },
    { antal: '4', basis: 'socio', regnskab: 'nej' },
  ])('the list of the twin page is the comparator, word for word: %j', (asked) => {
    const question = strictTwinQuestion({ sted: 'afd:0001-00001', ...asked });
    const shown = answerTwins(world, question);
    const { sml = '' } = twinsToCompare(shown, question, everything);
    expect(sml).not.toMatch(/[,;]/);
    expect(sumOf('kom:657', sml)).toBe(
      shown.twins
        .map(({ key }) => key)
        .sort()
        .join(','),
    );
  });

  test('a variable of resident tables takes the right to them, as on the twin page', () => {
    const entry = 'tvillinger:0001-00001:egne:2!variable=T01.K:1';
    expect(problem('kom:657', entry, () => false).said).toContain('KV-N21');
  });

  test.each([
    'tvillinger:0001-00001:egne:5',
    'tvillinger:0001-00001:egne:5!variable=',
    'tvillinger:0001-00001:egne:5!variable=xx:1',
    'tvillinger:0001-00001:kombineret:5!udgave=r_0123456789abcdef',
    'tvillinger:0001-00001:kombineret:5!sted=0002',
    'tvilling',
    'tvillinger:1',
    'tvillinger:0001-00001:alt',
    'tvillinger:0001-00001:socio:21',
    'tvillinger:0001:egne:5',
  ])('%s is none', (entry) => {
    expect(isTwinSet(entry)).toBe(false);
    expect(twinSetName(entry)).toBeUndefined();
  });

  test('what cannot be found or seen is told; only what was asked by name refuses', () => {
    expect(problem('kom:657', 'tvillinger:9999-99999')).toMatchObject({
      said: expect.stringContaining('KV-N10'),
      refused: true,
    });
    expect(problem('kom:657', 'tvillinger:0006-00001:socio')).toMatchObject({
      said: expect.stringContaining('KV-N14'),
      refused: true,
    });
    const nobody = problem('kom:657', 'tvillinger:0001-00001:socio:5:kom-751');
    expect(nobody.said).toMatch(/KV-N20 .*ingen tvillinger, der opfylder filteret 751 Kommune/);
    const own = (sum: Selection) => sum.terms.every(({ place }) => place.key.startsWith('0001-'));
    const unseen = problem('afd:0001-00001', 'tvillinger', own);
    expect(unseen.said).toMatch(
      /KV-N19 .*adgang til beboertal for 1 af de 4.*tvillinger:0001-00001:kombineret:5:kom-657/,
    );
    expect(unseen.refused).toBe(false);
  });

  test('the twins page hands over a rule that finds them anew, or these very units', () => {
    const compare = (asked: Readonly<Record<string, string>>, maySee = everything) => {
      const question = strictTwinQuestion({ sted: 'afd:0001-00001', ...asked });
      return twinsToCompare(answerTwins(world, question), question, maySee);
    };
    expect(compare({ antal: '2' })).toEqual({ sml: 'tvillinger:0001-00001:kombineret:2', seen: 2, of: 2 });
    expect(compare({ antal: '2', kommune: '101' }).sml).toBe('tvillinger:0001-00001:kombineret:2:kom-101');
    expect(compare({ antal: '1', egen: 'uden' }).sml).toBe('tvillinger:0001-00001:kombineret:1!egen=uden');
    expect(compare({ antal: '1', byggeart: 'etage' }).sml).toBe('tvillinger:0001-00001:kombineret:1!byggeart=etage');
    expect(compare({ antal: '2', variable: 'le:1,ie:2:minmax:0.1-0.5', kommune: '101,661' }).sml).toBe(
      'tvillinger:0001-00001:egne:2!variable=le:1~ie:2:minmax:0.1-0.5!kommune=101~661',
    );
    const own = (sum: Selection) => formatSelection(sum) === 'afd:0001-00002';
    expect(compare({ antal: '2' }, own)).toEqual({ sml: 'afd:0001-00002', seen: 1, of: 2 });
    expect(compare({ antal: '2' }, () => false)).toEqual({ seen: 0, of: 2 });
  });
});
