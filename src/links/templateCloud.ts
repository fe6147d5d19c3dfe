import type { Problem } from '../parse/problem';
import type { Cloud } from '../tenant/cloud';

/** The one cloud for which templates are documented. */
export const WITH_TEMPLATE: Cloud = 'global';

export function noTemplateIn(cloud: Cloud): Problem {
  return { code: 'no-template', path: ['cloud'], found: cloud, expected: [WITH_TEMPLATE] };
}
