import { renderGap, type Names } from 'csp-multi-partner/messages';
import type { Gap, WireIssue } from 'csp-multi-partner/wire';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../examples/web/src/words/Language';
import { Line } from '../../../examples/web/src/words/Line';
import { usePlaygroundWords } from '../words/usePlaygroundWords';
import { Issues } from './Issues';

interface FindingsProps {
  readonly gaps: readonly Gap[];
  readonly issues: readonly WireIssue[];
  readonly names: Names;
}

/** What the answers left open, and what is worth knowing about them, each with the place where it stands. */
export function Findings({ gaps, issues, names }: FindingsProps): ReactNode {
  const { table } = useLanguage();
  const words = usePlaygroundWords();
  return (
    <>
      {gaps.length > 0 && (
        <>
          <h3>{words.gaps}</h3>
          <ul className="findings">
            {gaps.map((gap) => {
              const { message, help } = renderGap(gap, table, names);
              return (
                <li key={`${gap.missing} ${gap.partner} ${gap.grantId ?? ''}`} data-gap={gap.missing}>
                  <Line text={message} />
                  <span className="hint sentence">{help}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {issues.length > 0 && (
        <>
          <h3>{words.issues}</h3>
          <Issues issues={issues} />
        </>
      )}
    </>
  );
}
