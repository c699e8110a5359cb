import { Button, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AnnotationColor } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { useColorMeanings } from '../notes/color-words.ts';
import { useKeys } from '../keys/use-keys.ts';
import { addPassageToDossier, annotate } from '../state/annotation-actions.ts';
import { showSimilar } from '../search/similar/similar.ts';
import { panesStore, type Passage } from '../state/reading.ts';
import { isUnderSheet } from '../state/sheets.ts';
import { tell } from '../state/toasts.ts';
import { COLORS } from './colors.ts';
import { copyCitation, copyWords } from './copy-citation.ts';

const BAR_WIDTH_PX = 600;
const BAR_HEIGHT_PX = 40;
const GAP_PX = 10;
const FOOT_PX = 40;
const HEAD_PX = 92;
const RAIL_PX = 76;

/** Where the bar floats: below the last line of the passage, above it where there is no room below. */
function placeBar({ box }: Passage): { left: number; top: number } {
  const below = box.bottom + GAP_PX;
  const top = below + BAR_HEIGHT_PX + FOOT_PX > window.innerHeight ? box.top - BAR_HEIGHT_PX - GAP_PX : below;
  const middle = (box.left + box.right) / 2 - BAR_WIDTH_PX / 2;
  const lowest = window.innerHeight - BAR_HEIGHT_PX - FOOT_PX;
  return {
    left: Math.min(Math.max(middle, RAIL_PX), window.innerWidth - BAR_WIDTH_PX - GAP_PX),
    top: Math.min(Math.max(top, HEAD_PX), lowest),
  };
}

/** What can be done with the selected passage; each has a key, and no dialog stands in the way. */
export function SelectionBar(props: { passage: Passage; document: Document; issue: Issue }) {
  const { t } = useTranslation();
  const { passage } = props;
  const meanings = useColorMeanings();
  const meaningOf = (color: AnnotationColor): string | undefined =>
    meanings.find((meaning) => meaning.color === color && meaning.name !== '')?.name;
  const openNotes = (): void => {
    panesStore.update((panes) => ({ ...panes, notes: true }));
  };
  const color = (chosen: AnnotationColor): void => {
    void annotate(passage, { style: 'highlight', color: chosen });
  };
  const write = (what: 'note' | 'tags'): void => {
    openNotes();
    void annotate(passage, { style: 'highlight', color: 'amber' }, what);
  };
  const actions = {
    underline: () => void annotate(passage, { style: 'underline', color: 'blue' }),
    note: () => {
      write('note');
    },
    tag: () => {
      write('tags');
    },
    dossier: () =>
      void addPassageToDossier(passage).then((annotation) => {
        if (annotation !== null) tell(t('selection.added'));
      }),
    similar: () => {
      showSimilar(passage);
    },
    copy: () => {
      copyWords(passage, t('selection.copied'));
    },
    citation: () => {
      copyCitation(passage, props.document, props.issue, t('selection.citationCopied'));
    },
  } as const;
  useKeys(
    'passage',
    {
      ...actions,
      colors: (number) => {
        const chosen = COLORS[number];
        if (chosen !== undefined) color(chosen);
      },
    },
    // Before the keys of the reader, which use some of the same letters while nothing is selected.
    { isActive: () => !isUnderSheet(), isFirst: true },
  );
  return (
    <Toolbar className="selection-bar" aria-label={t('selection.label')} style={placeBar(passage)}>
      {COLORS.map((each, number) => (
        <Button
          key={each}
          className={`dot is-${each}`}
          aria-label={meaningOf(each) ?? t(`selection.colors.${each}`)}
          aria-keyshortcuts={String(number + 1)}
          preventFocusOnPress
          onPress={() => {
            color(each);
          }}
        />
      ))}
      {(['underline', 'note', 'tag', 'dossier', 'copy', 'citation', 'similar'] as const).map((name) => (
        <Button key={name} className="selection-action" preventFocusOnPress onPress={actions[name]}>
          {t(`selection.${name}`)}
        </Button>
      ))}
    </Toolbar>
  );
}
