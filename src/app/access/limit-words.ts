import { kommuneAuthority } from '../../domain/kernel/kommune-authority.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { DataClass, Restriction } from '../../domain/model/access.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';

const classWords: { readonly [C in DataClass]: Text } = {
  offentlig: { da: 'kun offentlige tal', en: 'public figures only' },
  organisation: { da: 'højst tal for én organisation ad gangen', en: 'figures of one organisation at a time' },
  kommune: { da: 'højst tal for én kommune ad gangen', en: 'figures of one municipality at a time' },
  fond: { da: 'alle overblik', en: 'every overview' },
};

/** What a right is limited to, in words; places by name where the directory is at hand. */
export function limitWords(restrictions: readonly Restriction[], directory?: PlaceDirectory): Text {
  const words = restrictions.map((one) => limitWord(one, directory));
  return { da: words.map(({ da }) => da).join(', '), en: words.map(({ en }) => en).join(', ') };
}

function limitWord(limit: Restriction, directory: PlaceDirectory | undefined): Text {
  switch (limit.kind) {
    case 'land':
      return { da: 'hele landet', en: 'all of Denmark' };
    case 'kommune': {
      const name = directory?.kommuner.find(({ code }) => code === limit.code)?.name;
      return name ? same(kommuneAuthority(name)) : { da: `kommune ${limit.code}`, en: `municipality ${limit.code}` };
    }
    case 'organisation': {
      const name = directory?.organisationer.find(({ nr }) => nr === limit.number)?.name;
      return named({ da: 'boligorganisation', en: 'housing organisation' }, limit.number, name);
    }
    case 'afdeling':
      return named(same('afdeling'), limit.id, directory?.afdelinger.find(({ id }) => id === limit.id)?.name);
    case 'helhedsplan': {
      const name = directory?.helhedsplaner.find(({ number }) => number === limit.number)?.name;
      return named(same('helhedsplan'), limit.number, name);
    }
    case 'omraade':
      return named(
        { da: 'området', en: 'the area' },
        limit.id,
        directory?.omraader.find(({ id }) => id === limit.id)?.name,
      );
    case 'dataklasse':
      return classWords[limit.highest];
  }
}

function named(kind: Text, key: string, name: string | undefined): Text {
  const tail = name === undefined ? key : `${key} ${name}`;
  return { da: `${kind.da} ${tail}`, en: `${kind.en} ${tail}` };
}

function same(text: string): Text {
  return { da: text, en: text };
}
