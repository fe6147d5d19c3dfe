export {
  DIRECTORY_ROLES,
  describeRoles,
  findRole,
  findRoleByName,
  type DirectoryRole,
  type RequestableList,
  type RoleReport,
} from './directoryRole';
export { WORKLOADS, rolesFor, type Workload } from './workload';
