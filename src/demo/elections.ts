/** An election as the demo tells it: turnout of the sector, and who may vote. */
export interface Election {
  readonly id: string;
  readonly date: string;
  /** Votes of those entitled. */
  readonly turnout: number;
  /** Entitled of residents 18 or over of Danish origin or born in Denmark, and of immigrants. */
  readonly eligibleDanes: number;
  readonly eligibleForeign: number;
}

const folketing = { eligibleDanes: 0.95, eligibleForeign: 0.22 };
const local = { eligibleDanes: 0.985, eligibleForeign: 0.775 };

/** Elections 2017-2025. Days are real; turnout of 2017 and 2019 is calibrated, the later ones are invented. */
const elections: readonly Election[] = [
  { id: 'KV2017', date: '2017-11-21', turnout: 0.58, ...local },
  { id: 'EP2019', date: '2019-05-26', turnout: 0.518, ...folketing },
  { id: 'FV2019', date: '2019-06-05', turnout: 0.748, ...folketing },
  { id: 'KV2021', date: '2021-11-16', turnout: 0.535, ...local },
  { id: 'FV2022', date: '2022-11-01', turnout: 0.735, ...folketing },
  { id: 'EP2024', date: '2024-06-09', turnout: 0.455, ...folketing },
  { id: 'KV2025', date: '2025-11-18', turnout: 0.55, ...local },
];

/** Elections held in a year. */
export function electionsOf(year: number): readonly Election[] {
  return elections.filter((e) => e.date.startsWith(String(year)));
}
