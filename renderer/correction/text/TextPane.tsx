import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../parts/States.tsx';
import type { DeskWork } from '../use-desk.ts';
import { kindChanges, pageChanges, type GivenKind } from './block-actions.ts';
import { RowMenu } from './RowMenu.tsx';
import { TextActions } from './TextActions.tsx';
import { TextRows } from './TextRows.tsx';
import { useTextWork } from './use-text-work.ts';

/** The text of one document, block by block as it was read, with what can be corrected in it. */
export function TextPane({ work }: { work: DeskWork }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const activeRow = useRef<HTMLElement>(null);
  const text = useTextWork(work, scroller);
  const { selection } = text;
  const giveKind = (kind: GivenKind, level: number | null): void => {
    text.stage(kindChanges(selection, kind, level));
  };
  return (
    <section className="desk-text" aria-label={t('correction.blocks')}>
      <TextActions
        possible={text.possible}
        asking={text.asking}
        page={selection.rows.find((row) => row.of === 'block')?.block.page ?? null}
        withFurniture={text.withFurniture}
        onAsk={text.ask}
        onAct={text.act}
        onKind={giveKind}
        onPage={(page, scope) => {
          text.stage(pageChanges(selection, page, scope));
        }}
        onFurniture={text.showFurniture}
      />
      {text.rows.length === 0 ? (
        <EmptyState mark="空" title={t('reader.empty')} />
      ) : (
        <TextRows work={work} text={text} scroller={scroller} activeRow={activeRow} />
      )}
      {text.hasMenu ? (
        <RowMenu
          row={activeRow}
          possible={text.possible}
          onClose={() => {
            text.openMenu(false);
          }}
          onAct={text.act}
          onKind={giveKind}
        />
      ) : null}
    </section>
  );
}
