import type { Peer } from './peer';

/** Asks every peer every question. @throws at the first that answers otherwise than the library */
export async function expectAgreement<Question>(
  peers: readonly Peer<Question>[],
  questions: readonly Question[],
  expected: (question: Question) => boolean,
): Promise<void> {
  for (const question of questions) {
    const answer = expected(question);
    for (const peer of peers) {
      const ask = await peer.prepare(question);
      if ((await ask()) !== answer) {
        throw new Error(`${peer.name} does not answer ${answer}: ${JSON.stringify(question, null, 2)}`);
      }
    }
  }
}
