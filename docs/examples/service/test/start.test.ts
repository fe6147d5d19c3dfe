import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase, hasServer } from './databases';
import { killAll, start, stop } from './startedService';

afterEach(killAll);

describe('a service that is started', () => {
  it('is there for this computer only, says where, and stops when it is told to', async () => {
    // A server is there sooner than PGlite is made.
    const service = await start(hasServer ? { DATABASE_URL: await createDatabase('started') } : {});
    expect(service.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect((await fetch(`${service.address}/openapi.json`)).status).toBe(200);
    await expect(fetch(service.address.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
    await stop(service, 'SIGINT');
    expect(service.child.exitCode).toBe(0);
  });

  it.each(['', 'a secret', 'whsec_'])(
    'does not start where others are to be told, and the secret is “%s”',
    async (secret) => {
      const environment = { WEBHOOK_URL: 'https://receiver.example', WEBHOOK_SECRET: secret };
      await expect(start(environment)).rejects.toThrow('WEBHOOK_URL needs a WEBHOOK_SECRET');
    },
  );
});
