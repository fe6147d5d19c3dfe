const { decide, execute } = require('csp-multi-partner');
const { en } = require('csp-multi-partner/messages/en');
const { renderRefusal } = require('csp-multi-partner/messages');
const { parseCommand, parseCustomer, parseTenantId } = require('csp-multi-partner/parse');
const { explain } = require('csp-multi-partner/query');
const { sources } = require('csp-multi-partner/sources');
const { readCustomer } = require('csp-multi-partner/wire/partner-center');

const wrong = parseTenantId('nobody');
const loaded = [decide, execute, parseCommand, parseCustomer, explain, readCustomer, renderRefusal];
console.log(
  JSON.stringify({
    problem: wrong.isErr() ? wrong.error[0].code : 'none',
    functions: loaded.filter((each) => typeof each === 'function').length,
    tag: en.tag,
    sources: Object.keys(sources).length > 30,
  }),
);
