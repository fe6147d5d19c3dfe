/** Prints for a terminal of 100 columns; what is longer is wrapped at a space. */
const WIDTH = 100;

export function heading(text: string): void {
  console.log(`\n${text}\n${'─'.repeat(Math.min(text.length, WIDTH))}`);
}

export function line(...cells: readonly string[]): void {
  console.log(`  ${cells.join(' ')}`.trimEnd());
}

export function bullet(mark: string, text: string): void {
  wrapped(`  ${mark} `, text);
}

/** What hangs under a bullet; its further lines begin `hang` columns further right. */
export function indented(text: string, hang = 0): void {
  wrapped('    ', text, hang);
}

function wrapped(lead: string, text: string, hang = 0): void {
  let current = lead;
  for (const word of text.split(' ')) {
    if (current.length + word.length > WIDTH && current.trim() !== '') {
      console.log(current.trimEnd());
      current = ' '.repeat(lead.length + hang);
    }
    current += `${word} `;
  }
  console.log(current.trimEnd());
}
