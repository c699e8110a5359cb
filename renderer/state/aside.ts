// Some things are opened only after a question to the archive: the wish has to outlive the press.
const LASTS_MS = 2000;
let wantedUntil = 0;

/** Wishes that what is opened next be opened in a tab of its own, behind the present one. */
export function wantAside(): void {
  wantedUntil = performance.now() + LASTS_MS;
}

/** True once after each wish, unless it is too old. */
export function takeAside(): boolean {
  const isWanted = performance.now() < wantedUntil;
  wantedUntil = 0;
  return isWanted;
}
