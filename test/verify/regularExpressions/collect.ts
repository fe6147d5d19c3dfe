/** Every regular expression of the sources, by the compiler's own reading of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const SOURCES = fileURLToPath(new URL('../../../src/', import.meta.url));

/** One regular expression and where it stands. */
export interface Found {
  /** Its file, from `src` on. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

export async function regularExpressionsOf(): Promise<readonly Found[]> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const found: Found[] = [];
  for (const file of files) {
    const { literals, constructions } = inFile(file);
    found.push(...literals);
    if (constructions > 0) found.push(...(await constructed(file, constructions)));
  }
  return found;
}

function inFile(file: string): { readonly literals: readonly Found[]; readonly constructions: number } {
  const text = readFileSync(`${SOURCES}${file}`, 'utf8');
  const literals: Found[] = [];
  let constructions = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    // Whatever names the constructor, called, with `new` or handed on.
    if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeReferenceNode(node.parent)) constructions += 1;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return { literals, constructions };
}

/**
 * What a module constructs while it is loaded.
 *
 * @throws if that is not as many as its text names the constructor, for then one is made later, of who knows what
 */
async function constructed(file: string, expected: number): Promise<readonly Found[]> {
  const made: RegExp[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, given: [string, string?]) => {
      const regularExpression = new target(...given);
      made.push(regularExpression);
      return regularExpression;
    },
  });
  try {
    // A module of its own, even where another one has been loaded.
    await import(`${pathToFileURL(`${SOURCES}${file}`).href}?regularExpressions`);
  } finally {
    globalThis.RegExp = original;
  }
  if (made.length !== expected) throw new Error(`${file} constructs ${made.length} of ${expected} when loaded`);
  return made.map(({ source, flags }) => ({ file, source, flags }));
}
