import type { Child } from '#archive/processes/child.ts';
import type { FromArchive, ToArchive } from './messages.ts';

/** A running archive process, whichever way it was started. */
export type ArchiveChild = Child<ToArchive, FromArchive>;
