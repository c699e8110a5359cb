import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listProcessTree, listSockets, parseAddress, staysHere } from '#scripts/support/process-tree.ts';

test.each([
  ['0100007F:1F90', '127.0.0.1'],
  ['00000000:0000', '0.0.0.0'],
  ['0101A8C0:01BB', '192.168.1.1'],
  ['00000000000000000000000001000000:0050', '::1'],
  ['00000000000000000000000000000000:0000', '::'],
  ['0000000000000000FFFF00000100007F:0050', '127.0.0.1'],
  ['B80D0120000000000000000001000000:0050', '20:1:d:b8:0:0:0:0:0:0:0:0:0:0:0:1'],
])('the kernel writes %s for %s', (field, address) => {
  expect(parseAddress(field)).toBe(address);
});

test.each([
  ['a line to this machine', '127.0.0.1', '127.0.0.1', true],
  ['listening for this machine', '127.0.0.1', '0.0.0.0', true],
  ['a line to elsewhere', '10.0.0.2', '93.184.216.34', false],
  ['listening for everybody', '0.0.0.0', '0.0.0.0', false],
  ['listening for everybody in the newer protocol', '::', '::', false],
])('%s', (_name, local, remote, here) => {
  expect(staysHere({ protocol: 'tcp', local, remote })).toBe(here);
});

const onLinux = process.platform === 'linux' ? [test] : [];
for (const linuxTest of onLinux)
  linuxTest('the sockets and the children of a process are seen', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '0.0.0.0', resolve);
    });
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const tree = listProcessTree(process.pid);
    child.kill();
    const leaving = listSockets(tree).filter((socket) => !staysHere(socket));
    expect(tree.map(({ pid }) => pid)).toContain(child.pid);
    expect((server.address() as AddressInfo).port).toBeGreaterThan(0);
    expect(leaving).toContainEqual({ protocol: 'tcp', local: '0.0.0.0', remote: '0.0.0.0' });
    server.close();
  });
