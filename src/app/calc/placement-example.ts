import type { Text } from '../../domain/kernel/language.ts';

interface ExampleTable {
  readonly id: 'husstande' | 'ledige' | 'omraader' | 'forslag';
  /** As files and messages name them. */
  readonly columns: string;
  /** The same in words; in Danish with the name that messages use. */
  readonly heads: Text;
  readonly text: Text;
}

const inEnglish: Readonly<Record<string, string>> = {
  enlig: 'single',
  par: 'couple',
  familie: 'family',
  'stor familie': 'large family',
  lille: 'small',
  stor: 'large',
  nej: 'no',
};

function example(...rows: readonly string[]): Text {
  const translated = rows.map((row) => row.split(',').map((cell) => inEnglish[cell] ?? cell));
  return { da: rows.join('\n'), en: translated.map((cells) => cells.join()).join('\n') };
}

function heads(columns: string, danish: readonly string[]): Text {
  const names = columns.split(',');
  return { da: names.map((name, at) => `${danish[at]} (${name})`).join(', '), en: names.join(', ') };
}

const columns = {
  husstande: 'type,households,persons,children,dwelling,rent_max,accessible,group,school_district',
  ledige: 'area,dwelling,vacancies,rent,accessible',
  omraader: 'area,residents,placed,class,exempt,child_places,school_district',
  forslag: 'type,area,dwelling,households',
} as const;

/** The columns of the placement's tables, and an invented example: monitoring's own worked case. @source monitorering.md section 13 */
export const placementTables: readonly ExampleTable[] = [
  {
    id: 'husstande',
    columns: columns.husstande,
    heads: heads(columns.husstande, [
      ...[
        'slags',
        'husstande',
        'personer',
        'børn',
        'bolig',
        'højeste husleje',
        'tilgængelig',
        'gruppe',
        'skoledistrikt',
      ],
    ]),
    text: example(
      'enlig,4,1,0,lille,,nej,non-eu,',
      'par,2,2,0,lille,,nej,non-eu,',
      'familie,3,4,2,stor,,nej,non-eu,',
      'stor familie,1,5,3,stor,,nej,non-eu,',
    ),
  },
  {
    id: 'ledige',
    columns: columns.ledige,
    heads: heads(columns.ledige, ['område', 'bolig', 'ledige', 'husleje', 'tilgængelig']),
    text: example(
      'B,lille,2,,nej',
      'B,stor,1,,nej',
      'C,lille,3,,nej',
      'C,stor,1,,nej',
      'D,lille,4,,nej',
      'D,stor,2,,nej',
      'E,lille,2,,nej',
      'E,stor,3,,nej',
    ),
  },
  {
    id: 'omraader',
    columns: columns.omraader,
    heads: heads(columns.omraader, [
      ...['område', 'beboere', 'boligplacerede', 'klasse', 'undtaget', 'pladser til børn', 'skoledistrikt'],
    ]),
    text: example('A,3000,60,udsat,nej,,', 'B,2400,36,,nej,,', 'C,5000,40,,nej,,', 'D,1800,9,,nej,,', 'E,900,9,,nej,,'),
  },
  {
    id: 'forslag',
    columns: columns.forslag,
    heads: heads(columns.forslag, ['slags', 'område', 'bolig', 'husstande']),
    text: { da: '', en: '' },
  },
];
