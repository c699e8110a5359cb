import { isAppError } from '#core/errors/app-error.ts';
import { archiveStatusSchema, type ArchiveStatus } from '#core/model/archive-status.ts';
import type { Archive } from '../archive.ts';
import { findMeta, type MetaKey } from '../database/meta.ts';
import { withStorageFailures } from '../database/sqlite-failure.ts';
import { areRegistersBehind } from '../registers/redraw-registers.ts';
import { countPagesWithoutText } from '../holdings/count-without-text.ts';
import { countReadByOlderRules } from '../holdings/write-issue.ts';
import { systemUserName } from '../system-user-name.ts';
import type { Handlers } from './handler.ts';

export const archiveHandlers = {
  'archive.create': async (context, { folder, name }) =>
    describeArchive(await context.createArchive(folder, name)),
  'archive.open': async (context, { folder }) => describeArchive(await context.openArchive(folder)),
  'archive.close': async (context) => {
    await context.closeArchive();
    return {};
  },
  'archive.status': (context) => {
    const archive = context.findArchive();
    return archive === null ? null : describeArchive(archive);
  },
  'profile.save': (context, { author }) => {
    // Nobody's name in a journal tells nobody anything: without one it is the name of the computer's user.
    context.author.name = author.trim() === '' ? systemUserName() : author.trim();
    return {};
  },
} satisfies Partial<Handlers>;

/** The archive as the status bar tells it. */
export function describeArchive(archive: Archive): ArchiveStatus {
  const { db } = archive;
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
  const stored = (key: MetaKey): unknown => JSON.parse(findMeta(db, key) ?? 'null');
  return archiveStatusSchema.parse({
    id: archive.id,
    name: archive.name,
    folder: archive.layout.folder,
    readOnly: archive.isReadOnly,
    issues: count('SELECT count(*) FROM issue'),
    documents: count('SELECT count(*) FROM document'),
    annotations: count('SELECT count(*) FROM annotation WHERE removed_at IS NULL'),
    withoutText: countUnlessDamaged(archive),
    readByOlderRules: countReadByOlderRules(db),
    registersState: registersStateOf(archive),
    indexState: archive.isIndexStale ? 'rebuilding' : 'ready',
    lastVerified: stored('last_verified'),
    lastBackup: stored('last_backup'),
  });
}

/** A damaged archive has to open, to be verified and restored. */
function countUnlessDamaged({ db, layout }: Archive): number | null {
  try {
    return withStorageFailures({ folder: layout.folder }, () => countPagesWithoutText(db));
  } catch (error) {
    if (isAppError(error, 'archive/damaged')) return null;
    throw error;
  }
}

function registersStateOf(archive: Archive): ArchiveStatus['registersState'] {
  if (!areRegistersBehind(archive.db, archive.isReadOnly)) return 'ready';
  return archive.canRedraw ? 'redrawing' : 'older';
}
