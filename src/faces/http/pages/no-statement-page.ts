import type { NoticePage } from '../../web/page-data/session-pages.ts';
import { pageFrame } from './page-frame.ts';
import type { PageRequest } from './page-request.ts';

/** Environment variable with the address of the installation's accessibility statement. */
export const statementSetting = 'KVARTER_WAS';

/**
 * In place of the accessibility statement while the installation has none: what is missing, whom a reader turns to,
 * and what the administrator does.
 * @source brugerflade.md section 11, "Statement"
 */
export function noStatementPage(asked: PageRequest): NoticePage {
  const title = { da: 'Tilgængelighedserklæring', en: 'Accessibility statement' };
  return {
    ...pageFrame(asked, title),
    kind: 'notice',
    paragraphs: [
      {
        da: 'Denne installation har endnu ikke angivet, hvor dens tilgængelighedserklæring står.',
        en: 'This installation has not yet said where its accessibility statement is.',
      },
      {
        da: 'Er der noget på siderne, du ikke kan bruge, så kontakt den, der driver installationen, eller din lokale administrator.',
        en: 'If there is something on the pages you cannot use, contact whoever runs the installation, or your local administrator.',
      },
      {
        da: `Til administratoren: Lav erklæringen i WAS-Tool, skriv dens adresse (https://was.digst.dk/…) i ${statementSetting}, og start serveren igen. Så fører linket hertil videre til erklæringen.`,
        en: `For the administrator: Make the statement in WAS-Tool, write its address (https://was.digst.dk/…) in ${statementSetting}, and start the server again. Links to this page then lead to the statement.`,
      },
    ],
  };
}
