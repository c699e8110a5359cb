import { useTranslation } from 'react-i18next';
import type { BatchFile } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import { formatBytes, joinFacts } from '../i18n/format.ts';
import { BundleFacts } from './BundleFacts.tsx';
import { FileFate } from './FileFate.tsx';
import { nameOf, placeOf, warningWords } from './file-words.ts';

/** One file of a batch: what it is, and what has become of it. */
export function FileLine(props: {
  file: BatchFile;
  batchId: BatchId;
  number: number;
  isActive: boolean;
  corrected: number;
  onTick: (file: BatchFile, number: number) => void;
  onOpen: (file: BatchFile, number: number) => void;
}) {
  const { t } = useTranslation();
  const { file, number } = props;
  const canTick = isTickable(file);
  const isTicked = canTick && file.state === 'waiting';
  return (
    <div
      id={`file-row-${number}`}
      role="row"
      aria-rowindex={number + 1}
      aria-selected={isTicked}
      className={`file-line is-${file.state}${props.isActive ? ' is-active' : ''}`}
      onClick={() => {
        props.onOpen(file, number);
      }}
    >
      <span
        role="gridcell"
        className="file-tick"
        onClick={(event) => {
          event.stopPropagation();
          if (canTick) props.onTick(file, number);
        }}
      >
        {canTick ? <i className={`tick-box${isTicked ? ' is-on' : ''}`} aria-hidden="true" /> : null}
        <span className="visually-hidden">{t('preview.tick', { file: nameOf(file) })}</span>
      </span>
      <span role="gridcell" className="file-what">
        <What file={file} batchId={props.batchId} corrected={props.corrected} />
      </span>
      <span role="gridcell" className="file-format">
        <FileFormatWords file={file} />
      </span>
      <span role="gridcell" className="file-fate">
        <FileFate file={file} batchId={props.batchId} />
      </span>
    </div>
  );
}

/** True for a file that can be left out, or taken in again. */
export function isTickable({ state, reason }: BatchFile): boolean {
  return state === 'waiting' || (state === 'skipped' && reason === 'left-out');
}

function What(props: { file: BatchFile; batchId: BatchId; corrected: number }) {
  const { t } = useTranslation();
  const { file, batchId, corrected } = props;
  const { look, failure } = file;
  const name = nameOf(file);
  const bare = name.replace(/\.[^.]*$/u, '');
  // The name of a bundle is made up here: nobody has seen a file with its extension.
  const shown = file.pageFiles.length > 0 ? bare : name;
  const title = look === null || bare === look.title ? shown : look.title;
  return (
    <>
      <b>{title}</b>
      <BundleFacts file={file} batchId={batchId} />
      {look === null ? null : (
        <span className="file-facts">
          {joinFacts([
            t('units.documents', { count: look.documents }),
            look.pages === null ? null : t('preview.pages', { count: look.pages }),
            look.publishedOn,
          ])}
          {corrected === 0 ? null : <em className="chip">{t('preview.corrected', { count: corrected })}</em>}
        </span>
      )}
      {look === null || look.warnings.length === 0 ? null : (
        <span className="file-warnings">
          {look.warnings.map((warning) => warningWords(t, file, warning)).join(' · ')}
        </span>
      )}
      {failure === null ? null : (
        <span className="file-failure">
          {t(`errors.${failure.code}.what`)} {t(`errors.${failure.code}.next`)}
        </span>
      )}
      <small className="file-name">{placeOf(file)}</small>
    </>
  );
}

function FileFormatWords({ file }: { file: BatchFile }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <span className="format-badge">{t(`batch.formats.${file.format}`)}</span>
      {file.bytes === null ? null : <small>{formatBytes(file.bytes, i18n.language)}</small>}
    </>
  );
}
