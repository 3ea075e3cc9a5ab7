import { type ReactElement, useEffect, useRef } from 'react';
import { usePage } from '../client/page-context.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { refusedFormId } from './post-form.tsx';

const shortestText = 20;

/**
 * Why the form just sent was refused, above the page it came from. Texts that were written stand here too: the form may
 * be gone, when somebody else has moved on what it was about.
 */
export function RefusedSummary(): ReactElement | null {
  const { page } = usePage();
  const w = wordsIn(frameWords, page.lang);
  const box = useRef<HTMLElement>(null);
  const { refused } = page;
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  if (!refused) return null;
  const texts = Object.values(refused.typed).filter((text) => text.length >= shortestText && /\s/.test(text.trim()));
  return (
    <section className="frame-refused container" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>{w.refusedTitle}.</strong> {refused.sentence[page.lang]} <a href={`#${refusedFormId}`}>{w.toRefused}</a>
      </p>
      {texts.length > 0 && (
        <details>
          <summary>{w.whatYouWrote}</summary>
          {texts.map((text) => (
            <p key={text} className="frame-refused__text">
              {text}
            </p>
          ))}
        </details>
      )}
    </section>
  );
}
