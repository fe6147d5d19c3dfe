/** The parts of a link as they are written: nothing is decoded, unified or left out. */
export interface LinkParts {
  readonly scheme: string;
  readonly hasCredentials: boolean;
  /** Null where none is named; `https://host:/` names an empty one. */
  readonly port: string | null;
  readonly host: string;
  /** With its `/`; empty where there is none. */
  readonly path: string;
  /** Without its `?`; empty where there is none. */
  readonly query: string;
  /** With its `#`; empty where there is none. */
  readonly fragment: string;
}

/** Takes a link apart where RFC 3986 does; null where it has no `://`. */
export function toLinkParts(link: string): LinkParts | null {
  const schemeEnd = link.indexOf('://');
  if (schemeEnd === -1) return null;
  const [beforeFragment, fragment] = cutBefore(link.slice(schemeEnd + '://'.length), '#');
  const [beforeQuery, query] = cutBefore(beforeFragment, '?');
  const [authority, path] = cutBefore(beforeQuery, '/');
  const credentialsEnd = authority.lastIndexOf('@');
  const [host, port] = cutBefore(authority.slice(credentialsEnd + 1), ':');
  return {
    scheme: link.slice(0, schemeEnd),
    hasCredentials: credentialsEnd !== -1,
    port: port === '' ? null : port.slice(1),
    host,
    path,
    query: query.slice(1),
    fragment,
  };
}

/** Cuts before the first `mark`; the second part is empty where there is none. */
export function cutBefore(text: string, mark: string): readonly [before: string, from: string] {
  const index = text.indexOf(mark);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index)];
}

/** Every character that stands in no template and in no id. */
const FOREIGN = /[^\w\-./:?#=&@]/gu;

/**
 * The characters that no invitation holds, each once and in order: `% \ U+202E`. Empty where there are none.
 *
 * Among them are `%`, so nothing is ever percent-encoded (no template needs it, and none was seen to have it), the backslash, and all
 * white space, control, bidirectional and other characters beyond ASCII.
 */
export function foreignCharactersIn(text: string): string {
  return [...new Set(text.match(FOREIGN))].map(visible).join(' ');
}

const VISIBLE = /^[!-~]$/u;

function visible(character: string): string {
  if (VISIBLE.test(character)) return character;
  return `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}
