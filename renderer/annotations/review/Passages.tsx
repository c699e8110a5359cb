import { useTranslation } from 'react-i18next';
import type { Review } from '#core/model/annotation-list.ts';
import { compareWords, type Part } from './compare-words.ts';

const AROUND = 24;

/** A passage as it was seen last beside what stands there now, with the differences marked. */
export function Passages({ review }: { review: Review }) {
  const { t } = useTranslation();
  const { old, now, outcome } = review;
  const compared = compareWords(old.selector.quote, now.passage);
  return (
    <div role="gridcell" className="passages" lang="zh-CN">
      <figure>
        <figcaption>{t('annotations.review.old')}</figcaption>
        <p>
          <small>{old.selector.prefix.slice(-AROUND)}</small>
          <span className="passage">{compared.before.map(draw('del'))}</span>
          <small>{old.selector.suffix.slice(0, AROUND)}</small>
        </p>
      </figure>
      <figure>
        <figcaption>
          {t(outcome === 'lost' ? 'annotations.review.nowNear' : 'annotations.review.now')}
        </figcaption>
        <p>
          <small>{now.before.slice(-AROUND)}</small>
          {outcome === 'lost' ? <i className="gap">{t('annotations.states.lost')}</i> : null}
          <span className="passage">{compared.after.map(draw('ins'))}</span>
          <small>{now.after.slice(0, AROUND)}</small>
        </p>
      </figure>
    </div>
  );
}

function draw(Tag: 'del' | 'ins') {
  return function drawPart({ text, isKept }: Part, number: number) {
    return isKept ? text : <Tag key={number}>{text}</Tag>;
  };
}
