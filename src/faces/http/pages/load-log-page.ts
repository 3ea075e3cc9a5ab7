import { type ExtractedLine, extractOfPerson, extractOfUnit } from '../../../app/log/extract-log.ts';
import { logScope } from '../../../app/log/log-scope.ts';
import { fold } from '../../../domain/kernel/fold.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { ExtractedUse, LogPage } from '../../web/page-data/access-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { placeInWords } from './place-in-words.ts';
import { useInWords as inWords } from './use-in-words.ts';

const shownLines = 200;

type Extract = NonNullable<LogPage['extract']>;

/** `/administration/log`: an extract for a person or an afdeling. @throws Problem KV-A1 for who administers nobody */
export async function loadLogPage(asked: PageRequest): Promise<LoadedPage> {
  const { whole, persons } = await logScope(asked.context, asked.reader);
  const { person = '', afdeling = '' } = asked.query;
  const notes = [...unknownParameters(asked.query, ['person', 'afdeling'])];
  const unit = person === '' && afdeling !== '' ? afdelingNamed(asked, afdeling, notes) : undefined;
  const extract =
    person === ''
      ? unit && (await ofUnit(asked, unit))
      : await ofPerson(asked, person, persons.get(person) ?? { da: person, en: person });
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, { da: 'Udtræk af loggen', en: 'Extract of the log' }, notes),
      kind: 'log',
      persons: [...persons].map(([id, name]) => ({ id, name })),
      ...{ whole, person, afdeling },
      ...(extract ? { extract } : {}),
    },
  };
}

async function ofPerson(asked: PageRequest, person: string, about: Text): Promise<Extract> {
  return shown(asked, await extractOfPerson(asked.context, asked.reader, person), about, { person });
}

async function ofUnit(asked: PageRequest, unit: string): Promise<Extract> {
  const lines = await extractOfUnit(asked.context, asked.reader, unit);
  const name = asked.release && placeInWords(asked.release.places.directory, { kind: 'afd', key: unit });
  const about = { da: `${name?.da ?? ''} ${unit}`.trim(), en: `${name?.en ?? ''} ${unit}`.trim() };
  return shown(asked, lines, about, { afdeling: unit });
}

const isNumber = /^\d{4}-\d{5}$/;

// A name or a number, also of a closed one; what is none, or of several, is said and nothing is taken out.
function afdelingNamed({ release }: PageRequest, typed: string, notes: Text[]): string | undefined {
  const words = typed.trim();
  if (isNumber.test(words)) return words;
  const found = (release?.places.directory.afdelinger ?? []).filter(({ name }) => fold(name) === fold(words));
  if (found.length === 1) return found[0]?.id;
  const shown = words.slice(0, 60);
  const numbers = found.map(({ id }) => id).join(', ');
  notes.push(
    found.length > 1
      ? {
          da: `Flere afdelinger hedder »${shown}«. Skriv nummeret: ${numbers}.`,
          en: `Several afdelinger are called "${shown}". Write the number: ${numbers}.`,
        }
      : {
          da: `Ingen afdeling hedder »${shown}«. Skriv navnet eller nummeret, fx 0045-08501.`,
          en: `No afdeling is called "${shown}". Write its name or number, such as 0045-08501.`,
        },
  );
  return undefined;
}

function shown(
  { release }: PageRequest,
  lines: readonly ExtractedLine[],
  about: Text,
  question: Readonly<Record<string, string>>,
): Extract {
  const newest = lines.slice(-shownLines).reverse();
  return {
    ...{ about, total: lines.length, file: `/api/v1/log?${new URLSearchParams(question)}` },
    lines: newest.map((line): ExtractedUse => {
      const { number, at, action, allowed, reader, name, asPerson, asName, place } = line;
      return {
        ...{ number, at, action, allowed, about: inWords(line, release) },
        who: name ?? { da: reader, en: reader },
        ...(asPerson === undefined ? {} : { as: asName ?? { da: asPerson, en: asPerson } }),
        ...(place === undefined ? {} : { place: inWords({ action, allowed, object: place }, release) }),
      };
    }),
  };
}
