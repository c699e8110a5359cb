import { useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { itemKey } from '#core/excerpt/item-key.ts';
import type { Dossier, ExcerptItem } from '#core/model/excerpt.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { joinFacts } from '../i18n/format.ts';
import { changeDossier, isSameItem } from '../state/annotation-actions.ts';
import { moveItem } from './move-item.ts';

function move(item: ExcerptItem, step: number): void {
  void changeDossier((dossier) => {
    const index = dossier.items.findIndex((each) => isSameItem(each, item));
    return { ...dossier, items: moveItem(dossier.items, index, step) };
  });
}

function remove(item: ExcerptItem): Promise<Dossier | null> {
  return changeDossier((dossier) => ({
    ...dossier,
    items: dossier.items.filter((each) => !isSameItem(each, item)),
  }));
}

/** The chosen items in print order; each can be moved and removed, by mouse or with Alt+↑↓ and Delete. */
export function DossierItems({ items }: { items: readonly ExcerptItem[] }) {
  const { t } = useTranslation();
  const annotations = useOperation('annotations.list', { documentId: null }).data?.annotations;
  const documents = useOperation('documents.list', { issueId: null }).data?.documents;
  const list = useRef<HTMLOListElement>(null);
  // The number of an item that was removed, until the one that took its place has the focus.
  const removed = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (removed.current === null) return;
    const neighbour = Math.min(removed.current, items.length - 1);
    removed.current = null;
    list.current?.children[neighbour]?.querySelector<HTMLElement>('.dossier-remove')?.focus();
  }, [items]);
  const removeAt = (index: number, item: ExcerptItem): void => {
    removed.current = index;
    void remove(item).then((dossier) => {
      if (dossier === null) removed.current = null;
    });
  };
  const describe = (item: ExcerptItem): { name: string; source: string; color: string } => {
    if (item.kind === 'document') {
      const document = documents?.find((each) => each.id === item.documentId);
      return {
        name: document?.title ?? t('dossier.gone'),
        source: document?.documentNumber ?? document?.column ?? '',
        color: 'document',
      };
    }
    if (item.kind === 'passage') {
      const document = documents?.find((each) => each.id === item.documentId);
      return { name: item.selector.quote, source: document?.title ?? '', color: 'document' };
    }
    const annotation = annotations?.find((each) => each.id === item.annotationId);
    return {
      name: annotation?.selector.quote ?? t('dossier.gone'),
      source: annotation?.documentTitle ?? '',
      color: annotation?.color ?? 'document',
    };
  };
  return (
    <ol ref={list} className="dossier-items">
      {items.map((item, index) => {
        const { name, source, color } = describe(item);
        return (
          <li
            key={itemKey(item)}
            className={`dossier-item is-${color}`}
            onKeyDown={(event) => {
              if (event.altKey && event.key === 'ArrowUp') move(item, -1);
              else if (event.altKey && event.key === 'ArrowDown') move(item, 1);
              else if (event.key === 'Delete') removeAt(index, item);
              else return;
              event.preventDefault();
            }}
          >
            <p>{name}</p>
            <small>{joinFacts([t(`dossier.${item.kind}`), source])}</small>
            <div className="dossier-actions">
              <Button
                className="note-action"
                isDisabled={index === 0}
                onPress={() => {
                  move(item, -1);
                }}
              >
                {t('dossier.up')}
              </Button>
              <Button
                className="note-action"
                isDisabled={index === items.length - 1}
                onPress={() => {
                  move(item, 1);
                }}
              >
                {t('dossier.down')}
              </Button>
              <Button
                className="note-action dossier-remove"
                onPress={() => {
                  removeAt(index, item);
                }}
              >
                {t('common.remove')}
              </Button>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
