import { useTranslation } from 'react-i18next';
import { useOperation } from '../../bridge/use-operation.ts';
import { formatIssue } from '../../i18n/format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { useStore } from '../../state/store.ts';
import { PEEK_ID, peekStore } from './peek.ts';

const WIDTH_PX = 380;
const HEIGHT_PX = 190;
const GAP_PX = 6;
const BEGINNING = 140;

/** What a link in the text leads to: title, where it stands, how it begins. */
export function PeekCard() {
  const { t } = useTranslation();
  const peek = useStore(peekStore);
  const document = useOperation('documents.get', peek === null ? null : { documentId: peek.documentId }).data;
  const issue = useOperation(
    'issues.get',
    document === undefined ? null : { issueId: document.issueId },
  ).data;
  if (peek === null || document === undefined) return null;
  const { left, top, bottom } = peek.box;
  const isBelow = bottom + GAP_PX + HEIGHT_PX < window.innerHeight;
  const place = {
    left: Math.max(GAP_PX, Math.min(left, window.innerWidth - WIDTH_PX - GAP_PX)),
    ...(isBelow ? { top: bottom + GAP_PX } : { bottom: window.innerHeight - top + GAP_PX }),
  };
  const body =
    document.blocks.find(({ kind }) => kind === 'paragraph' || kind === 'list-item')?.range.start ?? 0;
  return (
    <div id={PEEK_ID} role="tooltip" className="peek" style={{ width: WIDTH_PX, ...place }}>
      <b>{document.title === '' ? t('reader.untitled') : document.title}</b>
      <p className="quiet">
        <Facts
          facts={[
            document.documentNumber,
            issue === undefined ? null : formatIssue(t, issue),
            document.signedOn ?? document.printedOn,
          ]}
        />
      </p>
      <p>{document.text.slice(body, body + BEGINNING).replaceAll('\n', ' ')}……</p>
      <p className="quiet">{t('reader.peekHint')}</p>
    </div>
  );
}
