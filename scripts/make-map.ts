import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toUtm32 } from '../src/demo/utm-32.ts';
import { kommuner } from '../src/domain/definitions/classifications/kommuner.ts';
import type { MapBox, MapRing } from '../src/domain/model/map.ts';
import { kommuneAreas } from './map/kommune-areas.ts';
import { readLand, rounded } from './map/read-land.ts';
import { shareLand } from './map/share-land.ts';

// Makes src/domain/definitions/map/denmark-shapes.ts again; run by hand when world-atlas or the kommuner change.

const frame: MapBox = { west: 400_000, south: 6_000_000, east: 920_000, north: 6_450_000 };
const squareMetres = 1_000_000;

const land = readLand();
const centres = kommuner.map(({ code, lon, lat }) => ({ code, ...toUtm32(lon, lat) }));
const sites = centres.flatMap((centre) => {
  const area = kommuneAreas[centre.code];
  return area === undefined ? [] : [{ ...centre, area: area * squareMetres }];
});
const cells = new Map<string, MapRing>(shareLand(land, sites, frame).map((cell, i) => [sites[i]?.code ?? '', cell]));

const ringText = (ring: MapRing): string => ring.map(inHundreds).join(' ');
const kommuneText = ({ code, x, y }: (typeof centres)[number]): string =>
  `${code} ${inHundreds(rounded(x))} ${inHundreds(rounded(y))}: ${ringText(cells.get(code) ?? [])}`.trimEnd();

const text = `// Made by scripts/make-map.ts. All numbers are hundreds of metres, EPSG:25832, x and y in turn.

/** Coast of Denmark, one ring a line. @source Natural Earth 1:10m (public domain), in the npm package world-atlas */
export const landText = \`
${land.map(ringText).join('\n')}
\`;

/** Kommuner: code, centre, then the corners of the cell. By rule from centres and areas: no surveyed border. */
export const kommuneText = \`
${centres.map(kommuneText).join('\n')}
\`;
`;
writeFileSync(join(import.meta.dirname, '../src/domain/definitions/map/denmark-shapes.ts'), text);

function inHundreds(metres: number): number {
  return metres / 100;
}
