import { createHmac } from 'node:crypto';
import { encode } from 'csp-multi-partner/wire/json';
import type { Message, RelayOptions } from './relay';

export interface WebhookOptions {
  readonly url: string;
  /** Shared with whoever receives; `keyOf` reads it. */
  readonly key: Buffer;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
}

/** In milliseconds. A relay's claim lasts longer. */
const TIMEOUT = 10_000;

/** In bytes, as the specification has it. */
const SHORTEST_KEY = 24;
const LONGEST_KEY = 64;

/** @returns the key of a secret as Standard Webhooks writes them, `whsec_` and base64; null where it is none */
export function keyOf(secret: string): Buffer | null {
  const [, encoded = ''] = /^whsec_(.*)$/u.exec(secret) ?? [];
  const key = Buffer.from(encoded, 'base64');
  // `Buffer.from` passes over what is no base64.
  const isExact = key.toString('base64') === encoded;
  return isExact && key.length >= SHORTEST_KEY && key.length <= LONGEST_KEY ? key : null;
}

export function signatureOf(key: Buffer, id: string, timestamp: string, body: string): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/**
 * Posts each event as a document, signed.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md for the headers and the signature
 */
export function webhook({ url, key, fetch, now }: WebhookOptions): RelayOptions['deliver'] {
  return async ({ customerId, revision, event }: Message) => {
    const id = `${customerId}_${revision}`;
    const timestamp = String(Math.floor(now().getTime() / 1_000));
    const body = encode('event', event);
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatureOf(key, id, timestamp, body),
    };
    // Whoever is sent on to a page for signing in has not delivered anything.
    const following = { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) } as const;
    const response = await fetch(url, { method: 'POST', headers, body, ...following });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the receiver answered ${response.status}`);
  };
}
