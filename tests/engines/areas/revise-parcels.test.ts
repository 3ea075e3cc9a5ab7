import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeptSideRow, SideRow } from '../../../src/domain/model/area-store.ts';
import { reviseParcels } from '../../../src/engines/areas/revise-parcels.ts';

const day = (n: number): string => `2020-01-${String(n).padStart(2, '0')}`;
const days = Array.from({ length: 28 }, (_, n) => day(n + 1));
const row = (matrikelnummer: string, from: number, to?: number): SideRow => ({
  ...{ objekt_id: 'a', landsejerlavskode: 1, matrikelnummer, kilde: 'x', gyldig_fra: day(from) },
  ...(to === undefined ? {} : { gyldig_til: day(to) }),
});

const parcelsOn = (rows: readonly SideRow[], on: string): readonly string[] =>
  [...new Set(rows.filter((one) => `${one.gyldig_fra}` <= on && `${one.gyldig_til ?? '9999'}` >= on))]
    .map(({ matrikelnummer }) => `${matrikelnummer}`)
    .toSorted();

const interval = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }))
  .filter(([from, to]) => to === undefined || to >= from);
const parcel = fc.constantFrom('1a', '1b', '1c');

test('on the days of a list its parcels are listed and no others, on other days those that were', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(parcel, interval), { selector: ([name]) => name }),
      fc.uniqueArray(parcel),
      interval,
      (before, names, [from, to]) => {
        const current = before.map(
          ([name, [first, last]], number): KeptSideRow => ({ number, registeredAt: 'x', row: row(name, first, last) }),
        );
        const listed = names.map((name) => row(name, from, to));
        const about = { from: day(from), ...(to === undefined ? {} : { to: day(to) }) };
        const { end, rows } = reviseParcels(current, listed, about);
        const after = [...current.filter(({ number }) => !end.includes(number)).map((kept) => kept.row), ...rows];
        const old = current.map((kept) => kept.row);
        for (const on of days) {
          const isAbout = on >= about.from && (about.to === undefined || on <= about.to);
          expect(parcelsOn(after, on)).toEqual(parcelsOn(isAbout ? listed : old, on));
        }
        // A second time there is nothing to do.
        const again = after.map((one, number): KeptSideRow => ({ number, registeredAt: 'x', row: one }));
        expect(reviseParcels(again, listed, about)).toEqual({ end: [], rows: [] });
      },
    ),
  );
});
