const { decide, execute } = require('csp-multi-partner');
const { en } = require('csp-multi-partner/messages/en');
const { renderRefusal } = require('csp-multi-partner/messages');
const { parseCommand, parseCustomer, parseTenantId } = require('csp-multi-partner/parse');
const { explain } = require('csp-multi-partner/query');
const { execute: executeRelationship } = require('csp-multi-partner/relationships');
const { findRole } = require('csp-multi-partner/roles');
const { accessAsOf } = require('csp-multi-partner/access');
const { sources } = require('csp-multi-partner/sources');
const { fold } = require('csp-multi-partner/wire');
const { fromPartnerCenter } = require('csp-multi-partner/wire/partner-center');
const { fromGraph } = require('csp-multi-partner/wire/graph');
const { decode } = require('csp-multi-partner/wire/json');
const { parseInvitationLink } = require('csp-multi-partner/links');
const { commandForm } = require('csp-multi-partner/forms');

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
