import type { RecognisedPage } from '#core/model/recognition.ts';
import { decodePicture } from '../pictures/picture.ts';
import { serveParent } from '../processes/serve-parent.ts';
import { recognisePage } from './recognise-page.ts';
import { TextModels } from './text-models.ts';

/** The picture of a page in a file. */
export type ToRecognition = { picture: Uint8Array };

let models: Promise<TextModels> | null = null;

serveParent(async (request): Promise<RecognisedPage> => {
  const { picture } = request as ToRecognition; // from our own process
  models ??= TextModels.load();
  return recognisePage(await models, await decodePicture(picture));
});
