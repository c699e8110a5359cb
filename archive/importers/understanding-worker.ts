import type { SourceText } from '#core/model/source-text.ts';
import { checkPlaces } from '../corrections/check-places.ts';
import { answerRequests } from './answer-requests.ts';
import { chooseImporter } from './choose-importer.ts';
import { toSource } from './importer.ts';
import type { FromUnderstander, ToUnderstander } from './in-worker.ts';
import { understand } from './open-source.ts';
import { textOf } from './page-layout/decoded-pages.ts';

async function readSource(request: ToUnderstander): Promise<SourceText> {
  if ('decoded' in request) return toSource(request, textOf(request.decoded, request.name));
  const importer = chooseImporter(request);
  if (importer.isThreaded) throw new Error(`${importer.format} is decoded in another thread`);
  return importer.read(request);
}

async function read(request: ToUnderstander): Promise<FromUnderstander> {
  const source = await readSource(request);
  if (request.changes === null) return { source, read: null };
  checkPlaces(source, request.changes);
  return { source, read: understand(source, request.changes) };
}

answerRequests({ read, isCrash: (error) => error instanceof RangeError });
