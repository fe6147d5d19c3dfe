import { stateDiagram } from './stateDiagram';

/** The part of markdown-it that is used here: it comes without types. */
interface Parser {
  readonly core: {
    readonly ruler: { push: (name: string, rule: (state: { readonly tokens: readonly Token[] }) => void) => void };
  };
  readonly renderer: { readonly rules: Record<string, Rule> };
}

interface Token {
  type: string;
  readonly info: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}

type Rule = (tokens: readonly Token[], at: number, ...rest: readonly unknown[]) => string;

/** What TypeDoc leaves to be wished of pages: names for headings with code in them, tables that scroll, drawings. */
export function readable({ core, renderer: { rules } }: Parser): void {
  core.ruler.push('code-in-headings', ({ tokens }) => {
    for (const token of tokens.filter((_, at) => tokens[at - 1]?.type === 'heading_open')) {
      for (const child of token.children ?? []) {
        if (child.type === 'code_inline') child.type = 'text';
      }
    }
  });
  rules['table_open'] = () => '<div class="table"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  const asCode = rules['fence'];
  rules['fence'] = (tokens, at, ...rest) => {
    const { info = '', content = '' } = tokens[at] ?? {};
    return (info === 'mermaid' ? stateDiagram(content) : undefined) ?? asCode?.(tokens, at, ...rest) ?? '';
  };
}
