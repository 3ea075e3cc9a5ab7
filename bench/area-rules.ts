import { areaDefinitions } from '../src/domain/definitions/geofa/index.ts';
import { must } from '../src/domain/kernel/invariant.ts';
import type { AreaDraft } from '../src/domain/model/area.ts';
import { checkAreas } from '../src/engines/areas/check-areas.ts';
import { checkAgainstKommuner } from '../src/engines/areas/check-coverage.ts';
import { unionShapes } from '../src/engines/areas/combine-shapes.ts';
import type { Benchmark } from './bench-row.ts';
import { madeDistricts } from './made-districts.ts';

/** 1,000 districts in one kommune, checked by every rule: shape, fields, overlaps, coverage. */
export const areaRules: Benchmark = async () => {
  const areas = districts(1000);
  const theme = must(
    areaDefinitions.themes.find((known) => known.code === 5713),
    'theme 5713',
  );
  const ground = { code: 657, name: 'Herning', shape: unionShapes(areas.map((area) => area.shape)) };
  const before = process.cpuUsage();
  const alone = checkAreas(areas, theme, areaDefinitions, 'import');
  const covered = checkAgainstKommuner(areas, theme, areaDefinitions, [ground], () => 657);
  const { user, system } = process.cpuUsage(before);
  const points = areas.reduce((sum, area) => sum + area.shape.flat(2).length, 0);
  const seconds = (user + system) / 1e6;
  const how = `${points} points, ${alone.length + covered.length} findings; time of one processor`;
  return [{ what: 'check 1,000 districts by every rule', measured: seconds, unit: 's', target: 5, how }];
};

function districts(count: number): readonly AreaDraft[] {
  const shapes = madeDistricts(count, { columns: 40, side: 1000, pointsPerEdge: 50, from: [500_000, 6_200_000] });
  return shapes.map((shape, at): AreaDraft => {
    const fields = { prog_distrikt_nr: at + 1, prog_distrikt_navn: `${at + 1}`, prog_distrikt_type_kode: 11 };
    const head = { cvrKode: 29189919, kommunekode: 657, oprindkode: 2, statuskode: 3, offKode: 1 };
    return { theme: 5713, ...head, fields, shape };
  });
}
