import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ArchiveStatus } from '#core/model/archive-status.ts';
import { BatchView } from '../imports/BatchView.tsx';
import { useStore } from '../state/store.ts';
import { CorrectionDesk } from './CorrectionDesk.tsx';
import { benchStore, keyOf, sittingStore } from './state/bench.ts';
import { readSittings, writeSittings } from './state/left-sittings.ts';
import { forgetAllWrongDrafts } from './state/wrong-drafts.ts';

/** The work that lies over the rooms: a batch of files, and the correction desk on top of them. */
export function Bench({ status }: { status: ArchiveStatus }) {
  const { batchId, desk } = useStore(benchStore);
  const { id } = status;
  useEffect(() => {
    sittingStore.update((sittings) => new Map([...readSittings(id), ...sittings]));
    return sittingStore.subscribe(() => {
      writeSittings(id, sittingStore.get());
    });
  }, [id]);
  useEffect(() => forgetAllWrongDrafts, [id]);
  return batchId === null && desk === null ? null : (
    <Layer>
      {batchId === null ? null : <BatchView key={batchId} batchId={batchId} isCovered={desk !== null} />}
      {desk === null ? null : (
        <CorrectionDesk key={keyOf(desk.subject)} desk={desk} isReadOnly={status.readOnly} />
      )}
    </Layer>
  );
}

/** Takes the focus while it is there, and gives it back to where it was. */
function Layer({ children }: { children: React.ReactNode }) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    layer.current?.focus();
    return () => {
      // The house takes the focus again only after it is let go.
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, []);
  return (
    <div ref={layer} className="bench-layer" tabIndex={-1}>
      {children}
    </div>
  );
}
