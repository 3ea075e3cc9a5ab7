import type { WrittenSettings } from '../../../app/grants/read-settings.ts';
import { asDanishNumber } from '../../../domain/kernel/danish-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';

type Fields = { readonly [name: string]: string | undefined };

/** Names of the fields that a round's settings are written in, in forms and addresses alike. */
export const settingFields = [
  'ramme',
  'sats',
  'medfinansiering',
  'graense',
  'vippe',
  'fordeling',
  'metode',
  'andel_k1',
  'andel_k2',
  'andel_k3',
  'andel_k4',
  'betaling',
  'prisaar',
] as const;

/** Settings as the fields of a form have them, kroner read by the language of the form. */
export function settingsIn(fields: Fields, lang: Lang): WrittenSettings {
  return {
    frame: asDanishNumber(fields.ramme, lang),
    rate: asDanishNumber(fields.sats, lang),
    coFinancing: fields.medfinansiering,
    cutOff: fields.graense,
    edge: fields.vippe,
    sharing: fields.fordeling,
    method: fields.metode,
    payments: fields.betaling,
    priceYear: fields.prisaar,
    factors: { K1: fields.andel_k1, K2: fields.andel_k2, K3: fields.andel_k3, K4: fields.andel_k4 },
  };
}
