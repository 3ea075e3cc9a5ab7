import type { PriceIndexDefinition } from '../../model/grant-rules.ts';

/**
 * What a frame in prices of another year is carried by. Its values are delivered as reference values of the country, one
 * a calendar year; none stand here.
 * @source almenboligloven § 91 a (regulation by nettoprisindekset); prioritering.md section 6
 */
export const framePriceIndex: PriceIndexDefinition = {
  key: 'nettoprisindeks',
  area: '000',
  name: { da: 'nettoprisindekset', en: 'the net price index' },
};
