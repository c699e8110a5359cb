import type { SourceText } from '#core/model/source-text.ts';
import { checkPlaces } from '../corrections/check-places.ts';
import { answerRequests } from './answer-requests.ts';
import { chooseImporter } from './choose-importer.ts';
import type { Decoded, DecodedFile, ToUnderstander, Understood } from './in-worker.ts';
import type { ImportFile, ReadText } from './importer.ts';
import { understand } from './open-source.ts';
import { layOutPages } from './page-layout/decoded-pages.ts';
import { finishPages } from './page-layout/page-text.ts';

async function toSource(given: DecodedFile | ImportFile): Promise<SourceText> {
  const { name } = given;
  if ('decoded' in given)
    return { ...toText(given.decoded, name), mediaType: given.mediaType, encoding: null, name };
  const importer = chooseImporter(given);
  if (importer.isThreaded) throw new Error(`${importer.format} is decoded in another thread`);
  return importer.read(given);
}

function toText(decoded: Decoded, file: string): ReadText {
  return 'text' in decoded ? decoded : finishPages(layOutPages(decoded), file);
}

async function read({ changes, ...given }: ToUnderstander): Promise<Understood> {
  const source = await toSource(given);
  if (changes === null) return { source, read: null };
  checkPlaces(source, changes);
  return { source, read: understand(source, changes) };
}

answerRequests({ read, isCrash: (error) => error instanceof RangeError });
