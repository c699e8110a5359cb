import { utilityProcess } from 'electron';
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { EventName, EventOf } from '#core/contract/events.ts';
import type { Settings } from '#core/contract/shell-operations.ts';
import { appFolders } from './app-folders.ts';
import { ArchiveClient } from './archive-process/archive-client.ts';
import { chooseStrategy } from './archive-process/choose-strategy.ts';
import { findOpenArchive, mayChangeArchive } from './archive-process/follow-open-archive.ts';
import { launchArchiveProcess } from './archive-process/launch-archive-process.ts';
import type { CallArchive } from './archive-process/running-archive.ts';
import { LOG_LEVELS, type Log } from './files/log-file.ts';
import type { GrantedPaths } from './ipc/granted-paths.ts';
import { watchForArchive } from './shell/watch-folder.ts';
import { withRecentArchive } from './settings/recent-archives.ts';
import type { SettingsFile } from './settings/settings-file.ts';

/** Tells the window of an event. */
export type Tell = <Name extends EventName>(name: Name, payload: EventOf<Name>) => void;

/** What the archive process writes to the log: level and message, and facts of any kind. */
const archiveLogEntry = z.looseObject({ level: z.enum(LOG_LEVELS), message: z.string() });

type ConnectionParts = {
  appPath: string;
  resources: string;
  settings: SettingsFile<Settings>;
  grants: GrantedPaths;
  log: Log;
  tell: Tell;
};

/** A reference under which a failure is told and logged. */
export function newReference(): string {
  return randomBytes(4).toString('hex');
}

/** Starts the archive process, passes its events on, and keeps the list of recent archives. */
export function connectArchive({
  appPath,
  resources,
  settings,
  grants,
  log,
  tell,
}: ConnectionParts): ArchiveClient {
  const strategy = chooseStrategy({
    nodeApi: process.versions['napi'],
    appPath,
    resourcesPath: process.resourcesPath,
    entry: appFolders.archiveProcess,
  });
  const parameters = [`--resources-folder=${resources}`];
  const client = new ArchiveClient({
    launch: () => {
      log('info', 'starting the archive process', { strategy: strategy.kind });
      return launchArchiveProcess(strategy, parameters, (entry, given, options) =>
        utilityProcess.fork(entry, given, options),
      );
    },
    prepare: (call) => call('profile.save', { author: settings.read().author }),
    event: (name, payload) => {
      // The archive process takes names and shapes from the same contract.
      tell(name as EventName, payload as EventOf<EventName>);
      if (mayChangeArchive(name, payload)) void follow();
    },
    restarted: (failure, reopened) => {
      tell('process.restarted', { failure, reopened });
    },
    stopped: (failure) => {
      tell('process.stopped', { failure });
    },
    log: (message, facts) => {
      const entry = archiveLogEntry.safeParse(facts['entry']);
      if (entry.success) log(entry.data.level, entry.data.message, entry.data);
      else log('warning', message, facts);
    },
    newReference,
  });

  async function follow(): Promise<void> {
    const call: CallArchive = (operation, request) => client.call(operation, request);
    const status = await findOpenArchive(call);
    // A process that has just died must still find the archive that it is to open again.
    if (status === 'unknown') return;
    client.remember(status?.folder ?? null);
    if (status === null) return;
    grants.grant([status.folder]);
    try {
      await settings.change((now) => withRecentArchive(now, status));
    } catch (error) {
      log('warning', 'settings not stored', { error: String(error) });
    }
    tell('archive.changed', { parts: ['settings'] });
    try {
      await watchForArchive(call, settings.read(), status.id);
    } catch (error) {
      log('warning', 'folder not watched', { error: String(error) });
    }
  }
  return client;
}
