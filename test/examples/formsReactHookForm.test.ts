// @vitest-environment happy-dom
import { toNestErrors } from '@hookform/resolvers';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { Command } from 'csp-multi-partner';
import { commandForm } from 'csp-multi-partner/forms';
import { en } from 'csp-multi-partner/messages/en';
import { parseDuration } from 'csp-multi-partner/parse';
import type { Window } from 'happy-dom';
import { act, createElement, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm, type FieldError, type Resolver } from 'react-hook-form';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as world from '../world';

/** What a browser has and Node has not. */
const { document, Event, HTMLInputElement } = globalThis as unknown as Window;
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Fabrikam drafts a relationship with a customer where its name `Exchange support` is taken. */
const schema = commandForm('draftGrant', {
  messages: en,
  customer: world.granted(),
  given: {
    at: '2024-03-01T00:00:00Z',
    actor: world.agent(world.FABRIKAM),
    grantId: 'grant-2',
    partner: world.fabrikam,
    provider: null,
    takenNames: [],
    customRoles: [],
  },
});

interface Inputs {
  readonly displayName: string;
  readonly duration: string;
  readonly autoExtendDuration: 'PT0S' | 'P180D';
  readonly roleDefinitionIds: readonly string[];
}
type Draft = Command<'draftGrant'>;

/** The resolver of the library keeps the messages; this one keeps the codes too. */
const codedResolver: Resolver<Inputs, unknown, Draft> = (values, _, options) => {
  const result = schema['~standard'].validate(values);
  if (result.issues === undefined) return { values: result.value, errors: {} };
  const errors: Record<string, FieldError> = {};
  for (const { path, code, message } of result.issues) errors[path.join('.')] ??= { type: code, message };
  return { values: {}, errors: toNestErrors<Inputs>(errors, options) };
};

const FIELDS = ['displayName', 'duration', 'autoExtendDuration', 'roleDefinitionIds.0'] as const;

interface Props {
  readonly resolver: Resolver<Inputs, unknown, Draft>;
  readonly onDraft: (draft: Draft) => void;
}

function DraftForm({ resolver, onDraft }: Props): ReactElement {
  const { register, handleSubmit, formState, getFieldState } = useForm<Inputs, unknown, Draft>({
    resolver,
    defaultValues: { displayName: '', duration: '', autoExtendDuration: 'PT0S', roleDefinitionIds: [world.EXCHANGE] },
  });
  const fields = FIELDS.map((name) => {
    const { error } = getFieldState(name, formState);
    return createElement(
      'label',
      { key: name },
      createElement('input', register(name)),
      error && createElement('p', { role: 'alert', 'data-field': name, 'data-code': error.type }, error.message),
    );
  });
  return createElement('form', { onSubmit: (event) => void handleSubmit(onDraft)(event), noValidate: true }, ...fields);
}

describe('a form of react-hook-form', () => {
  const container = document.createElement('div');
  let root: ReturnType<typeof createRoot>;
  let drafts: Draft[];

  beforeEach(() => {
    drafts = [];
    document.body.append(container);
    root = createRoot(container);
  });
  afterEach(() => {
    act(() => root.unmount());
  });

  function show(resolver: Props['resolver']): void {
    act(() => root.render(createElement(DraftForm, { resolver, onDraft: (draft) => drafts.push(draft) })));
  }

  /** As a browser does it: React overrides the setter of the element itself. */
  function type(name: (typeof FIELDS)[number], text: string): void {
    const input = container.querySelector(`input[name="${name}"]`);
    act(() => {
      Reflect.set(HTMLInputElement.prototype, 'value', text, input);
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  async function submit(): Promise<void> {
    await act(async () => {
      container.querySelector('form')?.requestSubmit();
      await new Promise((done) => setTimeout(done, 0));
    });
  }

  const alerts = (): readonly string[] =>
    [...container.querySelectorAll('[role=alert]')].map(
      (each) => `${each.getAttribute('data-field')} ${each.getAttribute('data-code')}: ${each.textContent}`,
    );

  it('shows problems, then refusals at their fields with their codes, and then hands over the command', async () => {
    show(codedResolver);
    await submit();
    expect(alerts()).toEqual(['duration not-a-duration: must be an ISO 8601 duration such as `P730D`: ``']);

    type('displayName', 'Exchange support');
    type('duration', 'P3Y');
    type('autoExtendDuration', 'P180D');
    type('roleDefinitionIds.0', world.GLOBAL_ADMIN);
    await submit();
    expect(alerts()).toEqual([
      'displayName display-name-taken: another relationship of the partner is called `Exchange support` already',
      'duration duration-out-of-bounds: `P3Y` is not a duration of 1 to 730 days, in years, weeks and days',
      'autoExtendDuration extension-with-global-admin: a relationship with Global Administrator cannot extend itself',
    ]);
    expect(drafts).toEqual([]);

    type('displayName', 'Exchange, all of it');
    type('duration', 'P2Y');
    type('autoExtendDuration', 'PT0S');
    await submit();
    expect(alerts()).toEqual([]);
    expect(drafts).toEqual([
      world.draft('2024-03-01', {
        grantId: world.grantId('grant-2'),
        displayName: 'Exchange, all of it',
        duration: world.must(parseDuration('P2Y')),
        roleDefinitionIds: [world.GLOBAL_ADMIN],
      }),
    ]);
  });

  it('shows the messages with the library’s own resolver', async () => {
    show(standardSchemaResolver(schema));
    type('duration', 'P3Y');
    await submit();
    expect(alerts()).toEqual([
      'displayName : the name has 0 characters, counted in UTF-16 units; 1 to 50 are allowed',
      'duration : `P3Y` is not a duration of 1 to 730 days, in years, weeks and days',
    ]);
  });
});
