import type { ArchiveOperationName, ParsedRequestOf, ResponseOf } from '#core/contract/contract.ts';
import type { Inverse } from '#core/contract/inverse.ts';
import type { EventName, EventOf } from '#core/contract/events.ts';
import type { JobId } from '#core/model/ids.ts';
import type { Failure } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import type { CatalogueCompletion } from '../index/catalogue-completion.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Slots } from './slots.ts';

export type HostEvent = { [Name in EventName]: { name: Name; payload: EventOf<Name> } }[EventName];

/** What every handler works with. */
export type HostContext = {
  /** The open archive. @throws AppError `archive/not-open` */
  requireArchive: () => Archive;
  findArchive: () => Archive | null;
  /** Opens `folder` in place of whatever is open. */
  openArchive: (folder: string) => Promise<Archive>;
  createArchive: (folder: string, name: string) => Promise<Archive>;
  closeArchive: () => Promise<void>;
  /** Builds the index of an archive again, beside whatever the person does meanwhile. */
  bringIndexUp: (archive: Archive) => JobId;
  completion: () => CatalogueCompletion;
  /** The catalogue has grown, or (`all`) has changed in any way: completions are read again when they are next wanted. */
  forgetCompletions: (options?: { all: boolean }) => void;
  /** Which of the searches that replace each other is the newest. */
  slots: Slots;
  jobs: JobRunner;
  /** True where somebody works with the archive in a window. */
  isAttended: boolean;
  emit: (event: HostEvent) => void;
  describeFailure: (error: unknown) => Failure;
  author: { name: string };
  /** Begins to recognise what waits, where this host is attended. */
  beginRecognition: (archive: Archive) => void;
  /** Takes a change back, and says how to do it again. */
  apply: (inverse: Inverse) => Promise<Inverse>;
  /** Folder of what ships with the program. */
  resourcesFolder: string;
  /** How long a watched folder is left alone between two looks at it. */
  watchEveryMs: number;
  now: () => string;
  /** The day it is for the person, `2024-03-06`. */
  today: () => string;
};

export type Handlers = {
  [Name in ArchiveOperationName]: (
    context: HostContext,
    request: ParsedRequestOf<Name>,
  ) => ResponseOf<Name> | Promise<ResponseOf<Name>>;
};
