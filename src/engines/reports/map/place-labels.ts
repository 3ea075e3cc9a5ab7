import type { Spot } from './map-frame.ts';

/** A mark on the drawing, with the text that is to stand beside it. */
export interface LabelWish extends Spot {
  readonly label?: string;
  /** Half the mark's size. */
  readonly radius: number;
}

/** Where a label stands: its middle and its size. `far` from its mark it needs a line to it. */
export interface PlacedLabel extends Spot {
  readonly width: number;
  readonly height: number;
  readonly far: boolean;
}

const letterWidth = 7;
const padding = 6;
const labelHeight = 15;
const gap = 2;
const reaches = [1, 8, 18, 30, 44, 60, 80, 104, 132, 164, 200];
const farFrom = 8;
const directions = 16;

/**
 * Finds a place for each label where it covers no mark and no other label, the nearest first, to the right of its mark
 * if it can. Labels wish in the order given; one that finds no place is left out (undefined).
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  room: { readonly width: number; readonly height: number },
): readonly (PlacedLabel | undefined)[] {
  const taken: PlacedLabel[] = [];
  return wishes.map((wish) => {
    if (wish.label === undefined) return undefined;
    const size = { width: wish.label.length * letterWidth + padding, height: labelHeight };
    for (const reach of reaches) {
      for (let d = 0; d < directions; d += 1) {
        const label = beside(wish, size, reach, (2 * Math.PI * d) / directions);
        const free =
          isInside(label, room) &&
          !taken.some((other) => overlap(label, other)) &&
          !wishes.some((w) => covers(label, w));
        if (!free) continue;
        taken.push(label);
        return label;
      }
    }
    return undefined;
  });
}

function beside(
  { x, y, radius }: LabelWish,
  size: { readonly width: number; readonly height: number },
  reach: number,
  angle: number,
): PlacedLabel {
  const [dx, dy] = [Math.cos(angle), -Math.sin(angle)];
  return {
    ...size,
    x: x + dx * (radius + reach + gap + size.width / 2),
    y: y + dy * (radius + reach + gap + size.height / 2),
    far: reach > farFrom,
  };
}

function isInside(
  { x, y, width, height }: PlacedLabel,
  room: { readonly width: number; readonly height: number },
): boolean {
  return x >= width / 2 && y >= height / 2 && x <= room.width - width / 2 && y <= room.height - height / 2;
}

function overlap(a: PlacedLabel, b: PlacedLabel): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap;
}

function covers(label: PlacedLabel, mark: LabelWish): boolean {
  return (
    Math.abs(label.x - mark.x) < label.width / 2 + mark.radius &&
    Math.abs(label.y - mark.y) < label.height / 2 + mark.radius
  );
}
