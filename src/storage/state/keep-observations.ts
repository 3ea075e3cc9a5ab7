import type { Kysely, Selectable } from 'kysely';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Observation, ObservationQuery, ObservationStore } from '../../domain/model/observation.ts';
import type { StateTables } from './state-tables.ts';

type Row = Selectable<StateTables['observation']>;

// Columns of a row times this many stay under the parameters of one statement.
const rowsAtOnce = 200;

/** Observations of the state database. */
export function observationsOf(db: Kysely<StateTables>): ObservationStore {
  return {
    keepObservations: async ({ at, close, open }) => {
      await db.transaction().execute(async (transaction) => {
        for (const id of close) {
          const query = transaction.updateTable('observation').set({ systid_til: at });
          const done = await query.where('id', '=', id).where('systid_til', 'is', null).executeTakeFirst();
          if (done.numUpdatedRows !== 1n) throw new Problem('KV-I10', { id });
        }
        for (let i = 0; i < open.length; i += rowsAtOnce) {
          const rows = open.slice(i, i + rowsAtOnce).map(rowFrom);
          await transaction.insertInto('observation').values(rows).execute();
        }
      });
    },
    observations: async (query) => (await chosen(db, query).execute()).map(observationFrom),
  };
}

function chosen(db: Kysely<StateTables>, { of, objektId, indikator, known, history }: ObservationQuery) {
  let asked = db.selectFrom('observation').selectAll();
  if (of !== 'all') asked = asked.where('kommunekode', 'in', of.length === 0 ? [-1] : of);
  if (objektId !== undefined) asked = asked.where('omraade_objekt_id', '=', objektId);
  if (indikator !== undefined) asked = asked.where('indikator', '=', indikator);
  if (known !== undefined) {
    asked = asked
      .where('systid_fra', '<=', known)
      .where((e) => e.or([e('systid_til', 'is', null), e('systid_til', '>', known)]));
  } else if (!history) asked = asked.where('systid_til', 'is', null);
  return asked
    .orderBy('omraade_objekt_id')
    .orderBy('indikator')
    .orderBy('periode_fra')
    .orderBy('systid_fra')
    .orderBy('id');
}

function rowFrom(observation: Observation): Row {
  const { taeller = null, naevner = null, vaerdi = null, enhed = null, kildeRef = null } = observation;
  const { kommunekode = null, cvrKode = null, systidTil = null } = observation;
  return {
    id: observation.id,
    indikator: observation.indikator,
    definition_id: observation.definitionId,
    omraade_objekt_id: observation.objektId,
    omraade_versions_id: observation.versionsId,
    periode_type: observation.periodeType,
    periode_fra: observation.periodeFra,
    periode_til: observation.periodeTil,
    ...{ taeller, naevner, vaerdi, enhed, kilde_ref: kildeRef },
    datakilde: observation.datakilde,
    hentet_tid: observation.hentetTid,
    friskhed: observation.friskhed,
    skjult: observation.skjult,
    off_kode: observation.offKode,
    ...{ kommunekode, cvr_kode: cvrKode },
    bruger_id: observation.brugerId,
    systid_fra: observation.systidFra,
    systid_til: systidTil,
  };
}

function observationFrom(row: Row): Observation {
  const given = <K extends string, V>(key: K, value: V | null) => (value === null ? {} : { [key]: value });
  return {
    id: row.id,
    indikator: row.indikator,
    definitionId: row.definition_id,
    objektId: row.omraade_objekt_id,
    versionsId: row.omraade_versions_id,
    periodeType: row.periode_type,
    periodeFra: row.periode_fra,
    periodeTil: row.periode_til,
    ...given('taeller', row.taeller),
    ...given('naevner', row.naevner),
    ...given('vaerdi', row.vaerdi),
    ...given('enhed', row.enhed),
    datakilde: row.datakilde,
    ...given('kildeRef', row.kilde_ref),
    hentetTid: row.hentet_tid,
    friskhed: row.friskhed,
    skjult: row.skjult,
    offKode: row.off_kode,
    ...given('kommunekode', row.kommunekode),
    ...given('cvrKode', row.cvr_kode),
    brugerId: row.bruger_id,
    systidFra: row.systid_fra,
    ...given('systidTil', row.systid_til),
  };
}
