import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright';
import type { Answer, OperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import { sandboxParameters } from '../runtime/sandbox.ts';
import { tell } from '../runtime/tell.ts';
import { makeScannedArchive, PRINTED } from './scanned-archive.ts';
import { DRAWING_PARAMETERS } from '../support/drawing.ts';
import { callInWindow } from '../support/call-in-window.ts';

const PATIENCE_MS = 120_000;

/** Starts a program and waits for the address under which its windows can be driven. */
function startDebuggable(executable: string, parameters: string[], environment: NodeJS.ProcessEnv) {
  const child = spawn(executable, ['--remote-debugging-port=0', ...parameters], {
    env: environment,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const address = new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      const found = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      reject(new Error(`${executable} ended with code ${String(code)} before its window opened.`));
    });
  });
  return { child, address };
}

async function value<Name extends OperationName>(
  page: Page,
  operation: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const answer = (await page.evaluate(callInWindow, [operation, request] as const)) as Answer<
    ResponseOf<Name>
  >;
  if (!answer.ok) throw new Error(`${operation} failed: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

async function openSamplesAndSearch(page: Page, folder: string): Promise<void> {
  const { jobId } = await value(page, 'samples.start', { folder });
  const giveUpAt = Date.now() + PATIENCE_MS;
  let job = await value(page, 'jobs.get', { jobId });
  while (job.state === 'running' && Date.now() < giveUpAt) {
    await page.waitForTimeout(200);
    job = await value(page, 'jobs.get', { jobId });
  }
  if (job.state !== 'done') throw new Error(`The sample archive did not open: ${JSON.stringify(job)}`);
  const status = await value(page, 'archive.status', {});
  const found = await value(page, 'search.run', { query: '营商环境' });
  tell(
    `Sample archive: ${String(status?.issues ?? 0)} issues; 营商环境 found in ${String(found.total)} documents.`,
  );
  if ((status?.issues ?? 0) === 0 || found.total === 0)
    throw new Error('The packed application finds nothing.');
}

/** Opens an archive with a scan, and waits until it is found by what it prints. */
async function openScanAndSearch(page: Page, folder: string): Promise<void> {
  await value(page, 'archive.open', { folder });
  const giveUpAt = Date.now() + PATIENCE_MS;
  let found = await value(page, 'search.run', { query: PRINTED });
  while (found.total === 0 && Date.now() < giveUpAt) {
    await page.waitForTimeout(500);
    found = await value(page, 'search.run', { query: PRINTED });
  }
  if (found.total === 0) throw new Error('The packed application does not recognise text.');
  tell('The text of a scan was recognised and found.');
}

function readLog(userData: string): string {
  const file = join(userData, 'logs', 'gazette-hall.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : 'There is no log.';
}

/**
 * Starts a packed application as it ships, without the inspector that its fuses forbid, opens the sample archive and searches it,
 * and has the text of a scan recognised.
 * Throws where any of that fails.
 */
export async function smokeTest(executable: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'gazette-smoke-'));
  const userData = join(home, 'user-data');
  const archive = join(home, 'archive');
  mkdirSync(userData);
  // A folder among the recent archives counts as chosen; nobody is here to answer a dialog.
  const scanned = join(home, 'scanned');
  const recentArchives = [
    { folder: archive, name: '示例' },
    { folder: scanned, name: '扫描件' },
  ];
  await makeScannedArchive(scanned);
  writeFileSync(
    join(userData, 'settings.json'),
    JSON.stringify({ language: 'zh-CN', recentArchives, author: '' }),
  );
  const parameters = [`--user-data-dir=${userData}`, ...sandboxParameters(), ...DRAWING_PARAMETERS];
  const { child, address } = startDebuggable(executable, parameters, environment);
  try {
    const browser = await chromium.connectOverCDP(await address);
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('The packed application opened no window.');
    await page.waitForLoadState('load');
    await openSamplesAndSearch(page, archive);
    await openScanAndSearch(page, scanned);
    await browser.close();
  } catch (error) {
    tell(readLog(userData));
    throw error;
  } finally {
    child.removeAllListeners('exit');
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(home, { recursive: true, force: true });
  }
}
