import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { Button, Tree, TreeItem, TreeItemContent, type Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { bulletinKey } from '#core/continuity/catalogue.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import type { BulletinShelf, YearPlace } from '#core/model/shelf.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { formatIssue } from '../i18n/format.ts';
import { showIssue } from '../state/navigation.ts';
import { useYears } from './use-years.ts';

/** Of more bulletins than this none stands open at first but that of the chosen issue: their years would be hundreds of rows. */
const FEW_BULLETINS = 3;

const bulletinRow = (bulletin: string): string => `b${bulletin}`;
const yearRow = ({ bulletin, year }: YearPlace): string => `y${bulletin}-${year ?? ''}`;

function firstOpen(shelves: readonly BulletinShelf[], chosen: Issue | undefined): string[] {
  const few = shelves.length > FEW_BULLETINS ? [] : shelves;
  const newest = few.flatMap(({ key, years }) =>
    years.slice(0, 1).map(({ year }) => yearRow({ bulletin: key, year })),
  );
  const own =
    chosen === undefined
      ? []
      : [bulletinRow(bulletinKey(chosen)), yearRow({ bulletin: bulletinKey(chosen), year: chosen.year })];
  return [...few.map(({ key }) => bulletinRow(key)), ...newest, ...own];
}

/** The number of an issue; the name of its original where no number was found, so that two can be told apart. */
function nameOf(t: TFunction, issue: Issue): string {
  return issue.year === null || issue.number === null ? issue.original.name : formatIssue(t, issue);
}

/** The shelf as a tree; where there are few bulletins, the newest year of each stands open. Issues are read by the year. */
export function ShelfTree(props: { bulletins: readonly BulletinShelf[]; chosen: IssueId | null }) {
  const { t } = useTranslation();
  const { bulletins, chosen } = props;
  const chosenIssue = useOperation('issues.get', chosen === null ? null : { issueId: chosen }).data;
  // Until a branch is opened or closed by hand, the newest years stand open, also of what is being imported.
  const [byHand, setByHand] = useState<Iterable<Key> | null>(null);
  const open = new Set<Key>(byHand ?? firstOpen(bulletins, chosenIssue));
  // Thirty years of a hundred bulletins are tens of thousands of rows: only those of open branches are read and made.
  const shown = bulletins
    .filter(({ key }) => open.has(bulletinRow(key)))
    .flatMap(({ key, years }) => years.map(({ year }) => ({ bulletin: key, year })))
    .filter((place) => open.has(yearRow(place)));
  const issues = useYears(shown, yearRow);
  return (
    <section className="list-pane" aria-label={t('rooms.shelf')}>
      <Tree
        className="tree"
        aria-label={t('shelf.label')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [`i${chosen}`]}
        expandedKeys={open}
        onExpandedChange={setByHand}
        onSelectionChange={(keys) => {
          const key = keys === 'all' ? undefined : [...keys][0];
          const issue = [...issues.values()].flat().find((each) => `i${each.id}` === key);
          if (issue !== undefined) showIssue(issue.id);
        }}
      >
        {bulletins.map((shelf) => (
          <TreeItem
            key={bulletinRow(shelf.key)}
            id={bulletinRow(shelf.key)}
            textValue={shelf.bulletin}
            className="tree-item is-bulletin"
            hasChildItems
          >
            <Branch name={shelf.bulletin} count={t('units.issues', { count: shelf.issues })} />
            {(open.has(bulletinRow(shelf.key)) ? shelf.years : []).map(({ year, issues: count }) => {
              const name = year === null ? t('issue.undated') : t('issue.year', { year });
              const key = yearRow({ bulletin: shelf.key, year });
              return (
                <TreeItem key={key} id={key} textValue={name} className="tree-item is-year" hasChildItems>
                  <Branch name={name} count={t('units.issues', { count })} />
                  {(issues.get(key) ?? []).map((issue) => (
                    <TreeItem
                      key={`i${issue.id}`}
                      id={`i${issue.id}`}
                      textValue={nameOf(t, issue)}
                      className="tree-item is-issue"
                    >
                      <Branch
                        name={nameOf(t, issue)}
                        count={t('units.documents', { count: issue.documents })}
                        mark={issue.warnings.length > 0 ? '!' : undefined}
                      />
                    </TreeItem>
                  ))}
                </TreeItem>
              );
            })}
          </TreeItem>
        ))}
      </Tree>
    </section>
  );
}

function Branch(props: { name: string; count: string; mark?: ReactNode }) {
  return (
    <TreeItemContent>
      {({ hasChildItems }) => (
        <div className="branch">
          {hasChildItems ? <Button slot="chevron" className="chevron" /> : <i className="chevron-space" />}
          <span className="branch-name">{props.name}</span>
          {props.mark === undefined ? null : <em className="branch-mark">{props.mark}</em>}
          <small>{props.count}</small>
        </div>
      )}
    </TreeItemContent>
  );
}
