import { kommuner } from '../../domain/definitions/classifications/kommuner.ts';
import type { SheetDefinition, SheetFigure } from '../../domain/model/factsheet.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { indexReferences } from './reference-index.ts';
import { type SheetPlace, type SheetSource, type SheetYear, sheetFigures } from './sheet-figures.ts';

/** A kommune by its short name, with its region. */
export interface SheetKommune {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

/** Figures of the kommuner of a release by year, each made once however many sheets and comparisons they stand in. */
export interface KommuneFigures {
  /** Kommuner that have almene dwellings, by code. */
  readonly kommuner: readonly SheetKommune[];
  /** Printed figures, and those others are set against. */
  of(kommune: string, when: SheetYear): readonly SheetFigure[];
}

const kept = new WeakMap<ReleaseContent, KommuneFigures>();

/** The figures of kommuner that a release holds. */
export function kommuneFiguresOf(content: ReleaseContent, definition: SheetDefinition): KommuneFigures {
  const known = kept.get(content);
  if (known) return known;
  const made = makeFigures(content, definition);
  kept.set(content, made);
  return made;
}

function makeFigures(content: ReleaseContent, definition: SheetDefinition): KommuneFigures {
  const afdelingerOf = new Map<string, string[]>();
  for (const { id, kind, kommune } of content.directory.units) {
    if (kind === 'afdelingsdel') continue;
    const own = afdelingerOf.get(kommune);
    if (own) own.push(id);
    else afdelingerOf.set(kommune, [id]);
  }
  const source: SheetSource = { content, references: indexReferences(content.references) };
  const all = [...definition.figures, ...definition.comparison.ground];
  const byYear = new Map<string, readonly SheetFigure[]>();
  return {
    kommuner: kommuner.filter(({ code }) => afdelingerOf.has(code)),
    of: (kommune, when) => {
      const key = `${kommune} ${when.year} ${when.before ?? ''}`;
      const found = byYear.get(key);
      if (found) return found;
      const ref: SheetPlace['ref'] = { kind: 'kom', key: kommune };
      const place = { ref, area: kommune, afdelinger: afdelingerOf.get(kommune) ?? [] };
      const figures = sheetFigures(source, place, when, all);
      byYear.set(key, figures);
      return figures;
    },
  };
}
