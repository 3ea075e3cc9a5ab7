import type { Text } from '../../../domain/kernel/language.ts';
import type { SheetBlockDefinition, SheetDefinition } from '../../../domain/model/factsheet.ts';
import type { SheetTexts } from '../../../domain/model/sheet-edition.ts';
import { slotsOf } from './fill-slots.ts';

/** A block that an editor may word otherwise; the items of a list are lines. */
export interface EditableText {
  readonly block: string;
  readonly kind: SheetBlockDefinition['kind'];
  /** As the definition has it. */
  readonly usual: Text;
}

/** What is wrong with a text somebody wrote. */
export type TextFault =
  | { readonly kind: 'unknown-block'; readonly block: string }
  | { readonly kind: 'slots'; readonly block: string; readonly lang: 'da' | 'en'; readonly wanted: readonly string[] }
  | { readonly kind: 'digits'; readonly block: string; readonly lang: 'da' | 'en'; readonly found: string }
  | { readonly kind: 'length'; readonly block: string; readonly lang: 'da' | 'en'; readonly most: number };

const mostSigns = 700;

/** The texts of a sheet that may be worded otherwise: everything but its title, tables and map. */
export function editableTexts({ blocks }: SheetDefinition): readonly EditableText[] {
  return blocks.flatMap((block): readonly EditableText[] => {
    if (block.kind === 'list') return [{ block: block.id, kind: block.kind, usual: linesOf(block.items) }];
    return 'text' in block && block.kind !== 'title' ? [{ block: block.id, kind: block.kind, usual: block.text }] : [];
  });
}

function linesOf(items: readonly Text[]): Text {
  return { da: items.map(({ da }) => da).join('\n'), en: items.map(({ en }) => en).join('\n') };
}

/**
 * What is wrong with texts: a text has the slots of the one it stands for, and no figures of its own beside those that
 * stand there already, so that no figure on a sheet is typed.
 * @source faktaark.md principles 1 and 2, 5.6
 */
export function faultsOf(definition: SheetDefinition, texts: SheetTexts): readonly TextFault[] {
  const usual = new Map(editableTexts(definition).map((one) => [one.block, one.usual]));
  return Object.entries(texts).flatMap(([block, text]) => {
    const own = usual.get(block);
    if (!own) return [{ kind: 'unknown-block', block } as const];
    return (['da', 'en'] as const).flatMap((lang) => faultsIn(block, lang, text[lang], own[lang]));
  });
}

function faultsIn(block: string, lang: 'da' | 'en', text: string, usual: string): readonly TextFault[] {
  const wanted = slotsOf(usual);
  if (slotsOf(text).toSorted().join() !== wanted.toSorted().join() || /[{}]/.test(withoutSlots(text)))
    return [{ kind: 'slots', block, lang, wanted: wanted.map((slot) => `{${slot}}`) }];
  if (text.trim() === '' || text.length > mostSigns) return [{ kind: 'length', block, lang, most: mostSigns }];
  const known: readonly string[] = withoutSlots(usual).match(digits) ?? [];
  const typed = (withoutSlots(text).match(digits) ?? []).find((number) => !known.includes(number));
  return typed === undefined ? [] : [{ kind: 'digits', block, lang, found: typed }];
}

const digits = /\p{Nd}+/gu;

function withoutSlots(text: string): string {
  return text.replaceAll(/\{[A-Za-z0-9.-]+\}/g, ' ');
}

/** A sheet's definition with texts in place of its own. */
export function withTexts(definition: SheetDefinition, texts: SheetTexts): SheetDefinition {
  return {
    ...definition,
    blocks: definition.blocks.map((block) => {
      const text = texts[block.id];
      if (text === undefined) return block;
      if (block.kind === 'list') return { ...block, items: itemsOf(text) };
      return 'text' in block && block.kind !== 'title' ? { ...block, text } : block;
    }),
  };
}

/** Lines of both languages side by side; where one has fewer, the other stands in for it. */
function itemsOf({ da, en }: Text): readonly Text[] {
  const [danish, english] = [da, en].map((text) => text.split('\n').filter((line) => line.trim() !== ''));
  const count = Math.max(danish?.length ?? 0, english?.length ?? 0);
  return Array.from({ length: count }, (_, at) => ({
    da: danish?.[at] ?? english?.[at] ?? '',
    en: english?.[at] ?? danish?.[at] ?? '',
  }));
}
