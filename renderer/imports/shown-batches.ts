import type { BatchId } from '#core/model/ids.ts';
import { createStore } from '../state/store.ts';

/** The batches that were begun in this window and are told of in its corner until the person has seen enough of them. */
export const shownBatches = createStore<ReadonlySet<BatchId>>(new Set());
/** Batches that an earlier session left, and that the person does not want to be told of now. */
export const hiddenBatches = createStore<ReadonlySet<BatchId>>(new Set());
