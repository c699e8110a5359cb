import { useTranslation } from 'react-i18next';
import { gradeOf } from './confidence.ts';

/** How sure a reading is, as a dot whose form tells it as well as its colour. */
export function ConfidenceDot({ confidence }: { confidence: number }) {
  const { t } = useTranslation();
  const grade = gradeOf(confidence);
  const words = `${t(`correction.grades.${grade}`)} ${t('correction.confidence', { percent: Math.round(confidence * 100) })}`;
  return <span className={`grade-dot is-${grade}`} role="img" aria-label={words} title={words} />;
}
