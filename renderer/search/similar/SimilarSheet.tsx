import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SimilarPassage } from '#core/model/search.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { formatPages } from '../../i18n/format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { EmptyState, LoadingState } from '../../parts/States.tsx';
import { openPlace } from '../../state/navigation.ts';
import { sheetStore } from '../../state/sheets.ts';
import { useStore } from '../../state/store.ts';
import { MarkedText } from '../MarkedText.tsx';
import { SearchFailure } from '../SearchFailure.tsx';
import { similarStore } from './similar.ts';

const MOST = 50;

function close(): void {
  sheetStore.set(null);
}

function open({ documentId, issueId, range: [start, end] }: SimilarPassage): void {
  close();
  const target = { at: 'range' as const, range: { start, end } };
  openPlace({ documentId, asked: null, from: null, target }, 'shelf', issueId);
}

/** Passages of other documents like the chosen one, the most alike first; each opens at its place. */
export function SimilarSheet() {
  const { t } = useTranslation();
  const passage = useStore(similarStore);
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={close} isDismissable>
      <Modal className="sheet is-wide is-similar">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title">{t('search.similar.title')}</Heading>
            <Button className="button is-small" onPress={close}>
              {t('common.close')}
            </Button>
          </header>
          {passage === null ? null : (
            <>
              <blockquote className="similar-asked">{passage.text}</blockquote>
              <SimilarList passage={passage} />
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function SimilarList({ passage }: { passage: NonNullable<ReturnType<typeof similarStore.get>> }) {
  const { t } = useTranslation();
  const { documentId, range } = passage;
  const answer = useOperation('search.similar', {
    documentId,
    range: [range.start, range.end],
    limit: MOST,
  });
  if (answer.isPending) return <LoadingState />;
  if (answer.isError)
    return <SearchFailure error={answer.error} query="" onRetry={() => void answer.refetch()} />;
  const { passages } = answer.data;
  if (passages.length === 0)
    return (
      <EmptyState mark="似" title={t('search.similar.nothing')} hint={t('search.similar.nothingHint')} />
    );
  return (
    <ol className="similar-list" aria-label={t('search.similar.title')}>
      {passages.map((each) => (
        <li key={`${each.documentId} ${each.range[0]}`}>
          <button
            type="button"
            className="similar"
            onClick={() => {
              open(each);
            }}
          >
            <span className="similar-score">
              <i aria-hidden="true" style={{ inlineSize: `${Math.round(each.score * 100)}%` }} />
              {t('search.similar.score', { percent: Math.round(each.score * 100) })}
            </span>
            <b>{each.title === '' ? t('reader.untitled') : each.title}</b>
            <small>
              <Facts facts={[each.documentNumber, each.issue, formatPages(t, each.page, null), each.date]} />
            </small>
            <span className="similar-text">
              <MarkedText snippet={each.snippet} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
