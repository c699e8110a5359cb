import { parentPort } from 'node:worker_threads';
import type { RecognisedPage } from '#core/model/recognition.ts';
import { decodePicture } from '../pictures/picture.ts';
import { recognisePage } from './recognise-page.ts';
import { TextModels } from './text-models.ts';

/** The picture of a page in a file; what goes wrong ends the thread. */
export type ToRecognition = { picture: Uint8Array };
export type FromRecognition = RecognisedPage;

let models: Promise<TextModels> | null = null;

async function answer({ picture }: ToRecognition): Promise<FromRecognition> {
  models ??= TextModels.load();
  return recognisePage(await models, await decodePicture(picture));
}

const port = parentPort;
port?.on('message', (request: ToRecognition) => {
  void answer(request).then((reply) => {
    port.postMessage(reply);
  });
});
