import type { AccessScope } from '../src/app/access/covers-unit.ts';
import { demoPersonas } from '../src/app/access/demo-personas.ts';
import { mayExport } from '../src/app/access/may-export.ts';
import { maySeeSelection } from '../src/app/access/may-see-selection.ts';
import { indexPlaces } from '../src/app/access/place-index.ts';
import type { Reader } from '../src/domain/model/access.ts';
import type { PlaceDirectory, Unit } from '../src/domain/model/place.ts';
import { parseSelection } from '../src/engines/query/parse-selection.ts';
import type { Benchmark } from './bench-row.ts';

const kommuner = 98;
const organisations = 500;
const decisions = 200_000;

/** Rights decided on 7,000 afdelinger by every demo persona and by a person with 50 rights; time of one processor. */
export const rights: Benchmark = async () => {
  const directory = sector();
  const scope: AccessScope = { index: indexPlaces(directory), today: '2026-11-21' };
  const personas = demoPersonas(directory).map(({ reader }) => reader);
  const readers = [...personas, personWithRights(50)];
  const places = directory.units.map(({ id }) => parseSelection(`afd:${id}`));
  const before = process.cpuUsage();
  let allowed = 0;
  for (let i = 0; i < decisions; i++) {
    const reader = readers[i % readers.length];
    const place = places[(i * 7919) % places.length];
    if (!reader || !place) continue;
    const rule = i % 2 === 0 ? maySeeSelection : mayExport;
    if (rule(reader, place, scope).allowed) allowed += 1;
  }
  const { user, system } = process.cpuUsage(before);
  const how = `${decisions} decisions on ${places.length} afdelinger, ${allowed} allowed; time of one processor`;
  return [{ what: 'one rights decision', measured: (user + system) / decisions, unit: 'µs', target: 50, how }];
};

function personWithRights(count: number): Reader {
  const rights = Array.from({ length: count }, (_, i) => ({
    role: 'eksport' as const,
    restrictions: [{ kind: 'afdeling' as const, id: afdelingId(i * 97) }],
    grantedBy: 'x',
  }));
  return { id: 'x', name: { da: 'x', en: 'x' }, via: 'login', rights };
}

function afdelingId(i: number): string {
  return `${String((i % organisations) + 1).padStart(4, '0')}-${String(Math.floor(i / organisations) + 1).padStart(5, '0')}`;
}

function sector(): PlaceDirectory {
  const from = '2010-01-01';
  const units = Array.from({ length: 7000 }, (_, i): Unit => {
    const organisation = String((i % organisations) + 1).padStart(4, '0');
    const kommune = String(101 + (i % kommuner));
    const id = afdelingId(i);
    return { id, kind: 'afdeling', afdeling: id, organisation, kommune, region: '084', validFrom: from };
  });
  const names = [...new Set(units.map((unit) => unit.organisation ?? ''))];
  return {
    ...{ edition: 2026, units, helhedsplaner: [], omraader: [], regioner: [], events: [] },
    afdelinger: units.map(({ id, organisation = '', kommune }) => ({
      ...{ id, name: id, formerNames: [], organisation, kommune, validFrom: from },
    })),
    organisationer: names.map((nr) => ({ nr, name: nr, kommune: '101', validFrom: from })),
    kommuner: Array.from({ length: kommuner }, (_, i) => ({
      ...{ code: String(101 + i), name: `${101 + i}`, region: '084', lon: 10, lat: 56 },
    })),
  };
}
