import type { Child } from './child.ts';
import type { Reply } from './serve-parent.ts';
import { startNodeChild } from './start-node-child.ts';

/** A process that answers requests, as whoever asks it sees it. */
export type ServingChild = Child<object, Reply<unknown>>;

/** A program that runs in a process of its own: what those who may not say which file to start call it, and where it lies. */
export type OwnProgram = { name: 'recognition'; file: string };

/** Starts a program in a process of its own, whose own objects may take so much. */
export type StartChild = (program: OwnProgram, megabytes: number) => ServingChild;

/** What Node is told, so that the objects of a program take no more than so much. */
export function heapLimit(megabytes: number): string[] {
  return [`--max-old-space-size=${megabytes}`];
}

/** Under a plain Node: the one that runs this runs the program too. */
export const startBesideNode: StartChild = ({ file: program }, megabytes) =>
  startNodeChild({ node: process.execPath, program, nodeParameters: heapLimit(megabytes) });
