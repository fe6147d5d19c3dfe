/** When figures were counted, and of what: written beside them. */
import { execFileSync } from 'node:child_process';

export interface Measured {
  /** A day, as `2026-11-30`. */
  readonly on: string;
  /** Null where there is no repository, or the files are not those of any commit. */
  readonly commit: string | null;
}

export function measuredNow(): Measured {
  return { on: new Date().toISOString().slice(0, 10), commit: commit() };
}

function commit(): string | null {
  const git = (...given: readonly string[]): string =>
    execFileSync('git', given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const isChanged = git('status', '--porcelain', '--', 'src', 'test', ':!test/verify/figures') !== '';
    return isChanged ? null : git('rev-parse', '--short', 'HEAD');
  } catch {
    return null;
  }
}

/** For a page; nothing of figures that do not say. */
export function measuredLines({ measured }: { readonly measured?: Measured }): readonly string[] {
  if (measured === undefined) return [];
  const { on, commit: of } = measured;
  return [`_Measured on ${on}, ${of === null ? 'of files between two commits' : `of commit \`${of}\``}._`, ''];
}
