/** The number that digits write; what is none stays as it was typed, so that the message can show it. */
export function countOf(typed: string): number | string {
  return /^\d+$/u.test(typed) ? Number(typed) : typed;
}
