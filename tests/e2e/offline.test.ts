import { expect } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSamples, test } from '../support/test-with-app.ts';
import { listProcessTree, listSockets, staysHere, type Socket } from '#scripts/support/process-tree.ts';

/** A server on this machine that counts who reaches it. */
async function startServer(): Promise<{ server: Server; address: string; reached: () => number }> {
  let reached = 0;
  const server = createServer((_request, response) => {
    reached += 1;
    response.end('reached');
  });
  server.on('upgrade', (_request, socket) => {
    reached += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { server, address: `127.0.0.1:${String(port)}`, reached: () => reached };
}

test('no request leaves the application, from the page, from a window without a policy, or from the session', async ({
  app,
}) => {
  const { server, address, reached } = await startServer();
  const page = await app.page.evaluate(async (host) => {
    const failed = async (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'reached',
        () => 'failed',
      );
    const socket = new WebSocket(`ws://${host}/`);
    const picture = new Image();
    picture.src = `http://${host}/a.png`;
    return {
      fetch: await failed(fetch(`http://${host}/`)),
      socket: await failed(
        new Promise((resolve, reject) => {
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      ),
      picture: await failed(picture.decode()),
    };
  }, address);
  const bare = await app.electron.evaluate(async ({ BrowserWindow, net, session }, host) => {
    const failed = async (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'reached',
        (error: unknown) => (String(error).includes('ERR_BLOCKED_BY_CLIENT') ? 'cancelled' : String(error)),
      );
    // Neither a content policy nor a guard on navigation here: the session alone has to stop it.
    const window = new BrowserWindow({ show: false });
    return {
      window: await failed(window.loadURL(`http://${host}/`)),
      net: await failed(net.fetch(`http://${host}/`)),
      session: await failed(session.defaultSession.fetch(`https://${host}/`)),
    };
  }, address);
  expect({ page, bare, reached: reached() }).toEqual({
    page: { fetch: 'failed', socket: 'failed', picture: 'failed' },
    bare: { window: 'cancelled', net: 'cancelled', session: 'cancelled' },
    reached: 0,
  });
  server.close();
});

test('no name is ever looked up', async ({ app }) => {
  const answer = await app.electron.evaluate(({ session }) =>
    session.defaultSession.resolveHost('localhost.example').then(
      () => 'resolved',
      () => 'not resolved',
    ),
  );
  expect(answer).toBe('not resolved');
});

const linuxOnly = process.platform === 'linux' ? [test] : [];
for (const onLinux of linuxOnly)
  onLinux(
    'no process of the running application holds a socket that leaves this machine',
    async ({ app }) => {
      const root = app.electron.process().pid ?? 0;
      const seen: Socket[] = [];
      const look = (): void => {
        seen.push(...listSockets(listProcessTree(root)));
      };
      look();
      await openSamples(app);
      look();
      await app.call('search.run', { query: '营商环境' });
      for (let round = 0; round < 10; round += 1) {
        await app.page.waitForTimeout(300);
        look();
      }
      expect(listProcessTree(root).length).toBeGreaterThan(3);
      // The driver's own line to the application is one, so an empty list would mean a blind test.
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.filter((socket) => !staysHere(socket))).toEqual([]);
    },
  );
