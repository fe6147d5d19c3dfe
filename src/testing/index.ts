// Who is who in what is drawn.
export { agentOf, people, type People } from './people';

// Arbitraries of valid and nearly valid values.
export { actors, partners } from './partners';
export { grants } from './grants';
export { customers, type CustomerOptions } from './customers';
export { commandsFor } from './commandsFor';
export { histories, type HistoryOptions } from './histories';
export type { Attempt, History } from './history';
export { payloads, type ApiBody } from './payloads';
export { nearlyValid, type NearlyValid } from './nearlyValid';

// Given, when, then.
export { given, type Given, type Outcome } from './givenWhenThen';

// What people read.
export { tellHistory } from './tell';

// Laws for a store, a log or a service of your own.
export { storeLaws, type CustomerStore } from './storeLaws';
export { eventLogLaws, type EventLog } from './eventLogLaws';
export { serviceLaws, type DecidingService, type ServiceAnswer } from './serviceLaws';
export type { Law } from './law';
