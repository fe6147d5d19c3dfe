/** Draws Mermaid's state diagrams of life cycles: a repository's page does so by itself, and a page without a network cannot. */

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const OUTSIDE = '[*]';
const ROW = 64;
const COLUMN = 195;
/** Half of a state's box. */
const BOX = { width: 85, height: 15 };
/** How far outside is. */
const END = 82;
const LEFT = 240;

/** Top down, a later status below an earlier one. Undefined for anything but states and arrows with labels. */
export function stateDiagram(code: string): string | undefined {
  const [kind, ...lines] = code.trim().split('\n');
  const arrows = lines.flatMap((line): readonly Arrow[] => {
    const [, from, to, label] = /^\s*(\S+) --> (\S+): (.+)$/u.exec(line) ?? [];
    return from === undefined || to === undefined || label === undefined ? [] : [{ from, to, label }];
  });
  if (kind !== 'stateDiagram-v2' || arrows.length !== lines.length) return undefined;

  const places = placesOf(arrows.filter(({ to }) => to !== OUTSIDE));
  const width = Math.max(...[...places.values()].map(({ x }) => x)) + BOX.width + END + 6;
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + ROW / 2;
  return [
    `<div class="drawing"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">',
    '<path d="M0 0 8 4 0 8z" fill="currentColor" stroke="none"/></marker></defs>',
    ...arrows.map((arrow) => drawArrow(arrow, places)),
    ...[...places].map(([state, place]) => drawState(state, place)),
    '</svg></div>\n',
  ].join('');
}

/** A state stands below the lowest that leads to it, under the first of them where there is room and else to the right. */
function placesOf(steps: readonly Arrow[]): ReadonlyMap<string, Place> {
  const rows = new Map([[OUTSIDE, 0]]);
  // As often as there are steps, so that a row reaches whatever lies beyond it.
  for (const { from, to } of steps.flatMap(() => steps)) {
    rows.set(to, Math.max(rows.get(to) ?? 0, (rows.get(from) ?? 0) + 1));
  }
  const places = new Map<string, Place>();
  for (const [state, row] of [...rows].sort(([, one], [, other]) => one - other)) {
    const y = row * ROW + ROW / 2;
    const above = steps.find(({ to }) => to === state)?.from ?? '';
    let x = places.get(above)?.x ?? LEFT;
    while ([...places.values()].some((taken) => taken.y === y && taken.x === x)) x += COLUMN;
    places.set(state, { x, y });
  }
  return places;
}

function drawState(state: string, { x, y }: Place): string {
  if (state === OUTSIDE) return dot({ x, y });
  const { width, height } = BOX;
  return (
    `<rect x="${x - width}" y="${y - height}" width="${2 * width}" height="${2 * height}" rx="6"/>` +
    `<text x="${x}" y="${y + 4}" text-anchor="middle">${state}</text>`
  );
}

function drawArrow({ from, to, label }: Arrow, places: ReadonlyMap<string, Place>): string {
  const start = places.get(from) ?? { x: LEFT, y: 0 };
  const edge = start.x + BOX.width;
  if (to === OUTSIDE) {
    return `${line(`M${edge} ${start.y}h${END - 6}`)}${dot({ x: edge + END, y: start.y })}<text x="${edge + 4}" y="${start.y - 6}">${label}</text>`;
  }
  const end = places.get(to) ?? start;
  const middle = (start.y + end.y) / 2;
  if (end.y - start.y > ROW) {
    // Around what stands between.
    const side = start.x - BOX.width;
    return (
      line(`M${side} ${start.y}C${side - 50} ${start.y} ${side - 50} ${end.y} ${side} ${end.y}`) +
      `<text x="${side - 42}" y="${middle}" text-anchor="end">${label}</text>`
    );
  }
  const path =
    end.x === start.x
      ? `M${start.x} ${start.y + BOX.height}V${end.y - BOX.height}`
      : `M${edge} ${start.y}H${end.x}V${end.y - BOX.height}`;
  return `${line(path)}<text x="${end.x + 8}" y="${middle + 4}">${label}</text>`;
}

function line(path: string): string {
  return `<path d="${path}" marker-end="url(#tip)"/>`;
}

function dot({ x, y }: Place): string {
  return `<circle cx="${x}" cy="${y}" r="6" fill="currentColor"/>`;
}
