import { PDFDocument, PDFName, PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { toMatrix } from '../../importers/ofd/matrix.ts';
import { combine, IDENTITY, type Matrix } from '../../importers/page-layout/matrix.ts';

type Dictionary = NonNullable<Parameters<PDFContext['stream']>[1]>;
type Kind = 'Font' | 'XObject' | 'ExtGState' | 'Pattern';

/** A one-page PDF that is written operator by operator, and what its content names. */
export class PdfInk {
  readonly document: PDFDocument;
  /** What the content names, for what is written apart too. */
  readonly resources: PDFRef;
  #content: string[] = [];
  #matrix: Matrix = IDENTITY;
  readonly #resources: Record<Kind, Record<string, PDFRef>> = {
    Font: {},
    XObject: {},
    ExtGState: {},
    Pattern: {},
  };
  readonly #names = new Map<unknown, string>();

  private constructor(document: PDFDocument) {
    this.document = document;
    this.resources = document.context.nextRef();
  }

  static async start(): Promise<PdfInk> {
    return new PdfInk(await PDFDocument.create({ updateMetadata: false }));
  }

  get context(): PDFContext {
    return this.document.context;
  }

  /** What coordinates of the content become on the page, or in what is written apart. */
  get matrix(): Matrix {
    return this.#matrix;
  }

  /** Writes an operator behind its operands. */
  put(operator: string, ...operands: readonly (number | string)[]): void {
    this.#content.push(
      ...operands.map((operand) => (typeof operand === 'number' ? plainNumber(operand) : operand)),
      operator,
      '\n',
    );
    if (operator === 'cm') this.#matrix = combine(toMatrix(operands.map(Number)), this.#matrix);
  }

  /** Writes between `q` and `Q`. */
  async within(work: () => Promise<void> | void): Promise<void> {
    const matrix = this.#matrix;
    this.put('q');
    await work();
    this.put('Q');
    this.#matrix = matrix;
  }

  /** What is written by `work`, which is not part of the page: content in a space of its own. */
  async writeApart(work: () => Promise<void> | void): Promise<string> {
    const [content, matrix] = [this.#content, this.#matrix];
    [this.#content, this.#matrix] = [[], IDENTITY];
    await work();
    const written = this.#content.join(' ');
    [this.#content, this.#matrix] = [content, matrix];
    return written;
  }

  /** The name by which the content calls a resource; what has the same key is made once. */
  name(kind: Kind, key: unknown, make: () => PDFRef): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `${kind}${String(this.#names.size)}`;
    this.#resources[kind][name] = make();
    this.#names.set(key, `/${name}`);
    return `/${name}`;
  }

  /** A dictionary as an object of its own. */
  register(dictionary: Dictionary): PDFRef {
    return this.context.register(this.context.obj(dictionary));
  }

  /** Bytes as an object of its own. */
  registerStream(bytes: Uint8Array | string, dictionary: Dictionary = {}): PDFRef {
    return this.context.register(this.context.stream(bytes, dictionary));
  }

  /** A string such as the names of character collections. */
  text(value: string): PDFString {
    return PDFString.of(value);
  }

  /** The PDF, its page as large as told in points. */
  async finish(width: number, height: number): Promise<Uint8Array> {
    const page = this.document.addPage([width, height]);
    this.context.assign(this.resources, this.context.obj(this.#resources));
    page.node.set(PDFName.of('Resources'), this.resources);
    page.node.set(PDFName.of('Contents'), this.registerStream(this.#content.join(' ')));
    return this.document.save({ useObjectStreams: false, addDefaultPage: false });
  }
}

/** A PDF string of numbers of two bytes. */
export function toHex(codes: readonly number[]): string {
  return `<${codes.map((code) => (code & 0xffff).toString(16).padStart(4, '0')).join('')}>`;
}

/** PDF knows no exponents; what is no number, or too large for one, is 0. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) > 1e7) return '0';
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}
