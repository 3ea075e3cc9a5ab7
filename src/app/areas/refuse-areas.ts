import { authorities } from '../../domain/definitions/geofa/authorities.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaDraft } from '../../domain/model/area.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import type { JudgedFile } from './judge-area-file.ts';

function ownerOf({ cvrKode, kommunekode }: AreaDraft): Text {
  const name = authorities.find((one) => one.cvr === cvrKode)?.name;
  const parts = (cvr: string, kommune: string): string =>
    [
      ...(cvrKode === undefined ? [] : [`${cvr} ${cvrKode}${name ? ` (${name})` : ''}`]),
      ...(kommunekode === undefined ? [] : [`${kommune} ${kommunekode}`]),
    ].join(', ');
  const [da, en] = [parts('CVR-nummer', 'kommunekode'), parts('CVR number', 'municipality code')];
  return { da: da || 'ingen kommune', en: en || 'no municipality' };
}

/**
 * The refusal of a file with areas the reader may not change: the first row that stands in the way and whose it is, as
 * the file itself says. Where only what an area was before stands in the way, nothing of that is told.
 */
export function noRightToThese(reader: Reader, { areas, rejected }: JudgedFile, today: string): Problem {
  const others = areas.filter(
    ({ draft }, at) => !(rejected.has(at) || mayChangeAreas(reader, new Set([draft.kommunekode]), today).allowed),
  );
  const [first] = others;
  if (first === undefined) {
    return new Problem('KV-A1', { what: { da: 'ændre disse områder', en: 'change these areas' } });
  }
  const owner = ownerOf(first.draft);
  const more = others.length - 1;
  const [rowDa, rowEn] = areas.length > 1 ? [` i række ${first.row}`, ` in row ${first.row}`] : ['', ''];
  const [moreDa, moreEn] = more > 0 ? [` (og ${more} til i filen)`, ` (and ${more} more in the file)`] : ['', ''];
  const what = {
    da: `ændre området${rowDa}, der står med ${owner.da}${moreDa}`,
    en: `change the area${rowEn}, which stands with ${owner.en}${moreEn}`,
  };
  return new Problem('KV-A1', { what });
}
