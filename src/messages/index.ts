export {
  namesOf,
  quote,
  renderAccess,
  renderDeadline,
  renderDispute,
  renderFinding,
  renderProblem,
  renderRefusal,
  renderRemedy,
  renderVerdict,
  withTenants,
  type Rendered,
} from './render';
export type { MessageTable, Names } from './messageTable';
