import { accessTerms } from '../../domain/definitions/access-terms.ts';
import { kommuneAuthority } from '../../domain/kernel/kommune-authority.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { Reader, Restriction, Role } from '../../domain/model/access.ts';
import type { AccessGrant, Person } from '../../domain/model/access-grant.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type { Boligorganisation, Helhedsplan, Kommune, PlaceDirectory } from '../../domain/model/place.ts';
import { personaPlaces } from './persona-places.ts';
import { publicReader } from './readers.ts';
import { readerOfPerson } from './rights-from-grants.ts';

/** A ready-made reader to try the product as, until real login arrives. */
export interface DemoPersona {
  readonly reader: Reader;
  /** What the persona may see, in a sentence for the choosing page. */
  readonly about: Text;
}

const grantedBy = 'demonstrationen';
const never = '2000-01-01';
const madeAt = `${never}T00:00:00Z`;

/**
 * The demo personas of a release, made from its own places so that each opens on something. Deterministic: the
 * same directory and atoms give the same personas. A persona without a place to be about (no plans) is left out.
 */
export function demoPersonas(directory: PlaceDirectory, atoms: readonly Atom[] = []): readonly DemoPersona[] {
  const { kommune, organisation, plan } = personaPlaces(directory, atoms);
  return [
    publicPersona,
    ...(organisation ? [managerOf(organisation)] : []),
    ...(kommune ? [analystIn(kommune), exactAnalystIn(kommune), supplierIn(kommune), administratorIn(kommune)] : []),
    ...(plan ? [boardOf(plan)] : []),
    ...personasOfAll(),
  ];
}

/** The demo personas that are about no place: those there are while no release is shown, so that one can be published. */
export function placelessPersonas(): readonly DemoPersona[] {
  return [publicPersona, ...personasOfAll()];
}

function personasOfAll(): readonly DemoPersona[] {
  return [fundOfficer, fundChief, sheetEditor, dataManager, operator, secondSigner];
}

const publicPersona: DemoPersona = {
  reader: publicReader,
  about: {
    da: 'Uden login: kommuner, regioner og hele landet.',
    en: 'Without login: municipalities, regions and all of Denmark.',
  },
};

function managerOf(organisation: Boligorganisation): DemoPersona {
  return {
    reader: persona(
      'leder',
      { da: `Leder i ${organisation.name}`, en: `Manager at ${organisation.name}` },
      ['eksport'],
      { kind: 'organisation', number: organisation.nr },
    ),
    about: {
      da: `Egne afdelinger i boligorganisation ${organisation.nr} ${organisation.name}.`,
      en: `Own afdelinger of housing organisation ${organisation.nr} ${organisation.name}.`,
    },
  };
}

function analystIn(kommune: Kommune): DemoPersona {
  return {
    reader: persona(
      'analytiker',
      { da: `Analytiker i ${kommuneAuthority(kommune.name)}`, en: `Analyst in ${kommuneAuthority(kommune.name)}` },
      ['analytiker'],
      { kind: 'kommune', code: kommune.code },
    ),
    about: {
      da: `Alle almene afdelinger i ${kommuneAuthority(kommune.name)}, på tværs af boligorganisationer.`,
      en: `All social housing afdelinger in ${kommuneAuthority(kommune.name)}, across organisations.`,
    },
  };
}

/** The one persona who may ask for exact numbers: a data owner's grant to try the ledger with. */
function exactAnalystIn(kommune: Kommune): DemoPersona {
  return {
    reader: persona(
      'noejagtig',
      { da: `Dataejer i ${kommuneAuthority(kommune.name)}`, en: `Data owner in ${kommuneAuthority(kommune.name)}` },
      ['analytiker'],
      { kind: 'kommune', code: kommune.code },
      true,
    ),
    about: {
      da: `Som analytikeren, og med ret til nøjagtige tal i ${kommuneAuthority(kommune.name)}, så længe ingen beboer kan regnes ud.`,
      en: `As the analyst, and with the right to exact numbers in ${kommuneAuthority(kommune.name)} as long as no resident can be worked out.`,
    },
  };
}

/** Whoever keeps the kommune's areas and sends its own figures of them. */
function supplierIn(kommune: Kommune): DemoPersona {
  const authority = kommuneAuthority(kommune.name);
  return {
    reader: persona(
      'leverandoer',
      { da: `Dataleverandør i ${authority}`, en: `Data supplier in ${authority}` },
      ['leverandoer'],
      { kind: 'kommune', code: kommune.code },
    ),
    about: {
      da: `Leverer kommunens egne tal for områder i ${authority} og ser dem, som de er leveret. Ser ikke tal for afdelinger.`,
      en: `Delivers own figures of areas in ${authority} and sees them as delivered. Does not see figures of afdelinger.`,
    },
  };
}

