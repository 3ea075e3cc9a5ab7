const has = (n: string): string => (n === '1' ? 'has' : 'have');

/** Words of maps that are the same on screen, in print and in files. */
export const choroplethWords = {
  da: {
    hidden: 'Skjult af hensyn til beboerne',
    missing: 'Foreligger ikke',
    noRight: 'Uden for din adgang',
    noSureChange: 'Ingen sikker ændring',
    fallOf: (range: string) => `Fald på ${range}`,
    riseOf: (range: string) => `Stigning på ${range}`,
    line: (name: string, value: string) => `Skillelinje: ${name} ${value}`,
    from: (low: string, lowName: string, high: string, highName: string) =>
      `Fra ${low} (${lowName}) til ${high} (${highName})`,
    only: (name: string, value: string) => `${name}: ${value}`,
    half: (low: string, high: string) => `halvdelen ligger mellem ${low} og ${high}`,
    shownOf: (shown: string, of: string) => `${shown} af ${of} vises`,
    hiddenOf: (n: string) => `${n} er skjult af hensyn til beboerne`,
    missingOf: (n: string) => `for ${n} foreligger tallet ikke`,
    noneShown: 'Ingen tal at vise',
    changed: (falls: string, same: string, rises: string) =>
      `${rises} er steget, ${falls} er faldet, og ${same} har ingen sikker ændring`,
    symbols: 'Cirklens størrelse viser tallet',
  },
  en: {
    hidden: 'Hidden for the sake of residents',
    missing: 'Not available',
    noRight: 'Outside your access',
    noSureChange: 'No certain change',
    fallOf: (range: string) => `Fall of ${range}`,
    riseOf: (range: string) => `Rise of ${range}`,
    line: (name: string, value: string) => `Dividing line: ${name} ${value}`,
    from: (low: string, lowName: string, high: string, highName: string) =>
      `From ${low} (${lowName}) to ${high} (${highName})`,
    only: (name: string, value: string) => `${name}: ${value}`,
    half: (low: string, high: string) => `half of them are between ${low} and ${high}`,
    shownOf: (shown: string, of: string) => `${shown} of ${of} ${shown === '1' ? 'is' : 'are'} shown`,
    hiddenOf: (n: string) => `${n} ${n === '1' ? 'is' : 'are'} hidden for the sake of residents`,
    missingOf: (n: string) => `for ${n} the figure is not available`,
    noneShown: 'No figures to show',
    changed: (falls: string, same: string, rises: string) =>
      `${rises} ${has(rises)} risen, ${falls} ${has(falls)} fallen, and ${same} ${has(same)} no certain change`,
    symbols: 'The size of the circle shows the figure',
  },
} as const;
