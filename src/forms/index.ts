export { CHOICES, type Choices } from './choices';
export {
  commandForm,
  refusalIssues,
  type CommandForm,
  type FormIssue,
  type FormOptions,
  type FormResult,
  type ProblemIssue,
  type RefusalIssue,
} from './commandForm';
export type { FormMembers, MemberName } from './formMembers';
export { submittedForm, type Submitted } from './submittedForm';
