import type { DeliveryManifest } from '../../domain/model/delivery.ts';

/** First and last day the manifest's `periods` give a layout: a year or a day; without one, all days up to the reference date. */
export function layoutPeriod(
  manifest: DeliveryManifest,
  layout: string,
): { readonly periodFrom: string; readonly periodTo: string } {
  const period = manifest.periods[layout] ?? '';
  if (/^\d{4}$/.test(period)) return { periodFrom: `${period}-01-01`, periodTo: `${period}-12-31` };
  return { periodFrom: '0001-01-01', periodTo: manifest.reference_date };
}
