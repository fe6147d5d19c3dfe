import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What a request is answered, as data: it can be kept, and given again as it was. */
export interface Answer {
  readonly status: ContentfulStatusCode;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: unknown;
}
