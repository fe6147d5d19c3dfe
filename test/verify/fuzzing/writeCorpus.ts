import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { fileOf, FOUND, readFindings, type Finding } from './corpusFiles';

export async function writeCorpus(name: string, texts: readonly string[]): Promise<void> {
  writeFileSync(fileOf(name), await pretty(texts));
}

/** Adds what is new among the findings. */
export async function keepFindings(findings: readonly Finding[]): Promise<void> {
  const kept = readFindings();
  const names = new Set(kept.map(({ name }) => name));
  writeFileSync(FOUND, await pretty([...kept, ...findings.filter(({ name }) => !names.has(name))]));
}

const pretty = (value: unknown): Promise<string> =>
  format(JSON.stringify(value), { parser: 'json', printWidth: 120, singleQuote: true, trailingComma: 'all' });
