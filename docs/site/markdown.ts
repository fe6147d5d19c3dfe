/** The part of markdown-it that is used here: it comes without types. */
interface Parser {
  readonly core: {
    readonly ruler: { push: (name: string, rule: (state: { tokens: readonly Token[] }) => void) => void };
  };
  readonly renderer: { readonly rules: Record<string, () => string> };
}

interface Token {
  type: string;
  content: string;
  readonly children: Token[] | null;
}

/** Code in headings is text too, which TypeDoc's names of headings leave out; and a wide table scrolls by itself. */
export function readable({ core, renderer }: Parser): void {
  core.ruler.push('code-in-headings', ({ tokens }) => {
    tokens.forEach(({ children }, at) => {
      if (tokens[at - 1]?.type !== 'heading_open') return;
      for (const token of children ?? []) {
        if (token.type === 'code_inline') token.type = 'text';
      }
    });
  });
  renderer.rules['table_open'] = () => '<div class="table"><table>\n';
  renderer.rules['table_close'] = () => '</table></div>\n';
}
