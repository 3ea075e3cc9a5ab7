import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../domain/model/answer.ts';

const fewestLetters = 2;
const pauseMs = 120;

async function fetchSuggestions(typed: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(typed)}`, { signal });
  const body = (await answer.json()) as { readonly hits?: readonly SearchHit[] };
  return answer.ok ? (body.hits ?? []) : [];
}

/** Suggestions for what is typed, after two letters and a short pause; empty while nothing is known. */
export function useSuggestions(typed: string): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    if (typed.trim().length < fewestLetters) {
      setHits([]);
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      fetchSuggestions(typed, controller.signal).then(setHits, () => {
        // A suggestion that does not arrive is no loss: the form still searches.
        if (!controller.signal.aborted) setHits([]);
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [typed]);
  return hits;
}
