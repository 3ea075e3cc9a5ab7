import type { Dice } from './draw.ts';
import type { DemoScale } from './scales.ts';
import type { AfdelingRow, EventRow, OrganisationRow, Site } from './sector.ts';

interface Lived {
  readonly afdelinger: AfdelingRow[];
  readonly afdelingIds: string[];
  readonly events: EventRow[];
}

/** Numbers afdelinger inside each organisation and keeps the register: rows with validity and what happened. */
class Register implements Lived {
  readonly afdelinger: AfdelingRow[] = [];
  readonly afdelingIds: string[] = [];
  readonly events: EventRow[] = [];
  private readonly next = new Map<number, number>();
  private readonly orgs: readonly OrganisationRow[];
  constructor(orgs: readonly OrganisationRow[]) {
    this.orgs = orgs;
  }
  newId(organisation: number): number {
    const nr = (this.next.get(organisation) ?? 0) + 1;
    this.next.set(organisation, nr);
    const org = this.orgs[organisation]?.nr ?? '0000';
    this.afdelingIds.push(`${org}-${String(nr * 100 + 1).padStart(5, '0')}`);
    return this.afdelingIds.length - 1;
  }
  id(afdeling: number): string {
    return this.afdelingIds[afdeling] ?? '';
  }
  row(afdeling: number, site: Site, name: string, from: string, to?: string): void {
    const row = { id: this.id(afdeling), organisation: site.organisation, name, kommune: site.kommune, from };
    this.afdelinger.push(to === undefined ? row : { ...row, to });
  }
  event(art: EventRow['art'], date: string, from: readonly number[], to: readonly number[], reason: string): void {
    const ids = (list: readonly number[]) => list.map((a) => this.id(a));
    const id = `h-${String(this.events.length + 1).padStart(5, '0')}`;
    this.events.push({ id, art, date, from: ids(from), to: ids(to), reason });
  }
}

const summer = (year: number): string => `${year}-07-01`;
const before = (year: number): string => `${year}-06-30`;

/** Lets every site get its afdeling number, and some be merged, split, transferred, renamed, opened or closed. */
export function liveThroughEvents(
  scale: DemoScale,
  sites: readonly Site[],
  orgs: readonly OrganisationRow[],
  dice: Dice,
): Lived {
  const register = new Register(orgs);
  const settled = new Set<number>();
  const quiet = sites.filter((s) => s.openYear === 0 && s.closeYear === 9999);
  const share = (perThousand: number): number => Math.max(1, Math.round((scale.afdelinger * perThousand) / 1000));
  const pairs = nearPairs(quiet, share(12) + share(4));
  pairs.forEach(([a, b], i) => {
    settled.add(a.index).add(b.index);
    const year = 2018 + dice.below(8);
    if (i < share(12)) merge(register, a, b, year);
    else split(register, a, b, year);
  });
  const free = quiet.filter((s) => !settled.has(s.index));
  for (let i = 0; i < share(5); i++) transfer(register, take(free, settled, dice), orgs, 2018 + dice.below(8));
  for (let i = 0; i < share(6); i++) rename(register, take(free, settled, dice), 2018 + dice.below(8));
  for (const site of sites) if (!settled.has(site.index)) plain(register, site);
  return register;
}

function take(free: Site[], settled: Set<number>, dice: Dice): Site | undefined {
  const site = free.splice(dice.below(free.length), 1)[0];
  if (site) settled.add(site.index);
  return site;
}

/** Pairs of estates of one organisation in one kommune, small ones first: those that real boards merge. */
function nearPairs(sites: readonly Site[], count: number): [Site, Site][] {
  const open = new Map<string, Site>();
  const pairs: [Site, Site][] = [];
  for (const site of [...sites].sort(
    (a, b) => Math.abs(a.households - 40) - Math.abs(b.households - 40) || a.index - b.index,
  )) {
    const key = `${site.organisation}/${site.kommune}`;
    const other = open.get(key);
    if (!other) open.set(key, site);
    else if (pairs.length < count) {
      pairs.push([other, site]);
      open.delete(key);
    }
  }
  return pairs;
}

