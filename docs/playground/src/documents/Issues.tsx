import { renderProblem } from 'csp-multi-partner/messages';
import type { WireIssue } from 'csp-multi-partner/wire';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../examples/web/src/words/Language';
import { Line } from '../../../examples/web/src/words/Line';
import { usePlaygroundWords } from '../words/usePlaygroundWords';

/** A long answer may have any number of issues; so many are shown. */
const MOST_SHOWN = 100;

/** What is wrong or worth knowing, each with the place where it stands. */
export function Issues({ issues }: { readonly issues: readonly WireIssue[] }): ReactNode {
  const { table } = useLanguage();
  const words = usePlaygroundWords();
  return (
    <ul className="findings">
      {issues.slice(0, MOST_SHOWN).map((issue, index) => (
        <li key={index} data-severity={issue.severity}>
          <strong lang="en">{issue.severity}</strong> <Line text={renderProblem(issue, table)} />
        </li>
      ))}
      {issues.length > MOST_SHOWN && <li className="hint">{words.more(issues.length - MOST_SHOWN)}</li>}
    </ul>
  );
}
