import { shortOfLocal } from '../../../app/grants/local-of-round.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import type { ShownRound } from '../../../domain/model/grant-round.ts';
import type { GrantClass } from '../../../domain/model/grant-rules.ts';
import { grantClasses, grantClassNames, reasonText, verdictText } from '../../../domain/model/grant-words.ts';
import type { PlaceLocalMoney } from '../../../domain/model/local-money.ts';
import type { RoundList, RoundPlace } from '../../web/page-data/grant-pages.ts';
import type { PageRequest } from './page-request.ts';

const placesAPage = 100;
const mostNamed = 12;
const openId = 'aaben';

/** What a round's list is asked for in the address: a class, and a page of it. */
export const listParameters = ['klasse', 'side'];

/** The places of a round that are asked for, a page at a time, with how many there are of each class. */
export function roundList({ run, local }: Pick<ShownRound, 'run' | 'local'>, query: PageRequest['query']): RoundList {
  const { rows, open } = run;
  const short = shortOfLocal({ run, local });
  const byClass = Map.groupBy(rows, (row) => row.class ?? openId);
  const asked = grantClasses.find((id) => id === query.klasse) ?? (query.klasse === openId ? openId : undefined);
  const found = asked === undefined ? rows : (byClass.get(asked) ?? []);
  const pages = Math.max(1, Math.ceil(found.length / placesAPage));
  const page = Math.min(pages, /^[1-9]\d{0,4}$/.test(query.side ?? '') ? Number(query.side) : 1);
  const from = (page - 1) * placesAPage;
  return {
    places: found.slice(from, from + placesAPage).map((row) => placeOf(row, local.get(row.unit.key))),
    classes: [
      { id: '', label: everything, count: rows.length, chosen: asked === undefined },
      ...classIds.flatMap((id) => {
        const count = byClass.get(id)?.length ?? 0;
        return count === 0 ? [] : [{ id, label: labelOf(id), count, chosen: asked === id }];
      }),
    ],
    from: found.length === 0 ? 0 : from + 1,
    of: found.length,
    page,
    pages,
    open: rows
      .filter((row) => row.class === undefined)
      .slice(0, mostNamed)
      .map(named),
    moreOpen: Math.max(0, open.length - mostNamed),
    short: short.slice(0, mostNamed).map(({ row }) => named(row)),
    moreShort: Math.max(0, short.length - mostNamed),
  };
}

const named = ({ unit }: GrantRow) => ({ key: unit.key, name: unit.name, kommune: unit.kommune });

const everything: Text = { da: 'Alle', en: 'All' };
const undecided: Text = { da: 'Skal besluttes', en: 'To be decided' };
const classIds: readonly (GrantClass | typeof openId)[] = [openId, ...grantClasses];
const labelOf = (id: GrantClass | typeof openId): Text => (id === openId ? undecided : grantClassNames[id]);

function placeOf({ unit, score, decided, ...row }: GrantRow, local: PlaceLocalMoney | undefined): RoundPlace {
  const { residents } = unit;
  return {
    key: unit.key,
    name: unit.name,
    kommune: unit.kommune,
    ...(row.class === undefined ? { verdict: verdictText(row.computed) } : { class: row.class }),
    decided: decided !== undefined,
    tilts: row.shifts.length > 0,
    ...(score.score === undefined ? {} : { score: score.score }),
    ...(score.rank === undefined ? {} : { rank: score.rank }),
    ...(residents === undefined ? {} : { residents }),
    ...(row.need === undefined ? {} : { need: Math.round(Number(row.need)) }),
    grant: row.grant,
    local: row.local,
    ...(local && row.grant > 0 ? { missing: local.missing } : {}),
    why: decided ? { da: decided.reason, en: decided.reason } : whyOf(row),
  };
}

function whyOf({ computed }: Pick<GrantRow, 'computed'>): Text {
  const told = computed.reasons.map(reasonText);
  return { da: told.map(({ da }) => da).join(' '), en: told.map(({ en }) => en).join(' ') };
}
