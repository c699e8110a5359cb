import { useTranslation } from 'react-i18next';
import { useOperation } from '../../bridge/use-operation.ts';
import { formatIssue } from '../../i18n/format.ts';
import type { Facet } from './facets.ts';

/** What the values of a facet are called that have a number for a value; empty for all others. */
export function useLabels(facet: Facet): (value: string) => string {
  const { t } = useTranslation();
  const issues = useOperation('issues.list', {}, { enabled: facet === 'issue' }).data?.issues;
  return (value) => {
    const issue = issues?.find(({ id }) => String(id) === value);
    return issue === undefined ? '' : formatIssue(t, issue);
  };
}
