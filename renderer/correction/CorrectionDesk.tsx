import type { TFunction } from 'i18next';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { formatIssue, joinFacts } from '../i18n/format.ts';
import { ErrorState, LoadingState } from '../parts/States.tsx';
import { useSettled } from '../parts/use-settled.ts';
import { useStore } from '../state/store.ts';
import { DeskBar } from './DeskBar.tsx';
import { DeskNotices } from './DeskNotices.tsx';
import { DocumentsPane } from './documents/DocumentsPane.tsx';
import { FactsPane } from './facts/FactsPane.tsx';
import { HistoryPane } from './history/HistoryPane.tsx';
import { LeaveSheet } from './LeaveSheet.tsx';
import {
  changeSitting,
  closeDesk,
  dropSitting,
  openDesk,
  sittingOf,
  sittingStore,
  type Aim,
  type Desk,
} from './state/bench.ts';
import { saveSitting } from './state/correction-actions.ts';
import { documentKey } from './state/desk-rows.ts';
import { redoStep, stepTo, undoStep } from './state/sitting.ts';
import { TextPane } from './text/TextPane.tsx';
import { nameOf, useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { usePreview } from './use-preview.ts';
import type { ReadingPreview } from '#core/model/correction.ts';

const REST_MS = 120;
const NOTHING: readonly [] = [];

/** Where a reading is looked over and corrected before its corrections are kept: documents, text and facts side by side. */
export function CorrectionDesk({ desk, isReadOnly }: { desk: Desk; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const { subject, view } = desk;
  const held = subject.of === 'issue' ? subject.issueId : null;
  const sitting = sittingOf(useStore(sittingStore), subject);
  const asked = useSettled(sitting.changes, REST_MS);
  const baseline = usePreview(subject, NOTHING);
  const preview = usePreview(subject, asked);
  const whereRef = useRef(desk.aim);
  const [isAsking, setAsking] = useState(false);
  const [isSaving, setSaving] = useState(false);
  // What is staged without a step before it was staged in an earlier sitting.
  const left = held !== null && sitting.past.length === 0 ? sitting.changes.length : 0;
  const staged = sitting.changes.length;

  const save = async (): Promise<boolean> => {
    if (held === null || isSaving) return false;
    setSaving(true);
    const isSaved = await saveSitting(held);
    setSaving(false);
    return isSaved;
  };
  const leave = (): void => {
    // What is corrected in a file stays with the file until it is imported.
    if (staged > 0 && held !== null && !isReadOnly) setAsking(true);
    else closeDesk();
  };
  const keys = {
    undo: () => {
      changeSitting(subject, undoStep);
    },
    redo: () => {
      changeSitting(subject, redoStep);
    },
    save: () => void save(),
    leave,
  };
  useDeskKeys(keys, isAsking);

  const reading = preview.data ?? baseline.data;
  return (
    <section className="bench" aria-label={t('correction.title')}>
      <DeskBar
        title={titleOf(t, reading)}
        isHeld={held !== null}
        isReadOnly={isReadOnly}
        view={view}
        staged={staged}
        canUndo={sitting.past.length > 0}
        canRedo={sitting.future.length > 0}
        isSaving={isSaving}
        onView={(next) => {
          openDesk(subject, whereRef.current, next);
        }}
        onLeave={leave}
        onUndo={keys.undo}
        onRedo={keys.redo}
        onDiscard={() => {
          // A step like any other: it can be undone.
          changeSitting(subject, (before) => stepTo(before, NOTHING));
        }}
        onSave={keys.save}
      />
      {reading === undefined ? null : (
        <DeskNotices preview={reading} isReadOnly={isReadOnly} isHeld={held !== null} left={left} />
      )}
      {view === 'history' && held !== null ? (
        <HistoryPane issueId={held} isReadOnly={isReadOnly} />
      ) : baseline.isError || preview.isError ? (
        <ErrorState
          error={baseline.error ?? preview.error}
          onRetry={() => void Promise.all([baseline.refetch(), preview.refetch()])}
        />
      ) : baseline.data === undefined || preview.data === undefined ? (
        <LoadingState />
      ) : (
        <DeskPanes
          desk={desk}
          whereRef={whereRef}
          isReadOnly={isReadOnly}
          baseline={baseline.data}
          preview={preview.data}
          isBehind={preview.isPlaceholderData || asked !== sitting.changes}
        />
      )}
      {isAsking ? (
        <LeaveSheet
          words={t('correction.leaveHint', { count: staged })}
          onStay={() => {
            setAsking(false);
          }}
          onDiscard={() => {
            dropSitting(subject);
            closeDesk();
          }}
          onSave={() => {
            setAsking(false);
            void save().then((isSaved) => {
              if (isSaved) closeDesk();
            });
          }}
        />
      ) : null}
    </section>
  );
}

function DeskPanes(props: {
  desk: Desk;
  /** Where one works, for coming back to. */
  whereRef: RefObject<Aim>;
  isReadOnly: boolean;
  baseline: ReadingPreview;
  preview: ReadingPreview;
  isBehind: boolean;
}) {
  const { desk, whereRef, isReadOnly, ...reading } = props;
  const work = useDesk(desk.subject, desk.aim, isReadOnly, reading);
  const { index, spot, document } = work;
  useEffect(() => {
    whereRef.current = { order: index + 1, at: spot.at ?? nameOf(document) };
  }, [whereRef, index, spot, document]);
  return (
    <div className="desk-panes">
      <DocumentsPane work={work} />
      <TextPane key={work.document === undefined ? '' : documentKey(work.document)} work={work} />
      <FactsPane work={work} />
    </div>
  );
}

/** 云溪区人民政府公报 · 2024年第1期 as far as it is known, else the name of the file. */
function titleOf(t: TFunction, preview: ReadingPreview | undefined): string {
  if (preview === undefined) return '';
  const { bulletin, year, number } = preview.reading;
  return joinFacts([bulletin ?? preview.name, formatIssue(t, { year, number, title: '' })]);
}
