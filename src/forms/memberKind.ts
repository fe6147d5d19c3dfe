import type { Command, CommandType } from '../customer/command';

/** How the text of a member is read. Objects are read member by member, and need no kind. */
export type MemberKind = 'text' | 'optional' | 'flag' | 'count' | 'list';

type KindOf<Value> = null extends Value
  ? 'optional'
  : [Value] extends [boolean]
    ? 'flag'
    : [Value] extends [number]
      ? 'count'
      : [Value] extends [readonly unknown[]]
        ? 'list'
        : 'text';

/** A pair of path and kind for each member, however deep. */
type KindsIn<Value, Before extends string = ''> = Value extends string | number | boolean | null | readonly unknown[]
  ? never
  : {
      [Name in keyof Value & string]:
        readonly [path: `${Before}${Name}`, kind: KindOf<Value[Name]>] | KindsIn<Value[Name], `${Before}${Name}.`>;
    }[keyof Value & string];

type PathsOf<Kind extends MemberKind, Type extends CommandType = CommandType> = Extract<
  KindsIn<Command<Type>>,
  readonly [string, Kind]
>[0];

type Kinds = { readonly [Path in PathsOf<'optional'>]: 'optional' } & { readonly [Path in PathsOf<'flag'>]: 'flag' } & {
  readonly [Path in PathsOf<'count'>]: 'count';
} & { readonly [Path in PathsOf<'list'>]: 'list' };

/** The members of all commands that are more than text. One that is missing does not compile, nor one that is of another kind. */
const kinds: Kinds = {
  'actor.inactiveSince': 'optional',
  provider: 'optional',
  endsAt: 'optional',
  'subscription.orderId': 'optional',
  'subscription.partnerOfRecord': 'optional',
  'subscription.terms.termDuration': 'optional',
  'subscription.terms.commitmentEndDate': 'optional',
  acceptsCustomerAgreement: 'flag',
  'subscription.terms.autoRenewEnabled': 'flag',
  'subscription.terms.quantity': 'count',
  'partner.providers': 'list',
  roleDefinitionIds: 'list',
  takenNames: 'list',
  customRoles: 'list',
};

type Flags = {
  readonly [Type in CommandType as [PathsOf<'flag', Type>] extends [never] ? never : Type]: {
    readonly [Path in PathsOf<'flag', Type>]: true;
  };
};

/** The flags of each command, for nothing is sent of a box that is not ticked. */
const flags: Flags = {
  acceptInvitation: { acceptsCustomerAgreement: true },
  purchaseSubscription: { 'subscription.terms.autoRenewEnabled': true },
};

/** The paths of the flags that a command has. */
export function flagsOf(type: CommandType): readonly string[] {
  const all: Readonly<Partial<Record<CommandType, object>>> = flags;
  return Object.keys(all[type] ?? {});
}

const KINDS: ReadonlyMap<string, MemberKind> = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries(kinds));
/** The members that have members with a kind: `actor`, `partner`, `subscription`, `subscription.terms`. */
const ENTERED: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ Object.keys(kinds).flatMap((path) =>
    [...path.matchAll(/\./gu)].map(({ index }) => path.slice(0, index)),
  ),
);

/** The members of a value, each read by its kind, and so are those of `actor`, `partner` and `subscription`. May throw where `value` does. */
export function readMembers(
  value: object,
  read: (kind: MemberKind, value: unknown) => unknown,
  before: string = '',
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value).map(([name, member]: [string, unknown]) => {
    const path = `${before}${name}`;
    return [name, readWithin(path, member, read) ?? read(KINDS.get(path) ?? 'text', member)] as const;
  });
  // Members of its own, whatever their names: `__proto__` is a member like any other.
  return Object.fromEntries(entries);
}

/** What is within a member that has members; null for what has none, and for what cannot be read. */
function readWithin(path: string, member: unknown, read: (kind: MemberKind, value: unknown) => unknown): object | null {
  try {
    return ENTERED.has(path) && typeof member === 'object' && member !== null && !Array.isArray(member)
      ? readMembers(member, read, `${path}.`)
      : null;
  } catch {
    return null;
  }
}
