import { createHmac } from 'node:crypto';
import { encode } from 'csp-multi-partner/wire/json';
import type { Message, RelayOptions } from './relay';

export interface WebhookOptions {
  readonly url: string;
  /** Shared with whoever receives. */
  readonly secret: string;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
}

/** In milliseconds. A relay's claim lasts longer. */
const TIMEOUT = 10_000;

/**
 * Posts each event as a document, signed.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md for the headers and the signature
 */
export function webhook({ url, secret, fetch, now }: WebhookOptions): RelayOptions['deliver'] {
  return async ({ customerId, revision, event }: Message) => {
    const id = `${customerId}_${revision}`;
    const timestamp = String(Math.floor(now().getTime() / 1_000));
    const body = encode('event', event);
    const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    };
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT) });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the receiver answered ${response.status}`);
  };
}
