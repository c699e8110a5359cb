import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AuthoritySummary } from '#core/model/authority.ts';
import { readOptions } from '../../bridge/query-client.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { EmptyState } from '../../parts/States.tsx';
import { listMemoryStore, memoryOf } from '../../state/register-memory.ts';
import { useSelected } from '../../state/store.ts';
import { ExportButton } from '../ExportButton.tsx';
import { ListPane } from '../ListPane.tsx';
import { LongList } from '../LongList.tsx';
import { showBody, showList } from '../pages.ts';
import { PAGE_TITLE_ID, PageTitle } from '../PageTitle.tsx';
import { useAnswered } from '../../parts/use-answered.ts';
import { STRETCH } from '../../parts/use-stretches.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { BodyPage } from './BodyPage.tsx';
import { SuggestionList, useSuggestions } from './SuggestionList.tsx';

const MEMORY = 'authorities';

/** Every body that documents name, and the page of the chosen one; without one, which names may be of one body. */
export function BodiesPanel({ chosen }: { chosen: string | null }) {
  const { t } = useTranslation();
  const filter = useSelected(listMemoryStore, (lists) => memoryOf(lists, MEMORY).filter);
  const asked = useSettled(filter.trim().slice(0, 200));
  const first = useOperation(
    'authorities.list',
    { text: asked, offset: 0, limit: STRETCH },
    { keepPrevious: true },
  );
  const text = useAnswered(asked, first.isPlaceholderData);
  const readOnly = useOperation('archive.status', {}).data?.readOnly ?? true;
  const suggestions = useSuggestions(null);
  return (
    <div className="register-desk">
      <ListPane
        memory={MEMORY}
        label={t('registers.tabs.authorities')}
        filterLabel={t('registers.bodies.filter')}
        placeholder={t('registers.bodies.placeholder')}
        first={first}
        count={(total) => t('registers.bodies.count', { count: total })}
        empty={{ title: t('registers.bodies.empty'), hint: t('registers.bodies.emptyHint') }}
        foot={
          <>
            <Button
              className="button"
              isDisabled={chosen === null}
              onPress={() => {
                showList('authorities', null);
              }}
            >
              {t('registers.bodies.suggestionsCount', { count: suggestions.length })}
            </Button>
            <ExportButton table="authorities" />
          </>
        }
      >
        {(total) => (
          <LongList
            key={text}
            memory={MEMORY}
            name={t('registers.tabs.authorities')}
            total={total}
            read={(stretch) => readOptions('authorities.list', { text, ...stretch })}
            pick={(answer) => answer.authorities}
            isChosen={(body) => body.name === chosen || body.names.some(({ name }) => name === chosen)}
            onOpen={(body) => {
              showBody(body.name);
            }}
            draw={(body) => <BodyLine body={body} />}
          />
        )}
      </ListPane>
      <div className="register-page-holder">
        {chosen !== null ? (
          <BodyPage key={chosen} name={chosen} readOnly={readOnly} />
        ) : suggestions.length === 0 ? (
          <EmptyState
            mark="机"
            title={t('registers.bodies.choose')}
            hint={t('registers.bodies.chooseHint')}
          />
        ) : (
          <section className="register-page" aria-labelledby={PAGE_TITLE_ID}>
            <header className="register-page-head">
              <PageTitle>{t('registers.bodies.suggestions')}</PageTitle>
              <p className="quiet">{t('registers.bodies.suggestionsHint')}</p>
            </header>
            <SuggestionList suggestions={suggestions} readOnly={readOnly} />
          </section>
        )}
      </div>
    </div>
  );
}

function BodyLine({ body }: { body: AuthoritySummary }) {
  const { t } = useTranslation();
  const counts = (['issued', 'leads', 'takesPart', 'appointments'] as const)
    .filter((each) => body[each] > 0)
    .map((each) => t(`registers.bodies.counts.${each}`, { count: body[each] }));
  return (
    <>
      <b>{body.name}</b>
      {body.names.length === 0 ? null : (
        <span className="long-also">{body.names.map(({ name }) => name).join(t('common.separator'))}</span>
      )}
      <small>{counts.join(' · ')}</small>
    </>
  );
}
