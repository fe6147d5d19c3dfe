import { execute, type Command, type Customer, type GranularState } from 'csp-multi-partner';
import { describe, expect, it } from 'vitest';
import * as world from '../../world';
import { isEntitled } from './entitlement';
import { LAW_NAMES, expectBy, noChecks, uncheckedLaws } from './lawBook';
import { newcomers, partiesOf } from './starts';
import { checkState } from './stateLaws';
import { checkStep, followsArrows, type Step } from './stepLaws';

const before = world.granted(world.gdap({ state: world.STATES.approvalPending }), world.dap(world.NORTHWIND));
const approving = world.step('approveGrant', '2024-03-01', world.globalAdmin);
const buying = world.purchase('2024-03-01');

function stepOf(command: Command, changes: (after: Customer) => Partial<Customer> = () => ({})): Step {
  const { customer, events } = world.must(execute(before, command));
  const changed = changes(customer);
  return {
    ...{ before, command, events },
    after: Object.keys(changed).length === 0 ? customer : Object.freeze({ ...customer, ...changed }),
  };
}

/** The first law that is found broken. */
function broken(step: Step): string | null {
  try {
    checkStep(expectBy(noChecks()), step);
    return null;
  } catch (problem) {
    return String(problem).replace(/^Error: (\w+):[^]*$/u, '$1');
  }
}

const withState =
  (state: GranularState) =>
  ({ partnerships }: Customer): Partial<Customer> => ({
    partnerships: {
      ...partnerships,
      grants: partnerships.grants.map((grant) => (grant.kind === 'gdap' ? { ...grant, state } : grant)),
    },
  });

// A law that nothing breaks would hold of any code: each is shown a step or a customer that breaks it.
describe('the laws of a closed space', () => {
  it('hold of what the library does', () => {
    expect(broken(stepOf(approving))).toBeNull();
    expect(broken(stepOf(buying))).toBeNull();
  });

  it('see an account that was touched', () => {
    expect(broken(stepOf(approving, ({ account }) => ({ account: { ...account } })))).toBe('accountUntouched');
  });

  it('see a purchase that touches partnerships', () => {
    const touched = stepOf(buying, ({ partnerships }) => ({ partnerships: { ...partnerships } }));
    expect(broken(touched)).toBe('purchaseAppends');
  });

  it('see another’s grant that was touched', () => {
    const touched = stepOf(approving, ({ partnerships }) => ({
      partnerships: {
        ...partnerships,
        grants: partnerships.grants.map((grant) => (grant.kind === 'dap' ? { ...grant } : grant)),
      },
    }));
    expect(broken(touched)).toBe('othersUntouched');
  });

  it('see a customer that is not what its events make of it', () => {
    expect(broken(stepOf(approving, () => ({ name: 'another' })))).toBe('evolveIsExecute');
  });

  it('see a stranger who brings something about', () => {
    expect(isEntitled(before, approving)).toBe(true);
    for (const actor of [world.agent(world.NORTHWIND), world.agent(world.FABRIKAM), world.billingAdmin]) {
      expect(isEntitled(before, { ...approving, actor })).toBe(false);
    }
  });

  it('see an arrow that no document draws', () => {
    const to = (state: GranularState): boolean => followsArrows(before, stepOf(approving, withState(state)).after);
    expect([world.STATES.approved, world.STATES.active, world.STATES.terminated].map(to)).toEqual([true, false, false]);
  });

  it('see a result that is not frozen', () => {
    const { customer, events } = world.must(execute(before, approving));
    expect(broken({ before, command: approving, events, after: { ...customer } })).toBe('frozen');
  });

  it('see an assignment with a role that its relationship never had', () => {
    const space = {
      ...newcomers,
      bounds: { invitations: 0, grants: 1, assignments: 1, purchases: 0, instants: 1 },
      actors: partiesOf(newcomers),
    };
    const customer = world.granted(
      world.gdap({ assignments: [world.assignment({ roleDefinitionIds: [world.roleId(world.ENGINEERS)] })] }),
    );
    expect(() => {
      checkState(expectBy(noChecks()), { ...space, customer }, { customer, clock: 0 });
    }).toThrow('neverMore');
  });

  it('are said to be unchecked where no space checked them', () => {
    const [one, other] = [noChecks(), noChecks()];
    expect(uncheckedLaws([one, other])).toEqual(LAW_NAMES);
    expectBy(other)('accessUntil', true, () => null);
    expect(uncheckedLaws([one, other])).toEqual(LAW_NAMES.filter((name) => name !== 'accessUntil'));
  });
});
