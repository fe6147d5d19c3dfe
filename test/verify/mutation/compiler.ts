/** Judges mutants by the compiler: what does not compile, no user can ever run. */
import ts from 'typescript';

export interface Place {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The text of a file with one place replaced; lines and columns count from 1, as Stryker reports them. */
export function mutated(text: string, { start, end }: Place, replacement: string): string {
  return text.slice(0, offsetOf(text, start)) + replacement + text.slice(offsetOf(text, end));
}

export function originalOf(text: string, { start, end }: Place): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

function offsetOf(text: string, { line, column }: Place['start']): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** @returns a judge: whether the project, with this text for that file, no longer compiles because of that file */
export function compiler(): (file: string, text: string) => boolean {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const replaced = new Map<string, { readonly version: number; readonly text: string }>();
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, noEmit: true }),
    getScriptFileNames: () => fileNames,
    getScriptVersion: (name) => String(replaced.get(name)?.version ?? 0),
    getScriptSnapshot: (name) => {
      const text = replaced.get(name)?.text ?? ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    readDirectory: (...given) => ts.sys.readDirectory(...given),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
  });
  let version = 0;
  return (file, text) => {
    const name = fileNames.find((each) => each.endsWith(`/${file}`));
    if (name === undefined) throw new Error(`${file} is no file of the project`);
    version += 1;
    const before = replaced.get(name)?.text ?? ts.sys.readFile(name) ?? '';
    replaced.set(name, { version, text });
    const isRefused =
      service.getSyntacticDiagnostics(name).length > 0 || service.getSemanticDiagnostics(name).length > 0;
    version += 1;
    replaced.set(name, { version, text: before });
    return isRefused;
  };
}
