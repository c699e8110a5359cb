import { readKept, writeKept } from './kept-reading.ts';
import { journeyStore } from './navigation.ts';
import { leftAt } from './reading.ts';
import { presentTabs, setTabs, tabsStore } from './tabs.ts';

const REST_MS = 1000;

/** Takes up the reading of an archive where it was left, and keeps it from then on; answers what ends that. */
export function keepReading(archiveId: string): () => void {
  const kept = readKept(archiveId);
  for (const [documentId, offset] of kept?.leftAt ?? []) leftAt.set(documentId, offset);
  if (kept !== null) setTabs(kept.tabs);
  const keep = (): void => {
    writeKept(archiveId, { tabs: presentTabs(), leftAt: [...leftAt] });
  };
  let timer: number | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, REST_MS);
  };
  const ends = [journeyStore.subscribe(wait), tabsStore.subscribe(wait)];
  window.addEventListener('pagehide', keep);
  return () => {
    clearTimeout(timer);
    keep();
    for (const end of ends) end();
    window.removeEventListener('pagehide', keep);
  };
}
