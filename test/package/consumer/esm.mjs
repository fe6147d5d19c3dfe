import { decide, execute } from 'csp-multi-partner';
import { en } from 'csp-multi-partner/messages/en';
import { renderRefusal } from 'csp-multi-partner/messages';
import { parseCommand, parseCustomer, parseTenantId } from 'csp-multi-partner/parse';
import { explain } from 'csp-multi-partner/query';
import { execute as executeRelationship } from 'csp-multi-partner/relationships';
import { findRole } from 'csp-multi-partner/roles';
import { accessAsOf } from 'csp-multi-partner/access';
import { sources } from 'csp-multi-partner/sources';
import { fold } from 'csp-multi-partner/wire';
import { fromPartnerCenter } from 'csp-multi-partner/wire/partner-center';
import { fromGraph } from 'csp-multi-partner/wire/graph';
import { decode } from 'csp-multi-partner/wire/json';
import { parseInvitationLink } from 'csp-multi-partner/links';
import { commandForm } from 'csp-multi-partner/forms';

const wrong = parseTenantId('nobody');
const deciding = [decide, execute, executeRelationship, explain, accessAsOf, findRole];
const boundary = [fold, fromPartnerCenter, fromGraph, decode, parseInvitationLink, commandForm];
const loaded = [...deciding, ...boundary, parseCommand, parseCustomer, renderRefusal];
console.log(
  JSON.stringify({
    problem: wrong.isErr() ? wrong.error[0].code : 'none',
    functions: loaded.filter((each) => typeof each === 'function').length,
    tag: en.tag,
    sources: Object.keys(sources).length > 30,
  }),
);
