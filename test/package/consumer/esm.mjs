import { decide, execute } from 'csp-multi-partner';
import { en } from 'csp-multi-partner/messages/en';
import { renderRefusal } from 'csp-multi-partner/messages';
import { parseCommand, parseCustomer, parseTenantId } from 'csp-multi-partner/parse';
import { explain } from 'csp-multi-partner/query';
import { execute as executeRelationship } from 'csp-multi-partner/relationships';
import { findRole } from 'csp-multi-partner/roles';
import { accessAsOf } from 'csp-multi-partner/access';
import { sources } from 'csp-multi-partner/sources';
import { readCustomer } from 'csp-multi-partner/wire/partner-center';

const wrong = parseTenantId('nobody');
const deciding = [decide, execute, executeRelationship, explain, accessAsOf, findRole];
const loaded = [...deciding, parseCommand, parseCustomer, readCustomer, renderRefusal];
console.log(
  JSON.stringify({
    problem: wrong.isErr() ? wrong.error[0].code : 'none',
    functions: loaded.filter((each) => typeof each === 'function').length,
    tag: en.tag,
    sources: Object.keys(sources).length > 30,
  }),
);
