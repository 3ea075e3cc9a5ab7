import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../domain/model/answer.ts';

const fewestLetters = 2;
const pauseMs = 120;
const mostShown = 8;

async function fetchSuggestions(from: string, typed: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const answer = await fetch(`${from}?q=${encodeURIComponent(typed)}`, { signal });
  const body = (await answer.json()) as { readonly hits?: readonly SearchHit[] };
  return answer.ok ? (body.hits ?? []).slice(0, mostShown) : [];
}

/** Suggestions for what is typed, after two letters and a short pause; empty while nothing is known. `from`: the address asked. */
export function useSuggestions(typed: string, from: string): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    if (typed.trim().length < fewestLetters) {
      setHits([]);
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      fetchSuggestions(from, typed, controller.signal).then(setHits, () => {
        // A suggestion that does not arrive is no loss: the form still searches.
        if (!controller.signal.aborted) setHits([]);
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [typed, from]);
  return hits;
}
