export {
  namesOf,
  quote,
  renderAccess,
  renderDeadline,
  renderDispute,
  renderFinding,
  renderGap,
  renderProblem,
  renderRefusal,
  renderRemedy,
  renderVerdict,
  withTenants,
  type Rendered,
} from './render';
export { formatsFor, type Formats } from './formats';
export type { Layout, MessageTable, Names } from './messageTable';