function administratorIn(kommune: Kommune): DemoPersona {
  const authority = kommuneAuthority(kommune.name);
  return {
    reader: persona(
      'lokaladmin',
      { da: `Lokal administrator i ${authority}`, en: `Local administrator in ${authority}` },
      ['lokaladmin'],
      { kind: 'kommune', code: kommune.code },
    ),
    about: {
      da: `Giver og fjerner rettigheder i ${authority} og ser, hvem der har dem. Ser ikke selv tal for afdelinger.`,
      en: `Gives and removes rights in ${authority} and sees who has them. Does not see figures of afdelinger.`,
    },
  };
}

function boardOf(plan: Helhedsplan): DemoPersona {
  return {
    reader: persona('bestyrelse', { da: `Bestyrelsen for ${plan.name}`, en: `The board of ${plan.name}` }, ['laeser'], {
      kind: 'helhedsplan',
      number: plan.number,
    }),
    about: {
      da: `Helhedsplan ${plan.number} ${plan.name} og dens afdelinger; kan se og udskrive.`,
      en: `Helhedsplan ${plan.number} ${plan.name} and its afdelinger; may see and print.`,
    },
  };
}

/** The demo's case officer: begins the demo's grant round. */
export const fundOfficer: DemoPersona = {
  reader: persona('fond', { da: 'Sagsbehandler i fonden', en: 'Case officer at the fund' }, ['sagsbehandler'], {
    kind: 'land',
  }),
  about: {
    da: 'Alle afdelinger, boligorganisationer og helhedsplaner i landet.',
    en: 'All afdelinger, organisations and helhedsplaner of Denmark.',
  },
};

/** The demo's editor of fact sheets, who may word them and not approve them. */
export const sheetEditor: DemoPersona = {
  reader: persona('redaktoer', { da: 'Redaktør af faktaark', en: 'Editor of fact sheets' }, ['redaktoer'], {
    kind: 'land',
  }),
  about: {
    da: 'Retter tekster i kommunernes faktaark og sender dem til godkendelse.',
    en: 'Words the fact sheets of municipalities and sends them for approval.',
  },
};

// Whoever recommends a grant round cannot decide it, so it takes two to try.
const fundChief: DemoPersona = {
  reader: persona('fondsleder', { da: 'Leder i fonden', en: 'Manager at the fund' }, ['sagsbehandler'], {
    kind: 'land',
  }),
  about: {
    da: 'Som sagsbehandleren i fonden; kan beslutte den tilskudsrunde, som sagsbehandleren har indstillet.',
    en: 'As the case officer at the fund; may decide the grant round that the case officer recommended.',
  },
};

/** The demo's data manager: accepts the demo's deliveries and ticks off their warnings. */
export const dataManager: DemoPersona = {
  reader: persona('dataansvarlig', { da: 'Dataansvarlig', en: 'Data manager' }, ['godkender', 'leverandoer'], {
    kind: 'land',
  }),
  about: {
    da: 'Leverancer, udgaver og faktaark; ser kun tal for afdelinger, når to udgaver sammenlignes.',
    en: 'Deliveries, releases and fact sheets; sees figures of afdelinger only where two releases are compared.',
  },
};

/** Somebody other than the data manager, to sign what the data manager built. */
const secondSigner: DemoPersona = {
  reader: persona('godkender', { da: 'Godkender', en: 'Approver' }, ['godkender'], { kind: 'land' }),
  about: {
    da: 'Underskriver udgaver, som den dataansvarlige har dannet; ser kun tal for afdelinger, når to udgaver sammenlignes.',
    en: 'Signs releases that the data manager built; sees figures of afdelinger only where two releases are compared.',
  },
};

const operator: DemoPersona = {
  reader: persona('drift', { da: 'Driftsadministrator', en: 'Operations administrator' }, ['driftsadmin'], {
    kind: 'land',
  }),
  about: {
    da: 'Udpeger lokale administratorer og læser loggen. Ser ikke tal for afdelinger.',
    en: 'Names local administrators and reads the log. Does not see figures of afdelinger.',
  },
};

// Read like everybody's: from a person and grants, only that these are nowhere kept and never end.
function persona(id: string, name: Text, roles: readonly Role[], restriction: Restriction, exact?: true): Reader {
  const person: Person = {
    id,
    kind: 'employee',
    name: name.da,
    createdAt: madeAt,
    createdBy: grantedBy,
    lastLogin: never,
  };
  const grants = roles.map(
    (role): AccessGrant => ({
      ...{ id: `${id}-${role}`, person: id, role, restrictions: [restriction], from: never },
      ...{ grantedBy: { id: grantedBy, name: grantedBy }, grantedAt: madeAt },
      ...(exact ? { exact } : {}),
    }),
  );
  const reader = readerOfPerson(person, grants, { terms: accessTerms, today: never, via: 'persona' });
  return { ...reader, name, rights: reader.rights.map(({ grant: _grant, ...right }) => right) };
}
