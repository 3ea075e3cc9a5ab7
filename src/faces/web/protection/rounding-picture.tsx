import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { protectionWords } from '../words/protection.ts';

const width = 640;
const margin = 40;
const top = 44;
const bottom = 132;

/** Three counts above a number line and where rounding may put them: a small one, a large one and a multiple. */
export function RoundingPicture({ n }: { readonly n: number }): ReactElement {
  const w = wordsIn(protectionWords, useLang());
  const [small, large] = [Math.round(n * 0.6), Math.round(n * 2.4)];
  const x = (count: number): number => margin + (count * (width - 2 * margin)) / (4 * n);
  const arrows = [small, large].flatMap((from) => {
    const below = Math.floor(from / n) * n;
    return [below, below + n].map((to) => ({ from, to }));
  });
  return (
    <figure className="protection-picture">
      <svg viewBox={`0 0 ${width} 196`} role="img" aria-label={w.roundPicture(n, small, large)}>
        <defs>
          <marker id="pil" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 8 4 0 8z" className="picture-arrow" />
          </marker>
        </defs>
        <text x={margin} y={16} className="picture-label">
          {w.inReality}
        </text>
        <text x={margin} y={190} className="picture-label">
          {w.youSee}
        </text>
        <line x1={margin} x2={width - margin} y1={bottom} y2={bottom} className="picture-axis" />
        {[0, 1, 2, 3, 4].map((step) => (
          <g key={step}>
            <circle cx={x(step * n)} cy={bottom} r="5" className="picture-shown" />
            <text x={x(step * n)} y={bottom + 22} className="picture-number">
              {step * n}
            </text>
          </g>
        ))}
        {arrows.map(({ from, to }) => (
          <line
            key={`${from}-${to}`}
            x1={x(from)}
            y1={top + 18}
            x2={x(to)}
            y2={bottom - 9}
            className="picture-line"
            markerEnd="url(#pil)"
          />
        ))}
        <line
          x1={x(4 * n)}
          y1={top + 18}
          x2={x(4 * n)}
          y2={bottom - 9}
          className="picture-line picture-line--sure"
          markerEnd="url(#pil)"
        />
        {[small, large, 4 * n].map((count) => (
          <g key={count}>
            <circle cx={x(count)} cy={top} r="16" className="picture-true" />
            <text x={x(count)} y={top + 5} className="picture-number picture-number--true">
              {count}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
