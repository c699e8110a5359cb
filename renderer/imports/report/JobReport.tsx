import { useTranslation } from 'react-i18next';
import type { JobResult } from '#core/model/job.ts';
import { ProofWords } from '../../search/proof/ProofWords.tsx';
import { BackupWords, RestoreWords } from './CopyWords.tsx';
import { ExportWords } from './ExportWords.tsx';
import { ImportWords } from './ImportWords.tsx';
import { RecogniseWords } from './RecogniseWords.tsx';
import { RereadWords } from './RereadWords.tsx';
import { VerifyWords } from './VerifyWords.tsx';

/** What a finished job found, in words. */
export function JobReport({ result }: { result: JobResult }) {
  const { t } = useTranslation();
  switch (result.kind) {
    case 'import':
    case 'open-samples':
      return <ImportWords report={result.report} />;
    case 'reread':
      return <RereadWords report={result.report} />;
    case 'recognise':
      return <RecogniseWords report={result.report} />;
    case 'verify':
      return <VerifyWords report={result.report} />;
    case 'backup':
      return <BackupWords report={result.report} />;
    case 'restore':
      return <RestoreWords report={result.report} />;
    case 'rebuild-index':
      return (
        <p className="job-words">
          {t('jobs.rebuildDone', {
            documents: result.report.documents,
            seconds: (result.report.tookMs / 1000).toFixed(1),
          })}
        </p>
      );
    case 'export-search':
      return <ExportWords report={result.report} />;
    case 'prove-search':
      return <ProofWords report={result.report} />;
    case 'look-at-batch':
    case 'import-batch':
      // The batch itself tells, file by file.
      return null;
    case 'redraw-registers':
      return <p className="job-words">{t('jobs.redrawDone', { documents: result.report.documents })}</p>;
  }
}
