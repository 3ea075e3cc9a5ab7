import type { Text } from '../../domain/kernel/language.ts';

const unnamed: Readonly<Record<string, Text>> = {
  demonstrationen: { da: 'demonstrationen', en: 'the demonstration' },
  installationen: { da: 'installationen', en: 'the installation' },
  'Lokal installation': { da: 'installationen', en: 'the installation' },
  'offentlig side': { da: 'den offentlige side', en: 'the public page' },
};

/** Who gave a right, in words: a person's or organisation's own name, or what gives rights without having one. */
export function giverWords(grantedBy: string): Text {
  return unnamed[grantedBy] ?? { da: grantedBy, en: grantedBy };
}
