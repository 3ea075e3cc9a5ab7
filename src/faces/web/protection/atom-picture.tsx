import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { protectionWords } from '../words/protection.ts';

interface House {
  readonly name: string;
  readonly residents: number;
  readonly x: number;
}

// The afdelinger of the worked example: widths follow the residents.
const houses: readonly House[] = [
  { name: 'A', residents: 320, x: 20 },
  { name: 'B', residents: 60, x: 298 },
  { name: 'C', residents: 80, x: 405 },
  { name: 'D', residents: 12, x: 512 },
];

function sizeOf({ residents }: House): number {
  return residents > 200 ? 190 : 78;
}

/**
 * One large afdeling by itself and three small ones in a frame.
 * @source diskretion.md section 3, "Worked example"
 */
export function AtomPicture(): ReactElement {
  const w = wordsIn(protectionWords, useLang());
  return (
    <figure className="protection-picture">
      <svg viewBox="0 0 640 168" role="img" aria-label={w.atomPicture}>
        <rect x="268" y="16" width="352" height="112" rx="10" className="picture-frame" />
        {houses.map((house) => (
          <g key={house.name}>
            <rect x={house.x} y="34" width={sizeOf(house)} height="76" rx="4" className="picture-house" />
            <text x={house.x + sizeOf(house) / 2} y="68" className="picture-number picture-number--large">
              {house.name}
            </text>
            <text x={house.x + sizeOf(house) / 2} y="94" className="picture-number">
              {house.residents}
            </text>
          </g>
        ))}
        <text x="115" y="156" className="picture-label picture-label--middle">
          {w.alone}
        </text>
        <text x="444" y="156" className="picture-label picture-label--middle">
          {w.merged}: 152
        </text>
      </svg>
    </figure>
  );
}
