/** How far back the published types go. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES, install } from '../package/packed';
import type { CompilerRow } from './table';

export const COMPILERS = [
  '7.0.2',
  '6.0.3',
  '5.9.3',
  '5.8.3',
  '5.7.3',
  '5.6.3',
  '5.5.4',
  '5.4.5',
  '5.3.3',
  '5.2.2',
  '5.1.6',
  '5.0.4',
  '4.9.5',
] as const;

/** Compiles every entry and a program of a user's, in both ways to find a package; what must not compile in it must not. */
export function compilesWith(folder: string, version: string): CompilerRow {
  const everything = ENTRIES.map(
    (path, index) => `export * as entry${index} from 'csp-multi-partner${path.slice(1)}';\n`,
  );
  writeFileSync(join(folder, 'everything.ts'), everything.join(''));
  install(folder, '--no-save', `typescript@${version}`);
  const compiles = (skipLibCheck: boolean): boolean =>
    (['nodenext', 'bundler'] as const).every((moduleResolution) => compile(folder, { moduleResolution, skipLibCheck }));
  return { version, checked: compiles(false), skipped: compiles(true) };
}

function compile(
  folder: string,
  given: { readonly moduleResolution: 'nodenext' | 'bundler'; readonly skipLibCheck: boolean },
): boolean {
  const module = given.moduleResolution === 'nodenext' ? 'nodenext' : 'esnext';
  const compilerOptions = { ...given, module, strict: true, noEmit: true, target: 'es2022', types: [] };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['brands.ts', 'everything.ts'] }),
  );
  try {
    execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.json'], { cwd: folder, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
