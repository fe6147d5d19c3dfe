import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Of a file's text, so that a change of it since it was mutated shows. */
export const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
