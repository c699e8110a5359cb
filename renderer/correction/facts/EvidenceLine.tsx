import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { gradeOf } from '../confidence.ts';
import { explainRule } from '../explain-rule.ts';

/** Why a fact was read so, how sure that is, and the way to the place it was read from. */
export function EvidenceLine({ evidence, onShow }: { evidence: Evidence; onShow: (range: Range) => void }) {
  const { t } = useTranslation();
  const { source, confidence } = evidence;
  return (
    <span className="evidence">
      <span className={`evidence-grade is-${gradeOf(confidence)}`}>{Math.round(confidence * 100)}%</span>
      <span className="evidence-words">{explainRule(t, evidence)}</span>
      {source === null ? null : (
        <Button
          className="link-button"
          onPress={() => {
            onShow(source);
          }}
        >
          {t('correction.showSource')}
        </Button>
      )}
    </span>
  );
}
