import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import { writeNoteLink } from '#core/notes/parse-note.ts';
import { call } from '../bridge/call.ts';
import { COLORS } from '../reader/colors.ts';
import { changeAnnotations, removeAnnotations } from '../state/annotation-actions.ts';
import { pointingStore } from '../state/pointing.ts';
import { giveUp } from '../state/review-actions.ts';
import { sheetStore } from '../state/sheets.ts';
import { tellUndoable } from '../state/tell-undoable.ts';
import { attempt, tell } from '../state/toasts.ts';
import { useColorWords } from './color-words.ts';

const LINK_WORDS = 16;

/** All that can be done with one annotation beside writing. */
export function NoteMenu({ annotation }: { annotation: Annotation }) {
  const { t } = useTranslation();
  const wordsOf = useColorWords();
  const { id, style, isShared, link, range } = annotation;
  const set = (change: Parameters<typeof changeAnnotations>[1]) => () => void changeAnnotations([id], change);
  const actions: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(COLORS.map((color) => [color, set({ color })])),
    style: set({ style: style === 'highlight' ? 'underline' : 'highlight' }),
    reach: set({ isShared: !isShared }),
    split: () => {
      pointingStore.set({ id, purpose: 'split' });
    },
    repoint: () => {
      pointingStore.set({ id, purpose: 'repoint' });
    },
    giveUp: () => void giveUp(id),
    link: () => {
      pointingStore.set({ id, purpose: 'link' });
    },
    unlink: set({ link: null }),
    copy: () => {
      attempt(async () => {
        const words = annotation.selector.quote.slice(0, LINK_WORDS);
        await call('shell.copyText', { text: writeNoteLink(words, id) });
        tell(t('notes.linkCopied'));
      });
    },
    meanings: () => {
      sheetStore.set('color-meanings');
    },
    delete: () => {
      attempt(async () => {
        if ((await removeAnnotations([id])) !== null) tellUndoable(t('annotations.removed', { count: 1 }));
      });
    },
  };
  const item = (key: string, words: string) => (
    <MenuItem id={key} className="menu-item">
      {words}
    </MenuItem>
  );
  return (
    <MenuTrigger>
      <Button className="note-action" aria-label={t('common.more')}>
        ⋯
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('common.more')} onAction={(key) => actions[String(key)]?.()}>
          {COLORS.map((color) => (
            <MenuItem key={color} id={color} className="menu-item" textValue={wordsOf(color)}>
              <span>
                <i className={`dot is-${color}`} /> {wordsOf(color)}
              </span>
              {annotation.color === color ? <span aria-hidden="true">✓</span> : null}
            </MenuItem>
          ))}
          {item('meanings', t('notes.meanings'))}
          <Separator className="menu-line" />
          {item('style', t(style === 'highlight' ? 'notes.underline' : 'notes.highlight'))}
          {range === null ? null : item('split', t('notes.split'))}
          {item('repoint', t('notes.repoint'))}
          {range === null ? null : item('giveUp', t('notes.giveUp'))}
          {item('link', t('notes.linkTo'))}
          {link === null ? null : item('unlink', t('notes.unlink'))}
          {item('copy', t('notes.copyLink'))}
          {item('reach', t(isShared ? 'annotations.keepPrivate' : 'annotations.share'))}
          <Separator className="menu-line" />
          <MenuItem id="delete" className="menu-item is-danger">
            {t('common.delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
