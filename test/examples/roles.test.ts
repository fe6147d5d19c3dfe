import type { RoleDefinitionId } from 'csp-multi-partner';
import {
  DIRECTORY_ROLES,
  WORKLOADS,
  describeRoles,
  findRole,
  findRoleByName,
  rolesFor,
  type DirectoryRole,
  type Workload,
} from 'csp-multi-partner/roles';
import { describe, expect, it } from 'vitest';
import { ROLE_LINES } from '../../src/roles/roleCatalogue';
import { EXCHANGE, GLOBAL_ADMIN, GLOBAL_READER, roleId } from '../world';

const DOMAIN_NAME_ADMIN = '8329153b-31d0-4727-b945-745eb3bc5f31';
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

const duplicates = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
const count = (holds: (role: DirectoryRole) => boolean): number => DIRECTORY_ROLES.filter(holds).length;
const namesOf = (ids: readonly RoleDefinitionId[]): readonly (string | undefined)[] =>
  ids.map((id) => findRole(id)?.name);

describe('the catalogue of directory roles', () => {
  it('has 136 roles, sorted by name whatever the letter case', () => {
    const names = DIRECTORY_ROLES.map(({ name }) => name.toLowerCase());
    expect(names).toHaveLength(136);
    expect(names).toEqual([...names].sort());
  });

  it('writes every id as a GUID in lower case, and none twice', () => {
    expect(DIRECTORY_ROLES.filter(({ id }) => !GUID.test(id))).toEqual([]);
    expect(duplicates(DIRECTORY_ROLES.map(({ id }) => id))).toEqual([]);
  });

  it('has no name twice, former names and letter case included', () => {
    const names = DIRECTORY_ROLES.flatMap(({ name, formerName }) =>
      formerName === null ? [name] : [name, formerName],
    );
    expect(duplicates(names.map((name) => name.toLowerCase()))).toEqual([]);
    expect(names.filter((name) => name.trim() !== name || name === '')).toEqual([]);
  });

  it('knows 73 roles of the list of 2024, 105 of that of 2026 and 32 privileged ones', () => {
    expect(count(({ requestable }) => requestable.includes('nordbymikael-2024'))).toBe(73);
    expect(count(({ requestable }) => requestable.includes('cipp-2026'))).toBe(105);
    expect(count(({ requestable }) => requestable.length === 0)).toBe(31);
    expect(count(({ requestable }) => requestable[0] === 'nordbymikael-2024' && requestable.length === 1)).toBe(0);
    expect(count(({ isPrivileged }) => isPrivileged === true)).toBe(32);
    expect(count(({ isPrivileged }) => isPrivileged === false)).toBe(97);
    expect(count(({ isPrivileged }) => isPrivileged === null)).toBe(7);
  });

  it('is frozen', () => {
    const parts = [DIRECTORY_ROLES, ...DIRECTORY_ROLES, ...DIRECTORY_ROLES.map(({ requestable }) => requestable)];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  });
});

describe('the lines of the catalogue', () => {
  // Letters that copy each other are one source: Microsoft's page and an extract of it; the files of one portal.
  const ORIGINS: Readonly<Record<string, string>> = {
    ...{ M: 'page', D: 'page', C: 'portal', F: 'portal', J: 'portal', P: 'portal' },
    ...{ G: 'graph', T: 'tiering', N: 'module' },
  };
  const lines = ROLE_LINES.trim().split('\n');

  it('are all read: one role a line', () => {
    expect(lines.map((line) => line.trim().slice(0, 36))).toEqual(DIRECTORY_ROLES.map(({ id }) => id));
  });

  it('each name at least two sources that do not copy each other, and no letter that stands for none', () => {
    const origins = lines.map((line) => {
      const letters = line
        .trim()
        .slice(37)
        .split(/[^A-Z]/u, 1)
        .join('');
      return { line, origins: new Set(Array.from(letters, (letter) => ORIGINS[letter])) };
    });
    expect(origins.filter(({ origins: found }) => found.size < 2 || found.has(undefined))).toEqual([]);
  });
});

