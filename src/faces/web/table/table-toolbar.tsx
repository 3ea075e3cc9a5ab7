import type { ReactElement } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import { tableAddress } from '../client/table-address.ts';
import { BasketButton } from '../frame/basket-button.tsx';
import { Segments } from '../frame/segments.tsx';
import type { TablePage } from '../page-data/table-pages.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { CompareChoice } from './compare-choice.tsx';
import { DownloadMenu } from './download-menu.tsx';
import { PeriodChoice } from './period-choice.tsx';

interface ToolbarProps {
  readonly page: TablePage;
  readonly answer: TableAnswer;
  readonly bands: boolean;
}

function MeasureSwitch({ page, answer }: Pick<ToolbarProps, 'page' | 'answer'>): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  if (answer.measures.length < 2) return null;
  const choices = answer.measures.map((measure) => ({
    label: measure.label[lang],
    href: tableAddress(page.question, { maal: measure.id }),
    chosen: page.question.maal === measure.id,
  }));
  const all = {
    label: w.allMeasures,
    href: tableAddress(page.question, { maal: undefined }),
    chosen: page.question.maal === undefined,
  };
  return <Segments name={w.measure} choices={[all, ...choices]} />;
}

function FaceSwitch({ page }: Pick<ToolbarProps, 'page'>): ReactElement {
  const w = wordsIn(tableWords, useLang());
  const { question } = page;
  const choices = [
    { label: w.faceTabel, href: tableAddress(question, { form: 'tabel' }), chosen: question.form === 'tabel' },
    { label: w.faceDiagram, href: tableAddress(question, { form: 'diagram' }), chosen: question.form === 'diagram' },
  ];
  return <Segments name={w.face} choices={choices} />;
}

function ReadingChoice({ page }: Pick<ToolbarProps, 'page'>): ReactElement {
  const w = wordsIn(tableWords, useLang());
  const { question } = page;
  const choices = [
    { label: w.readingNu, href: tableAddress(question, { laesning: 'nu' }), chosen: question.laesning === 'nu' },
    {
      label: w.readingDengang,
      href: tableAddress(question, { laesning: 'dengang' }),
      chosen: question.laesning === 'dengang',
    },
  ];
  return <Segments name={w.reading} choices={choices} />;
}

function BandSwitch({ page, bands }: Pick<ToolbarProps, 'page' | 'bands'>): ReactElement {
  const w = wordsIn(tableWords, useLang());
  const choices = [
    { label: w.bandsShow, href: tableAddress(page.question, { usikkerhed: 'vis' }), chosen: bands },
    { label: w.bandsHide, href: tableAddress(page.question, { usikkerhed: 'skjul' }), chosen: !bands },
  ];
  return <Segments name={w.bands} choices={choices} />;
}

// How many settings differ from what a newcomer would see; told on the folded button of a small screen.
function settingsChanged(page: TablePage): number {
  const { question } = page;
  const changed = [
    question.maal !== undefined,
    question.laesning === 'dengang',
    question.periode !== '',
    question.usikkerhed !== undefined,
  ];
  return changed.filter(Boolean).length + page.sml.filter((choice) => choice.chosen).length;
}

/**
 * Everything a reader can set about a table, each a link or a GET form, so that the address always says it all. Exact
 * numbers are one table as it is: they have no settings.
 */
export function TableToolbar({ page, answer, bands }: ToolbarProps): ReactElement {
  const lang: Lang = useLang();
  const w = wordsIn(tableWords, lang);
  return (
    <div className="toolbar">
      <div className="toolbar__actions">
        <FaceSwitch page={page} />
        {!page.question.offentlig && <BasketButton term={page.question.sted} />}
        <DownloadMenu
          downloads={page.downloads}
          // With the comparators in it: a reader's own setting of them is nobody else's.
          url={page.exact?.shown ? page.url : tableAddress(page.question)}
          of={w.downloadTable}
          pins
        />
      </div>
      {!page.exact?.shown && (
        <details className="settings">
          <summary className="button button-secondary">
            {w.settings} ({settingsChanged(page)})
          </summary>
          <div className="settings__inner">
            <MeasureSwitch page={page} answer={answer} />
            {answer.roundedTo > 0 && <BandSwitch page={page} bands={bands} />}
            <CompareChoice
              choices={page.sml}
              asked={page.question.sml}
              unkept={page.unkept}
              address={(sml) => tableAddress(page.question, { sml })}
            />
            <PeriodChoice page={page} />
            <ReadingChoice page={page} />
          </div>
        </details>
      )}
    </div>
  );
}
