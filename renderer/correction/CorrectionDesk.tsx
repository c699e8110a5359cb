import type { TFunction } from 'i18next';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingPreview } from '#core/model/correction.ts';
import { formatIssue, joinFacts } from '../i18n/format.ts';
import { useSettled } from '../parts/use-settled.ts';
import { useStore } from '../state/store.ts';
import { DeskBar } from './DeskBar.tsx';
import { DeskNotices } from './DeskNotices.tsx';
import { DeskView } from './DeskView.tsx';
import { LeaveSheet } from './LeaveSheet.tsx';
import { finishTyping } from './finish-typing.ts';
import { changeSitting, openDesk, sittingOf, sittingStore, type Desk } from './state/bench.ts';
import { redoStep, stepTo, undoStep } from './state/sitting.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useLeaving } from './use-leaving.ts';
import { usePreview } from './use-preview.ts';

const REST_MS = 120;
const NOTHING: readonly [] = [];

/** Where a reading is looked over and corrected before its corrections are kept: documents, text and facts side by side. */
export function CorrectionDesk({ desk, isReadOnly }: { desk: Desk; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const { subject, view } = desk;
  const isHeld = subject.of === 'issue';
  const sitting = sittingOf(useStore(sittingStore), subject);
  const asked = useSettled(sitting.changes, REST_MS);
  const baseline = usePreview(subject, NOTHING);
  const preview = usePreview(subject, asked);
  const whereRef = useRef(desk.aim);
  const staged = sitting.changes.length;
  // What is staged without a step before it was staged in an earlier sitting.
  const left = isHeld && sitting.past.length === 0 ? staged : 0;
  const leaving = useLeaving(subject, isReadOnly);
  const keys = {
    undo: () => {
      if (!leaving.isSaving) changeSitting(subject, undoStep);
    },
    redo: () => {
      if (!leaving.isSaving) changeSitting(subject, redoStep);
    },
    save: leaving.save,
    leave: leaving.leave,
  };
  useDeskKeys(keys, leaving.isAsking);

  const reading = preview.data ?? baseline.data;
  return (
    <section className="bench" aria-label={t('correction.title')}>
      <DeskBar
        title={titleOf(t, reading)}
        isHeld={isHeld}
        isReadOnly={isReadOnly}
        view={view}
        staged={staged}
        canUndo={sitting.past.length > 0 && !leaving.isSaving}
        canRedo={sitting.future.length > 0 && !leaving.isSaving}
        isSaving={leaving.isSaving}
        onView={(next) => {
          finishTyping();
          openDesk(subject, whereRef.current, next);
        }}
        onLeave={keys.leave}
        onUndo={keys.undo}
        onRedo={keys.redo}
        onDiscard={() => {
          // A step like any other: it can be undone.
          changeSitting(subject, (before) => stepTo(before, NOTHING));
        }}
        onSave={keys.save}
      />
      {reading === undefined ? null : (
        <DeskNotices subject={subject} preview={reading} isReadOnly={isReadOnly} left={left} />
      )}
      <DeskView
        desk={desk}
        whereRef={whereRef}
        isReadOnly={isReadOnly}
        baseline={baseline}
        preview={preview}
        isBehind={asked !== sitting.changes}
      />
      {leaving.isAsking ? (
        <LeaveSheet
          words={t('correction.leaveHint', { count: staged })}
          onStay={leaving.stay}
          onDiscard={leaving.discard}
          onSave={leaving.saveAndLeave}
        />
      ) : null}
    </section>
  );
}

/** 云溪区人民政府公报 · 2024年第1期 as far as it is known, else the name of the file. */
function titleOf(t: TFunction, preview: ReadingPreview | undefined): string {
  if (preview === undefined) return '';
  const { bulletin, year, number } = preview.reading;
  return joinFacts([bulletin ?? preview.name, formatIssue(t, { year, number, title: '' })]);
}
