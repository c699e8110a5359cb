/** What a call tells about the page it came from. */
export type Sender = { contentsId: number; origin: string | null; isMainFrame: boolean };

/** True only for the main frame of the window `contentsId` while it shows a page of `origin`. */
export function isTrustedSender(sender: Sender, contentsId: number | null, origin: string): boolean {
  return (
    contentsId !== null && sender.contentsId === contentsId && sender.isMainFrame && sender.origin === origin
  );
}
