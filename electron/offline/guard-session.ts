import type { App, Session } from 'electron';
import { isAllowedUrl } from './is-allowed-url.ts';

/** Command-line switches that keep Chromium from looking for anything outside; call before the application is ready. */
export function forbidNetwork(app: App): void {
  const { commandLine } = app;
  // No name ever resolves, no proxy is looked for, and nothing is fetched in the background.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Cancels every request that leaves the application, and refuses every permission, download and device. */
export function guardSession(session: Session, developerTools: boolean): void {
  session.webRequest.onBeforeRequest((details, respond) => {
    respond({ cancel: !isAllowedUrl(details.url, developerTools) });
  });
  session.setPermissionRequestHandler((_contents, _permission, respond) => {
    respond(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  // The spelling checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false);
}
