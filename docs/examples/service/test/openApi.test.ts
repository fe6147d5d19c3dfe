import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openApi } from '../http/openApi';
import { COMMAND_TYPES } from '../http/shippedSchemas';

describe('the description of the interface', () => {
  it('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(openApi()))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(openApi());
    const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/gu)].map(([, name]) => name);
    const { components } = openApi() as { readonly components: { readonly schemas: object } };
    expect(named.filter((name) => !Object.hasOwn(components.schemas, String(name)))).toEqual([]);
    expect(text).not.toContain('$defs');
  });

  it('has a path for each command, whose body says neither when nor by whom', () => {
    const text = JSON.stringify(openApi());
    expect(COMMAND_TYPES.length).toBe(20);
    for (const type of COMMAND_TYPES) expect(text).toContain(`/commands/${type}"`);
    const { components } = openApi() as {
      readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object }>> };
    };
    expect(Object.keys(components.schemas['AcceptInvitationBody']?.properties ?? {})).toEqual([
      'type',
      'invitationId',
      'acceptsCustomerAgreement',
    ]);
  });
});
