/** The part of the README that says where the library runs. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface HostRow {
  readonly name: string;
  readonly version: string;
  readonly require: boolean;
}

export interface CompilerRow {
  readonly version: string;
  /** The library's declarations are checked as well, those of type-fest among them. */
  readonly checked: boolean;
  readonly skipped: boolean;
}

export interface Ran {
  readonly hosts: readonly HostRow[];
  /** From the newest to the oldest. */
  readonly compilers: readonly CompilerRow[];
  /** How many drawn commands each host decided. */
  readonly commands: number;
}

const BEGIN = '<!-- `npm run runtimes` writes from here -->';
const END = '<!-- to here -->';

export function writeTable(ran: Ran): void {
  const readme = readFileSync('README.md', 'utf8');
  const [before = '', rest = ''] = readme.split(BEGIN);
  const [, after = ''] = rest.split(END);
  writeFileSync('README.md', [before, BEGIN, '\n\n', lines(ran).join('\n'), '\n\n', END, after].join(''));
}

function lines({ hosts, compilers, commands }: Ran): readonly string[] {
  const rows = hosts.map(({ name, version, require }) => [name, version, 'yes', require ? 'yes' : '–']);
  return [
    ...aligned([['runtime', 'version', '`import`', '`require`'], ...rows]),
    '',
    `Each does the same work with every entry of the packed library, and decides ${commands.toLocaleString('en')} drawn commands, with the same answers to the byte.`,
    `Its types compile with TypeScript ${span(compilers, 'checked')}${older(compilers)}.`,
  ];
}

function span(compilers: readonly CompilerRow[], how: 'checked' | 'skipped'): string {
  const versions = compilers.filter((row) => row[how]).map(({ version }) => version.replace(/\.\d+$/u, ''));
  return `${versions.at(-1) ?? 'none'} to ${versions[0] ?? 'none'}`;
}

function older(compilers: readonly CompilerRow[]): string {
  const [all, checked] = [span(compilers, 'skipped'), span(compilers, 'checked')];
  return all === checked ? '' : `, and with \`skipLibCheck\` from ${all.split(' ')[0] ?? ''} on`;
}

/** As the formatter would have it. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)];
}
