import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import { COLORS } from '../reader/colors.ts';
import { addToDossier, changeAnnotation, removeAnnotations } from '../state/annotation-actions.ts';
import { tellUndoable } from '../state/tell-undoable.ts';
import { tell } from '../state/toasts.ts';

/** What can be done with an annotation; shown when its card is pointed at, chosen or focused. */
export function NoteActions(props: { annotation: Annotation; onEdit: (what: 'note' | 'tags') => void }) {
  const { t } = useTranslation();
  const { annotation } = props;
  const add = async (): Promise<void> => {
    const done = await addToDossier({ kind: 'annotation', annotationId: annotation.id });
    if (done !== null) tell(t(done === 'added' ? 'selection.added' : 'selection.already'));
  };
  const remove = async (): Promise<void> => {
    if ((await removeAnnotations([annotation.id])) !== null)
      tellUndoable(t('annotations.removed', { count: 1 }));
  };
  const choose = (key: string): void => {
    const color = COLORS.find((each) => each === key);
    if (color !== undefined) void changeAnnotation(annotation, { color });
    else if (key === 'highlight' || key === 'underline') void changeAnnotation(annotation, { style: key });
    else if (key === 'delete') void remove();
  };
  return (
    <Toolbar className="note-actions" aria-label={t('notes.actions')}>
      <Button
        className="note-action"
        onPress={() => {
          props.onEdit('note');
        }}
      >
        {t(annotation.note === '' ? 'notes.addNote' : 'notes.editNote')}
      </Button>
      <Button
        className="note-action"
        onPress={() => {
          props.onEdit('tags');
        }}
      >
        {t('notes.addTags')}
      </Button>
      <Button className="note-action" onPress={() => void add()}>
        {t('selection.dossier')}
      </Button>
      <MenuTrigger>
        <Button className="note-action" aria-label={t('common.more')}>
          ⋯
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="menu"
            onAction={(key) => {
              choose(String(key));
            }}
          >
            {COLORS.map((color) => (
              <MenuItem key={color} id={color} className="menu-item" textValue={t(`notes.colors.${color}`)}>
                <span>
                  <i className={`dot is-${color}`} /> {t(`notes.colors.${color}`)}
                </span>
                {annotation.color === color ? <span aria-hidden="true">✓</span> : null}
              </MenuItem>
            ))}
            <Separator className="menu-line" />
            <MenuItem id={annotation.style === 'highlight' ? 'underline' : 'highlight'} className="menu-item">
              {t(annotation.style === 'highlight' ? 'notes.underline' : 'notes.highlight')}
            </MenuItem>
            <Separator className="menu-line" />
            <MenuItem id="delete" className="menu-item is-danger">
              {t('common.delete')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </Toolbar>
  );
}
