import type { ReactElement } from 'react';
import type { Cell } from '../../../domain/model/cell.ts';
import type { FlowGround, MoveAnswer, MovePair } from '../../../domain/model/moves.ts';
import { placeLabels } from '../../../engines/reports/map/place-labels.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { movesWords } from '../words/moves.ts';
import { useFlowText } from './flow-cell.tsx';
import { toldFlows } from './told-flows.ts';

const mostDrawn = 24;
const widest = 9;
const thinnest = 1.5;

const sizeOf = (cell: Cell): number => (cell.kind === 'rounded' ? cell.value : 0);

type FlowSpot = FlowGround['spots'][number];

// Social and other homes of a kommune lie at one point: a flow between them has no length, and stands in the table.
const areApart = (a: FlowSpot | undefined, b: FlowSpot | undefined): boolean =>
  Boolean(a && b && (a.x !== b.x || a.y !== b.y));

interface Drawn extends MovePair {
  readonly path: string;
  readonly width: number;
  readonly kind: 'inside' | 'out' | 'in';
}

function drawnOf({ ends, pairs }: MoveAnswer, { spots }: FlowGround): readonly Drawn[] {
  const placed = pairs
    .filter(({ from, to, persons }) => areApart(spots[from], spots[to]) && sizeOf(persons) > 0)
    .sort((a, b) => sizeOf(b.persons) - sizeOf(a.persons))
    .slice(0, mostDrawn);
  const most = sizeOf(placed[0]?.persons ?? { kind: 'value', value: 0 }) || 1;
  return placed.flatMap((pair) => {
    const [a, b] = [spots[pair.from], spots[pair.to]];
    if (!a || !b) return [];
    // Bowed to the right of the way, so that the two directions do not cover each other.
    const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const path = `M${a.x} ${a.y}Q${Math.round(mx - dy * 0.18)} ${Math.round(my + dx * 0.18)} ${b.x} ${b.y}`;
    const width = thinnest + (widest - thinnest) * Math.sqrt(sizeOf(pair.persons) / most);
    const [inFrom, inTo] = [ends[pair.from]?.inside, ends[pair.to]?.inside];
    const elsewhere = inFrom ? 'out' : 'in';
    return [{ ...pair, path, width: Math.round(width * 10) / 10, kind: inFrom && inTo ? 'inside' : elsewhere }];
  });
}

const [insideRadius, outsideRadius] = [5, 3.5];
const [textSize, textDrop] = [13, 4];

/** How large marks and names are drawn, and how many names: a phone shows the whole drawing at a third of its size. */
interface Look {
  readonly className: string;
  readonly scale: number;
  readonly mostNamed: number;
  readonly longestName: number;
}
const looks: readonly Look[] = [
  { className: 'flow-map__spots', scale: 1, mostNamed: 14, longestName: 36 },
  { className: 'flow-map__spots flow-map__spots--phone', scale: 2.4, mostNamed: 5, longestName: 36 },
];

// The whole name stands in the table; here it would run over the others.
const shortened = (name: string, longest: number): string =>
  name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;

/** The ends of the flows, named where a name finds room beside its mark; all names stand in the table. */
function SpotMarks({
  moves,
  ground,
  used,
  look,
}: {
  readonly moves: MoveAnswer;
  readonly ground: FlowGround;
  readonly used: readonly number[];
  readonly look: Look;
}): ReactElement {
  const lang = useLang();
  const { scale } = look;
  // Room is found on a drawing as small as the one that is read.
  const marks = pointsOf(moves, ground, used).map(({ x, y, shared, ends }, rank) => {
    const names = ends.map(({ name }) => name[lang]);
    const short = ends.length > 1 ? shared : undefined;
    const named = rank < look.mostNamed ? { label: shortened(short ?? names[0] ?? '', look.longestName) } : {};
    const radius = radiusOf(ends.some(({ inside }) => inside));
    return { ...named, x: x / scale, y: y / scale, radius, key: `${x} ${y}`, name: names.join(', ') };
  });
  const labels = placeLabels(marks, { width: ground.width / scale, height: ground.height / scale });
  return (
    <g className={look.className} transform={`scale(${scale})`} fontSize={textSize}>
      {marks.map(({ key, x, y, radius, label, name }, at) => {
        const place = labels[at];
        return (
          <g key={key}>
            {place?.far && <line x1={x} y1={y} x2={place.x} y2={place.y} className="flow-map__leader" />}
            <circle cx={x} cy={y} r={radius} className="flow-map__spot">
              <title>{name}</title>
            </circle>
            {place && (
              <text x={Math.round(place.x)} y={Math.round(place.y) + textDrop} textAnchor="middle">
                {label}
                <title>{name}</title>
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface EndPoint {
  readonly x: number;
  readonly y: number;
  readonly shared?: string;
  readonly ends: MoveAnswer['ends'];
}

/** Points of the drawing where flows end, those of the largest flows first, each with the ends that lie there. */
function pointsOf({ ends }: MoveAnswer, { spots }: FlowGround, used: readonly number[]): readonly EndPoint[] {
  const points = new Map<string, EndPoint>();
  for (const end of used) {
    const [spot, own] = [spots[end], ends[end]];
    if (!spot || !own) continue;
    const at = `${spot.x} ${spot.y}`;
    points.set(at, { ...spot, ends: [...(points.get(at)?.ends ?? []), own] });
  }
  return [...points.values()];
}

const radiusOf = (inside: boolean): number => (inside ? insideRadius : outsideRadius);

/** The largest flows between places drawn on the ground; every one of them is in the table too. */
export function FlowMap({ moves, ground }: { readonly moves: MoveAnswer; readonly ground: FlowGround }): ReactElement {
  const lang = useLang();
  const w = wordsIn(movesWords, lang);
  const text = useFlowText();
  const drawn = toldFlows(drawnOf(moves, ground), ({ persons }) => persons);
  const nameOf = (end: number): string => moves.ends[end]?.name[lang] ?? '';
  const [largest] = drawn;
  const used = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))];
  const summary = largest ? w.mapSummary(nameOf(largest.from), nameOf(largest.to), text(largest.persons)) : w.nothing;
  return (
    <figure className="flow-map">
      <svg viewBox={`0 0 ${ground.width} ${ground.height}`} role="img" aria-label={`${w.map} ${summary}`}>
        <rect width={ground.width} height={ground.height} className="flow-map__sea" />
        {ground.land.map((path) => (
          <path key={path} d={path} className="flow-map__land" />
        ))}
        {drawn.toReversed().map(({ from, to, path, width, kind, persons }) => (
          <path
            key={`${from} ${to}`}
            d={path}
            className={`flow-map__flow is-${kind}`}
            strokeWidth={width}
            strokeDasharray={kind === 'in' ? `0.1 ${Math.max(4, width * 1.6)}` : undefined}
          >
            <title>{w.flowTitle(nameOf(from), nameOf(to), text(persons))}</title>
          </path>
        ))}
        {looks.map((look) => (
          <SpotMarks key={look.className} moves={moves} ground={ground} used={used} look={look} />
        ))}
      </svg>
      <figcaption>
        {w.mapAbout(drawn.length)} {summary} <a href="/kort">{w.onMap}</a>
      </figcaption>
    </figure>
  );
}