describe('the roles that Microsoft’s documents on granular delegated admin use', () => {
  it.each([
    ['62e90394-69f5-4237-9190-012177145e10', 'Global Administrator'],
    ['88d8e3e3-8f55-4a1e-953a-9b9898b8876b', 'Directory Readers'],
    ['f2ef992c-3afb-46b9-b7cf-a126ee74c451', 'Global Reader'],
    ['729827e3-9c14-49f7-bb1b-9608f156bbb8', 'Helpdesk Administrator'],
    ['29232cdf-9323-42fd-ade2-1d097af3e4de', 'Exchange Administrator'],
    ['3a2c62db-5318-420d-8d74-23affee5d9d5', 'Intune Administrator'],
    ['fe930be7-5e62-47db-91af-98c3a49a38b1', 'User Administrator'],
    ['f023fd81-a637-4b56-95fd-791ac0226033', 'Service Support Administrator'],
    ['4d6ac14f-3453-41d0-bef9-a3e0c569773a', 'License Administrator'],
    ['9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', 'Application Administrator'],
    ['158c047a-c907-4556-b7ef-446551a6b5f7', 'Cloud Application Administrator'],
    ['7be44c8a-adaf-4e2a-84d6-ab2649e08a13', 'Privileged Authentication Administrator'],
    ['fc8ad4e2-40e4-4724-8317-bcda7503ecbf', 'Customer Delegated Admin Relationship Administrator'],
    [DOMAIN_NAME_ADMIN, 'Domain Name Administrator'],
  ])('%s is %s', (id, name) => {
    expect(findRole(roleId(id))?.name).toBe(name);
    expect(findRoleByName(name)?.id).toBe(id);
  });

  it.each([
    'Directory Readers',
    'Directory Writers',
    'License Administrator',
    'Service Support Administrator',
    'User Administrator',
    'Privileged Role Administrator',
    'Helpdesk Administrator',
    'Privileged Authentication Administrator',
    'Global Reader',
    'Cloud Application Administrator',
    'Application Administrator',
    'External Identity Provider Administrator',
    'Domain Name Administrator',
  ])('%s, of the relationship that comes with a new customer, is in both lists of what can be requested', (name) => {
    expect(findRoleByName(name)?.requestable).toEqual(['nordbymikael-2024', 'cipp-2026']);
  });

  it.each([
    'Attribute Assignment Administrator',
    'Attribute Assignment Reader',
    'Attribute Definition Administrator',
    'Attribute Definition Reader',
    'Attribute Log Administrator',
    'Attribute Log Reader',
    'Global Secure Access Administrator',
    'Lifecycle Workflows Administrator',
    'Viva Goals Administrator',
    'Viva Pulse Administrator',
    'Edge Administrator',
    'Dynamics 365 Business Central Administrator',
    'Microsoft 365 Migration Administrator',
    'Tenant Creator',
  ])('%s has come between the list of 2024 and that of 2026', (name) => {
    expect(findRoleByName(name)?.requestable).toEqual(['cipp-2026']);
  });
});

describe('ids that were once written wrong', () => {
  it('are nowhere: one that a portal uses for Domain Name Administrator, and one that lacks a digit', () => {
    for (const wrong of ['8329153a-20ed-4bf8-aa37-81242c6e8e01', '1a7d78b6-429f-476b-8eb-35fb715fffd4']) {
      expect(ROLE_LINES.includes(wrong)).toBe(false);
      expect(findRole(wrong as RoleDefinitionId)).toBeUndefined();
    }
    expect(findRoleByName('SharePoint Embedded Administrator')?.id).toBe('1a7d78b6-429f-476b-b8eb-35fb715fffd4');
  });
});

describe('one role', () => {
  it('carries all that is known of it', () => {
    expect(findRole(GLOBAL_ADMIN)).toEqual({
      id: GLOBAL_ADMIN,
      name: 'Global Administrator',
      formerName: 'Company Administrator',
      isPrivileged: true,
      requestable: ['nordbymikael-2024', 'cipp-2026'],
    });
    expect(findRoleByName('Guest User')).toEqual({
      id: '10dae51f-b6af-4016-8d66-8c2a99b929b3',
      name: 'Guest User',
      formerName: null,
      isPrivileged: null,
      requestable: [],
    });
    expect(findRoleByName('Dragon Administrator')).toEqual({
      id: 'e93e3737-fa85-474a-aee4-7d3fb86510f3',
      name: 'Dragon Administrator',
      formerName: null,
      isPrivileged: false,
      requestable: ['cipp-2026'],
    });
    expect(findRoleByName('Microsoft Entra Joined Device Local Administrator')?.requestable).toEqual([
      'nordbymikael-2024',
      'cipp-2026',
    ]);
    expect(findRoleByName('Exchange Backup Administrator')?.requestable).toEqual([]);
  });

  it.each([
    ['Company Administrator', 'Global Administrator'],
    ['Exchange Service Administrator', 'Exchange Administrator'],
    ['Power BI Administrator', 'Fabric Administrator'],
    ['Intune Service Administrator', 'Intune Administrator'],
    ['Azure AD Joined Device Local Administrator', 'Microsoft Entra Joined Device Local Administrator'],
    ['SharePoint Service Administrator', 'SharePoint Administrator'],
    ['Lync Service Administrator', 'Skype for Business Administrator'],
  ])('is found by the name it had before: %s is %s now', (former, name) => {
    expect(findRoleByName(former)?.name).toBe(name);
    expect(findRoleByName(former)?.formerName).toBe(former);
    expect(findRoleByName(name)).toBe(findRoleByName(former));
  });

  it('is found in whatever letter case', () => {
    for (const name of ['global administrator', 'GLOBAL ADMINISTRATOR', 'company ADMINISTRATOR']) {
      expect(findRoleByName(name)?.id).toBe(GLOBAL_ADMIN);
    }
  });

  it('is not found by part of a name, nor by none', () => {
    for (const name of ['', 'Global', 'Global Administrator ', 'constructor']) {
      expect(findRoleByName(name)).toBeUndefined();
    }
  });
});