function start(site: Site): string {
  return site.openYear > 0 ? `${site.openYear}-03-01` : `${site.builtYear}-01-01`;
}

function merge(register: Register, a: Site, b: Site, year: number): void {
  b.stageBase = 10;
  const [first, second, merged] = [
    register.newId(a.organisation),
    register.newId(b.organisation),
    register.newId(a.organisation),
  ];
  register.row(first, a, a.name, start(a), before(year));
  register.row(second, b, b.name, start(b), before(year));
  register.row(merged, a, a.name, summer(year));
  a.codes = [
    { afdeling: first, from: start(a), to: before(year) },
    { afdeling: merged, from: summer(year) },
  ];
  b.codes = [
    { afdeling: second, from: start(b), to: before(year) },
    { afdeling: merged, from: summer(year) },
  ];
  register.event(
    'sammenlagt',
    summer(year),
    [first, second],
    [merged],
    'Sammenlagt efter beslutning på afdelingsmøderne',
  );
}

function split(register: Register, a: Site, b: Site, year: number): void {
  b.stageBase = 10;
  const [joint, first, second] = [
    register.newId(a.organisation),
    register.newId(a.organisation),
    register.newId(b.organisation),
  ];
  const from = a.builtYear < b.builtYear ? start(a) : start(b);
  register.row(joint, a, `${a.name} og ${b.name}`, from, before(year));
  register.row(first, a, a.name, summer(year));
  register.row(second, b, b.name, summer(year));
  a.codes = [
    { afdeling: joint, from, to: before(year) },
    { afdeling: first, from: summer(year) },
  ];
  b.codes = [
    { afdeling: joint, from, to: before(year) },
    { afdeling: second, from: summer(year) },
  ];
  register.event('delt', summer(year), [joint], [first, second], 'Delt i to økonomisk selvstændige afdelinger');
}

function transfer(register: Register, site: Site | undefined, orgs: readonly OrganisationRow[], year: number): void {
  if (!site) return;
  const buyer = orgs.findIndex((o, i) => i !== site.organisation && o.kommune === site.kommune && o.art === 'almen');
  if (buyer < 0) {
    plain(register, site);
    return;
  }
  const old = register.newId(site.organisation);
  register.row(old, site, site.name, start(site), before(year));
  site.organisation = buyer;
  const taken = register.newId(buyer);
  register.row(taken, site, site.name, summer(year));
  site.codes = [
    { afdeling: old, from: start(site), to: before(year) },
    { afdeling: taken, from: summer(year) },
  ];
  register.event('overdraget', summer(year), [old], [taken], 'Overdraget til anden boligorganisation');
}

function rename(register: Register, site: Site | undefined, year: number): void {
  if (!site) return;
  const afdeling = register.newId(site.organisation);
  register.row(afdeling, site, `Afdeling ${Number(register.id(afdeling).slice(5))}`, start(site), before(year));
  register.row(afdeling, site, site.name, summer(year));
  site.codes = [{ afdeling, from: start(site) }];
  register.event('navn', summer(year), [afdeling], [afdeling], 'Nyt navn efter beboerafstemning');
}

function plain(register: Register, site: Site): void {
  const afdeling = register.newId(site.organisation);
  const closes = site.closeYear < 9999;
  if (site.openYear > 0) register.event('oprettet', start(site), [], [afdeling], 'Nybyggeri taget i brug');
  if (closes) {
    register.row(afdeling, site, site.name, start(site), before(site.closeYear));
    site.codes = [{ afdeling, from: start(site), to: before(site.closeYear) }];
    register.event('nedlagt', summer(site.closeYear), [afdeling], [], 'Nedrevet efter godkendt ansøgning');
    return;
  }
  register.row(afdeling, site, site.name, start(site));
  site.codes = [{ afdeling, from: start(site) }];
}
