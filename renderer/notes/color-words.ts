import type { TFunction } from 'i18next';
import type { AnnotationColor, ColorMeaning } from '#core/model/annotation.ts';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';

/** What a colour is called: what it means in this archive, else the word for it. */
export function colorWords(t: TFunction, color: AnnotationColor, meanings: readonly ColorMeaning[]): string {
  const meaning = meanings.find((each) => each.color === color)?.name ?? '';
  return meaning === '' ? t(`notes.colors.${color}`) : meaning;
}

const NONE: readonly ColorMeaning[] = [];

/** What the colours mean in this archive. */
export function useColorMeanings(): readonly ColorMeaning[] {
  return useOperation('colors.list', {}).data?.colors ?? NONE;
}

/** What a colour is called in this archive, for a component. */
export function useColorWords(): (color: AnnotationColor) => string {
  const { t } = useTranslation();
  const meanings = useColorMeanings();
  return (color) => colorWords(t, color, meanings);
}
