import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import type { ShownJob } from '../../../domain/model/job.ts';
import { useLang } from '../client/page-context.tsx';
import type { BasketPage } from '../page-data/place-pages.ts';
import { jobWords } from '../words/jobs.ts';
import { wordsIn } from '../words/message.ts';

const askAgainMs = 1000;
const address = '/api/v1/jobs';

async function jobsNow(): Promise<readonly ShownJob[] | undefined> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  return ((await answer.json()) as { readonly jobs: readonly ShownJob[] }).jobs;
}

// Begins a zip; answers why it could not, in the reader's language.
async function begin(sted: string): Promise<string | undefined> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ sted }) });
  return answer.ok ? undefined : ((await answer.json()) as { readonly message: string }).message;
}

interface JobLineProps {
  readonly job: ShownJob;
  readonly stop: (job: ShownJob) => void;
}

function JobLine({ job, stop }: JobLineProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(jobWords, lang);
  const isRunning = job.state === 'running';
  return (
    <li className="job">
      {isRunning && <progress aria-label={job.file} max={job.total} value={job.done} />}
      <span className="job__text">
        {isRunning && w.running(job.done, job.total)}
        {job.state === 'done' && (
          <a href={`${address}/${encodeURIComponent(job.id)}/file`} download>
            {w.fetchFile(job.file)}
          </a>
        )}
        {job.state === 'cancelled' && w.cancelled(job.file)}
        {job.state === 'failed' && `${w.failed(job.file)} ${job.problem?.[lang] ?? ''}`}
      </span>
      <button type="button" className="plain-link" onClick={() => stop(job)}>
        {isRunning ? w.cancel : w.forget}
        <span className="sr-only">: {job.file}</span>
      </button>
    </li>
  );
}

/**
 * One zip with a workbook for each afdeling of the selection, made in the background: begun here, followed by a line
 * that is there again when the page is loaded anew, and fetched or cancelled by its owner.
 */
export function EachFile({ page }: { readonly page: BasketPage }): ReactElement | null {
  const w = wordsIn(jobWords, useLang());
  const [jobs, setJobs] = useState(page.jobs);
  const [told, setTold] = useState('');
  useEffect(() => setJobs(page.jobs), [page.jobs]);
  useEffect(() => {
    if (!jobs.some(({ state }) => state === 'running')) return;
    const timer = setTimeout(() => {
      void jobsNow().then((now) => {
        // The same list again, so that the next question is asked even when an answer was lost.
        setJobs((before) => now ?? [...before]);
        if (now?.every(({ state }) => state !== 'running')) setTold(now[0]?.state === 'done' ? w.ready : '');
      });
    }, askAgainMs);
    return () => clearTimeout(timer);
  }, [jobs, w]);
  const asked = (event: FormEvent): void => {
    event.preventDefault();
    void begin(page.sted).then(async (why) => {
      setTold(why ?? w.begun);
      setJobs((await jobsNow()) ?? jobs);
    });
  };
  const stop = (job: ShownJob): void => {
    void fetch(`${address}/${encodeURIComponent(job.id)}`, { method: 'DELETE' }).then(async () =>
      setJobs((await jobsNow()) ?? jobs),
    );
  };
  const mayBegin = page.reader.mayExport && (page.sum?.units ?? 0) > 1;
  if (!mayBegin && jobs.length === 0) return null;
  return (
    <section aria-labelledby="hver" className="each-file">
      <h2 id="hver">{w.title}</h2>
      <p>{w.about}</p>
      {mayBegin && (
        <form method="post" action={address} onSubmit={asked}>
          <input type="hidden" name="sted" value={page.sted} />
          <input type="hidden" name="next" value={page.url} />
          <button type="submit" className="button button-secondary">
            {w.begin}
          </button>
        </form>
      )}
      {jobs.length > 0 && (
        <ul className="jobs">
          {jobs.map((job) => (
            <JobLine key={job.id} job={job} stop={stop} />
          ))}
        </ul>
      )}
      <p role="status">{told}</p>
    </section>
  );
}
