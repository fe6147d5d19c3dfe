import { parseTenantId } from 'csp-multi-partner/parse';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { toResponse, type Answer } from './answer';
import { giveCommand } from './commands';
import { explainAttempt } from './explanations';
import { importAgain, importNew } from './imports';
import { tableFor } from './languages';
import { openApi } from './openApi';
import { problem } from './problemDetails';
import { audit, listDeadlines, listEvents, showAccess, showCustomer, showMenu } from './queries';
import type { Env, Handling, Service } from './service';

/** In bytes: a customer with some thousand subscriptions. */
const LARGEST_BODY = 4_194_304;

export function createApp(service: Service): Hono<Env> {
  const app = new Hono<Env>();
  const by =
    (handle: (service: Service, context: Handling) => Promise<Answer>) =>
    async (context: Handling): Promise<Response> =>
      toResponse(await handle(service, context));

  app.use(async (context, next) => {
    context.set('messages', tableFor(context.req.header('accept-language')));
    await next();
    context.res.headers.append('vary', 'accept-language');
  });
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: ({ req }) => toResponse(problem('too-large', tableFor(req.header('accept-language')))),
    }),
  );
  app.use('/customers/:tenantId/*', async (context, next) => {
    const { messages } = context.var;
    const customerId = parseTenantId(context.req.param('tenantId'));
    if (customerId.isErr()) return toResponse(problem('not-found', messages));
    const caller = await service.actorOf(context.req.raw, customerId.value);
    if (caller.isErr()) return toResponse(problem(caller.error, messages));
    context.set('customerId', customerId.value);
    context.set('actor', caller.value);
    return next();
  });

  app.get('/openapi.json', (context) => context.json(openApi()));
  app.post('/customers', by(importNew));
  app.put('/customers/:tenantId', by(importAgain));
  app.get('/customers/:tenantId', by(showCustomer));
  app.get('/customers/:tenantId/events', by(listEvents));
  app.get('/customers/:tenantId/access', by(showAccess));
  app.get('/customers/:tenantId/deadlines', by(listDeadlines));
  app.get('/customers/:tenantId/menu', by(showMenu));
  app.get('/customers/:tenantId/audit', by(audit));
  app.post('/customers/:tenantId/explain', by(explainAttempt));
  app.post('/customers/:tenantId/commands/:type', by(giveCommand));

  app.notFound(({ var: { messages } }) => toResponse(problem('not-found', messages)));
  app.onError((failure, { var: { messages } }) => {
    console.error(failure);
    return toResponse(problem('failed', messages));
  });
  return app;
}
