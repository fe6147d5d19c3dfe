/** Plots as SVG, on scales of powers of ten, readable on light and on dark. */
import { inWords } from '../../test/bench/words';

export interface Bar {
  readonly label: string;
  readonly nanoseconds: number;
}

export interface Line {
  readonly name: string;
  readonly points: readonly { readonly count: number; readonly nanoseconds: number }[];
}

const WIDTH = 760;
const LABELS = 230;
const ROW = 22;
const OWN = /csp-multi-partner|access(?:AsOf|Of)/u;

const STYLE =
  '<style>text{font:12px system-ui,sans-serif;fill:#57606a}rect.own{fill:#0969da}rect.other{fill:#8c959f}.grid{stroke:#8c959f;stroke-opacity:.25}' +
  'polyline{fill:none;stroke-width:2;stroke:#8c959f}polyline.own{stroke:#0969da;stroke-width:3}' +
  '@media(prefers-color-scheme:dark){text{fill:#9da7b3}rect.own{fill:#58a6ff}polyline.own{stroke:#58a6ff}}</style>';

export function barPlot(bars: readonly Bar[]): string {
  const scale = toScale(
    bars.map(({ nanoseconds }) => nanoseconds),
    LABELS,
    WIDTH - 70,
  );
  const height = bars.length * ROW + 40;
  return svg(height, [
    ...scale.ticks.map((tick) => gridLine(scale.at(tick), height)),
    ...bars.flatMap(({ label, nanoseconds }, index) => {
      const y = index * ROW + 8;
      const end = scale.at(nanoseconds);
      return [
        `<text x="${LABELS - 8}" y="${y + 12}" text-anchor="end">${escaped(label)}</text>`,
        `<rect class="${classOf(label)}" x="${LABELS}" y="${y}" width="${Math.max(1, end - LABELS)}" height="${ROW - 6}"/>`,
        `<text x="${end + 6}" y="${y + 12}">${inWords(nanoseconds)}</text>`,
      ];
    }),
    ...scale.ticks.map(
      (tick) => `<text x="${scale.at(tick)}" y="${height - 8}" text-anchor="middle">${inWords(tick)}</text>`,
    ),
  ]);
}

export function linePlot(lines: readonly Line[]): string {
  const height = 420;
  const points = lines.flatMap((line) => line.points);
  const across = toScale(
    points.map(({ count }) => count),
    70,
    WIDTH - 170,
  );
  const up = toScale(
    points.map(({ nanoseconds }) => nanoseconds),
    height - 40,
    16,
  );
  return svg(height, [
    ...across.ticks.map((tick) => gridLine(across.at(tick), height - 20)),
    ...across.ticks.map(
      (tick) =>
        `<text x="${across.at(tick)}" y="${height - 8}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
    ),
    ...up.ticks.map((tick) => `<text x="60" y="${up.at(tick) + 4}" text-anchor="end">${inWords(tick)}</text>`),
    ...apart(lines, up.at).flatMap(({ name, points: own, labelAt }) => [
      `<polyline class="${classOf(name)}" points="${own.map(({ count, nanoseconds }) => `${across.at(count)},${up.at(nanoseconds)}`).join(' ')}"/>`,
      `<text x="${across.at(own.at(-1)?.count ?? 1) + 8}" y="${labelAt}">${escaped(name)}</text>`,
    ]),
  ]);
}

/** The lines with places for their names, none closer to the next than a line of text. */
function apart(
  lines: readonly Line[],
  up: (value: number) => number,
): readonly (Line & { readonly labelAt: number })[] {
  const byEnd = lines
    .map((line) => ({ ...line, labelAt: Math.round(up(line.points.at(-1)?.nanoseconds ?? 1) + 4) }))
    .sort((one, other) => one.labelAt - other.labelAt);
  let lowest = -Infinity;
  return byEnd.map((line) => {
    lowest = Math.max(line.labelAt, lowest + 15);
    return { ...line, labelAt: lowest };
  });
}

interface Scale {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

function toScale(values: readonly number[], from: number, to: number): Scale {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const greatest = Math.ceil(Math.log10(Math.max(...values)));
  return {
    ticks: Array.from({ length: greatest - least + 1 }, (_, index) => 10 ** (least + index)),
    at: (value) => Math.round(from + ((Math.log10(value) - least) / (greatest - least)) * (to - from)),
  };
}

const classOf = (name: string): string => (OWN.test(name) ? 'own' : 'other');

const gridLine = (x: number, height: number): string =>
  `<line class="grid" x1="${x}" y1="4" x2="${x}" y2="${height - 22}"/>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const svg = (height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img">${STYLE}\n${parts.join('\n')}\n</svg>\n`;
