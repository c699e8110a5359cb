import type { WebContents } from 'electron';

/** Keeps a page where it is: no navigation, no new window, no embedded browser, no peer connection. */
export function guardContents(contents: WebContents): void {
  const refuse = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', (event) => {
    // The dossier preview is an inline document; anything with an address of its own is not.
    if (event.url !== 'about:srcdoc' && event.url !== 'about:blank') event.preventDefault();
  });
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
