import { useTranslation } from 'react-i18next';
import { readOptions } from '../../bridge/query-client.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { Facts } from '../../parts/Facts.tsx';
import { EmptyState } from '../../parts/States.tsx';
import { listMemoryStore, memoryOf } from '../../state/register-memory.ts';
import { useSelected } from '../../state/store.ts';
import { ExportButton } from '../ExportButton.tsx';
import { ListPane } from '../ListPane.tsx';
import { LongList } from '../LongList.tsx';
import { showPerson } from '../pages.ts';
import { useAnswered } from '../../parts/use-answered.ts';
import { STRETCH } from '../../parts/use-stretches.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { PersonPage } from './PersonPage.tsx';

const MEMORY = 'people';

/** Everybody whom the register of appointments names, and the page of the chosen one. */
export function PeoplePanel({ chosen }: { chosen: string | null }) {
  const { t } = useTranslation();
  const filter = useSelected(listMemoryStore, (lists) => memoryOf(lists, MEMORY).filter);
  const asked = useSettled(filter.trim().slice(0, 200));
  const first = useOperation(
    'people.list',
    { text: asked, offset: 0, limit: STRETCH },
    { keepPrevious: true },
  );
  const text = useAnswered(asked, first.isPlaceholderData);
  return (
    <div className="register-desk">
      <ListPane
        memory={MEMORY}
        label={t('registers.tabs.people')}
        filterLabel={t('registers.people.filter')}
        placeholder={t('registers.people.placeholder')}
        first={first}
        foot={<ExportButton table="people" />}
        count={(total) => t('registers.people.count', { count: total })}
        empty={{ title: t('registers.people.empty'), hint: t('registers.people.emptyHint') }}
      >
        {(total) => (
          <LongList
            key={text}
            memory={MEMORY}
            name={t('registers.tabs.people')}
            total={total}
            read={(stretch) => readOptions('people.list', { text, ...stretch })}
            pick={(answer) => answer.people}
            isChosen={(person) => person.name === chosen}
            onOpen={(person) => {
              showPerson(person.name);
            }}
            draw={(person) => (
              <>
                <b>{person.name}</b>
                <small>
                  <Facts
                    facts={[
                      t('registers.people.counts', { appointed: person.appointed, removed: person.removed }),
                      person.lastOn === null ? null : t('registers.people.last', { date: person.lastOn }),
                    ]}
                  />
                </small>
              </>
            )}
          />
        )}
      </ListPane>
      <div className="register-page-holder">
        {chosen === null ? (
          <EmptyState
            mark="人"
            title={t('registers.people.choose')}
            hint={t('registers.people.chooseHint')}
          />
        ) : (
          <PersonPage key={chosen} name={chosen} />
        )}
      </div>
    </div>
  );
}
