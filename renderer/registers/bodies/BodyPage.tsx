import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#core/contract/contract.ts';
import type { RegisterName } from '#core/model/register.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { ErrorState, LoadingState } from '../../parts/States.tsx';
import { sheetStore } from '../../state/sheets.ts';
import { useStore } from '../../state/store.ts';
import { DocumentLines } from '../DocumentLines.tsx';
import { showList } from '../pages.ts';
import { PAGE_TITLE_ID, PageTitle } from '../PageTitle.tsx';
import { BodyNames } from './BodyNames.tsx';
import { BodyRows } from './BodyRows.tsx';
import { BodySheet } from './BodySheet.tsx';
import { BodyTools } from './BodyTools.tsx';
import { BodyYears } from './BodyYears.tsx';
import { namesOf } from './merge-authorities.ts';
import { MergeSheet } from './MergeSheet.tsx';
import { SuggestionList, useSuggestions } from './SuggestionList.tsx';

type Body = ResponseOf<'authorities.get'>;

const SHOWN_DOCUMENTS = 12;

/** One body under all its names: what it is called, what it did year by year, what it issued, led and was staffed with. */
export function BodyPage({ name, readOnly }: { name: string; readOnly: boolean }) {
  const answer = useOperation('authorities.get', { name });
  if (answer.isPending) return <LoadingState />;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  return <BodyView body={answer.data} readOnly={readOnly} />;
}

function BodyView({ body, readOnly }: { body: Body; readOnly: boolean }) {
  const { t } = useTranslation();
  const { authority, years, issued } = body;
  const sheet = useStore(sheetStore);
  const suggestions = useSuggestions(namesOf(authority).map(({ name }) => name));
  return (
    <article className="register-page" aria-labelledby={PAGE_TITLE_ID}>
      <header className="register-page-head">
        <PageTitle>{authority.name}</PageTitle>
        <BodyNames authority={authority} />
        <BodyTools authority={authority} readOnly={readOnly} />
      </header>
      {suggestions.length === 0 ? null : (
        <section>
          <h3>{t('registers.bodies.suggestions')}</h3>
          <SuggestionList suggestions={suggestions} readOnly={readOnly} />
        </section>
      )}
      <section>
        <h3>{t('registers.bodies.years')}</h3>
        <BodyYears years={years} />
      </section>
      <Issued issued={issued} total={authority.issued} />
      <Rows authority={authority} register="responsibilities" total={authority.leads + authority.takesPart} />
      <Rows authority={authority} register="appointments" total={authority.appointments} />
      {sheet === 'edit-body' ? <BodySheet authority={authority} /> : null}
      {sheet === 'merge-body' ? <MergeSheet authority={authority} /> : null}
    </article>
  );
}

function Issued({ issued, total }: { issued: Body['issued']; total: number }) {
  const { t } = useTranslation();
  if (issued.length === 0) return null;
  const more = issued.slice(SHOWN_DOCUMENTS);
  return (
    <section>
      <h3>
        {t('registers.bodies.issued')}
        <small>{total}</small>
      </h3>
      <DocumentLines documents={issued.slice(0, SHOWN_DOCUMENTS)} />
      {more.length === 0 ? null : (
        <details>
          <summary>{t('registers.bodies.moreIssued', { count: more.length })}</summary>
          <DocumentLines documents={more} />
        </details>
      )}
      {total > issued.length ? (
        <p className="quiet">{t('registers.bodies.onlyNewest', { count: issued.length })}</p>
      ) : null}
    </section>
  );
}

function Rows(props: {
  authority: Body['authority'];
  register: Extract<RegisterName, 'responsibilities' | 'appointments'>;
  total: number;
}) {
  const { t } = useTranslation();
  const { authority, register } = props;
  if (props.total === 0) return null;
  return (
    <section>
      <h3>
        {t(`registers.bodies.sections.${register}`)}
        <Button
          className="button is-small"
          onPress={() => {
            showList(register, authority.name);
          }}
        >
          {t('registers.bodies.all')}
        </Button>
      </h3>
      <BodyRows authority={authority} register={register} />
    </section>
  );
}
