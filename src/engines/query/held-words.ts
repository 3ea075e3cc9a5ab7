import type { Text } from '../../domain/kernel/language.ts';
import type { HeldUnits } from '../../domain/model/cell.ts';

/**
 * What a combined unit holds, in words: "3 afdelinger", "1 afdeling og øvrige beboere i området". An områderest is no
 * afdeling: it is told of and not counted among them.
 */
export function heldWords({ afdelinger, rests }: HeldUnits): Text {
  const counted = `${afdelinger} ${afdelinger === 1 ? 'afdeling' : 'afdelinger'}`;
  if (rests === 0) return { da: counted, en: counted };
  return { da: `${counted} og øvrige beboere i området`, en: `${counted} and other residents of the area` };
}
