import { sValidator } from '@hono/standard-validator';
import { execute } from 'csp-multi-partner';
import { commandForm, submittedForm, type FormIssue } from 'csp-multi-partner/forms';
import { en } from 'csp-multi-partner/messages/en';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import * as world from '../world';

/** Contoso has been invited by Fabrikam, and has not accepted the Customer Agreement. */
const customer = world.contoso({
  asOf: '2024-01-01T00:00:00Z',
  partnerships: { invitations: [world.invitation()], customerAgreementAcceptedAt: null },
});
const options = { messages: en, customer, given: { at: '2024-02-01T00:00:00Z', actor: world.globalAdmin } } as const;

const app = new Hono()
  .post('/json', sValidator('json', commandForm('acceptInvitation', options)), (context) => {
    const command = context.req.valid('json');
    return context.json(world.must(execute(customer, command)).events.map(({ type }) => type));
  })
  .post('/form', sValidator('form', submittedForm('acceptInvitation', options)), (context) => {
    const command = context.req.valid('form');
    return context.json(world.must(execute(customer, command)).events.map(({ type }) => type));
  });

const postJson = async (body: unknown): Promise<Response> =>
  app.request('/json', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const postForm = async (body: Readonly<Record<string, string>>, isMultipart: boolean): Promise<Response> => {
  const form = isMultipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(body)) form.append(name, value);
  return app.request('/form', { method: 'POST', body: form });
};

const told = async (response: Response): Promise<readonly string[]> => {
  const { error } = (await response.json()) as { readonly error: readonly FormIssue[] };
  return error.map(({ path, code }) => `${path.join('.')}: ${code}`);
};

describe('a route of Hono that takes JSON', () => {
  it('answers 400 with every problem, or else every refusal, and its code', async () => {
    const malformed = await postJson({ invitationId: '', acceptsCustomerAgreement: 'on' });
    expect(malformed.status).toBe(400);
    expect(await told(malformed)).toEqual(['invitationId: empty', 'acceptsCustomerAgreement: not-a-boolean']);

    const refused = await postJson({ invitationId: 'invitation-1', acceptsCustomerAgreement: false });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({
      success: false,
      data: { invitationId: 'invitation-1', acceptsCustomerAgreement: false },
      error: [
        {
          code: 'agreement-missing',
          path: ['acceptsCustomerAgreement'],
          message: 'the customer has not accepted the Microsoft Customer Agreement',
          help: 'set `acceptsCustomerAgreement` to `true`',
          refusal: {
            code: 'agreement-missing',
            partner: world.FABRIKAM,
            sources: ['request-2020', 'manage-partners-2020'],
            disputed: null,
            remedy: { kind: 'amend', member: 'acceptsCustomerAgreement', to: true },
          },
        },
      ],
    });
  });

  it('answers 200 with what came of the command', async () => {
    const accepted = await postJson({ invitationId: 'invitation-1', acceptsCustomerAgreement: true });
    expect(accepted.status).toBe(200);
    expect(await accepted.json()).toEqual([
      'invitationAccepted',
      'customerAgreementAccepted',
      'resellerRelationshipEstablished',
    ]);
  });

  it('lets nobody say who acts', async () => {
    const body = { invitationId: 'invitation-1', acceptsCustomerAgreement: true, actor: world.someUser };
    expect(await told(await postJson(body))).toEqual(['actor: unknown-member']);
  });
});

describe.each([
  ['urlencoded', false],
  ['multipart', true],
])('a route of Hono that takes a form, %s', (_, isMultipart) => {
  it('answers 400 with the same refusal where the box is not ticked', async () => {
    const refused = await postForm({ invitationId: 'invitation-1' }, isMultipart);
    expect(refused.status).toBe(400);
    expect(await told(refused)).toEqual(['acceptsCustomerAgreement: agreement-missing']);
  });

  it('answers 200 where it is', async () => {
    const accepted = await postForm({ invitationId: 'invitation-1', acceptsCustomerAgreement: 'on' }, isMultipart);
    expect(accepted.status).toBe(200);
  });
});