describe('a list of roles', () => {
  const CUSTOM = roleId('00000000-0000-4000-8000-000000000001');
  const NEWER = roleId('00000000-0000-4000-8000-000000000002');

  it('is told apart into known and unknown ones, in the order given, and nothing is lost', () => {
    const { known, unknown } = describeRoles([NEWER, GLOBAL_READER, CUSTOM, EXCHANGE, GLOBAL_READER, NEWER]);
    expect(known.map(({ name }) => name)).toEqual(['Global Reader', 'Exchange Administrator', 'Global Reader']);
    expect(unknown).toEqual([NEWER, CUSTOM, NEWER]);
  });

  it('may be empty, and its report is frozen', () => {
    expect(describeRoles([])).toEqual({ known: [], unknown: [] });
    const report = describeRoles([CUSTOM, EXCHANGE]);
    expect([report, report.known, report.unknown].every((part) => Object.isFrozen(part))).toBe(true);
  });
});

describe('what is administered', () => {
  // As the page on supported workloads lists them, in its order, by the names of today.
  const NAMES: Readonly<Record<Workload, readonly string[]>> = {
    exchange: [
      ...['Exchange Administrator', 'Global Administrator', 'Helpdesk Administrator', 'Global Reader'],
      ...['Security Administrator', 'Exchange Recipient Administrator'],
    ],
    teams: [
      ...['Teams Administrator', 'Global Administrator', 'Teams Communications Administrator'],
      ...['Teams Communications Support Engineer', 'Teams Communications Support Specialist'],
      ...['Teams Devices Administrator', 'Global Reader'],
    ],
    sharepoint: ['SharePoint Administrator', 'Global Administrator', 'Global Reader'],
    intune: [
      ...['Intune Administrator', 'Global Administrator', 'Global Reader', 'Reports Reader', 'Security Reader'],
      ...['Compliance Administrator', 'Security Administrator'],
    ],
    'windows-365': [
      ...['Global Administrator', 'Intune Administrator', 'Security Administrator', 'Security Operator'],
      ...['Security Reader', 'Global Reader'],
    ],
    'power-bi': ['Fabric Administrator', 'Global Administrator'],
    'power-platform': ['Power Platform Administrator', 'Global Administrator'],
    'business-central': ['Dynamics 365 Administrator', 'Global Administrator', 'Helpdesk Administrator'],
    'lifecycle-services': ['Dynamics 365 Administrator', 'Global Administrator'],
    lighthouse: [
      ...['Authentication Administrator', 'Compliance Administrator', 'Conditional Access Administrator'],
      ...['Cloud Device Administrator', 'Global Administrator', 'Global Reader', 'Helpdesk Administrator'],
      ...['Intune Administrator', 'Password Administrator', 'Privileged Authentication Administrator'],
      ...['Security Administrator', 'Security Operator', 'Security Reader', 'Service Support Administrator'],
      'User Administrator',
    ],
    'service-requests': ['Service Support Administrator', 'Global Administrator'],
  };
  const READERS = ['Global Reader', 'Security Reader', 'Reports Reader'];
  const COUNTS: readonly (readonly [Workload, number, number])[] = [
    ['exchange', 6, 5],
    ['teams', 7, 6],
    ['sharepoint', 3, 2],
    ['intune', 7, 4],
    ['windows-365', 6, 4],
    ['power-bi', 2, 2],
    ['power-platform', 2, 2],
    ['business-central', 3, 3],
    ['lifecycle-services', 2, 2],
    ['lighthouse', 15, 13],
    ['service-requests', 2, 2],
  ];

  it('is eleven admin centres and the like', () => {
    expect(WORKLOADS).toEqual(COUNTS.map(([workload]) => workload));
    expect(Object.isFrozen(WORKLOADS)).toBe(true);
  });

  it.each(WORKLOADS)('is answered by a list that nobody can change: %s', (workload) => {
    expect(Object.isFrozen(rolesFor(workload, 'read'))).toBe(true);
    expect(Object.isFrozen(rolesFor(workload, 'administer'))).toBe(true);
  });

  it.each(COUNTS)('%s: %i roles open it, %i of them to administer', (workload, read, administer) => {
    expect(rolesFor(workload, 'read')).toHaveLength(read);
    expect(rolesFor(workload, 'administer')).toHaveLength(administer);
    expect(namesOf(rolesFor(workload, 'read'))).toEqual(NAMES[workload]);
    expect(namesOf(rolesFor(workload, 'administer'))).toEqual(
      NAMES[workload].filter((name) => !READERS.includes(name)),
    );
  });
});
