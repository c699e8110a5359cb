import { readNumbers } from '../../importers/ofd/deltas.ts';
import { toMatrix } from '../../importers/ofd/matrix.ts';
import { childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import { putClips } from './clips.ts';
import { plainColor } from './color.ts';
import { embedImage } from './embed-image.ts';
import type { Overlay } from './overlays.ts';
import { boldStroke, putText, TEXT_MODES } from './paint-text.ts';
import { putPath } from './path.ts';
import { Patterns, type Tone } from './patterns.ts';
import type { PdfInk } from './pdf-ink.ts';
import { penOf, type Pen } from './pen.ts';
import type { OfdResources } from './resources.ts';

/** Operators that set a colour to fill or stroke with: by how many components it has, that of a pattern, and what tells how much it covers. */
const FILL = { plain: ['', 'g', '', 'rg', 'k'], pattern: ['cs', 'scn'], alpha: 'ca' } as const;
const STROKE = { plain: ['', 'G', '', 'RG', 'K'], pattern: ['CS', 'SCN'], alpha: 'CA' } as const;
/** Units within units; more are a ring. */
const MOST_DEPTH = 8;

/** Paints objects of a page as GB/T 33190-2016 tells them into the content of a PDF, in millimetres from the upper left corner; `size` is that of the page in points. */
export class ObjectPainter {
  readonly #resources: OfdResources;
  readonly #ink: PdfInk;
  readonly #patterns: Patterns;
  /** PDFium paints patterns as if they covered: what their objects cover is told of each. */
  #covers = 1;

  constructor(resources: OfdResources, ink: PdfInk, size: { width: number; height: number }) {
    this.#resources = resources;
    this.#ink = ink;
    const paintCell = async (content: XmlElement, alpha: number): Promise<void> => {
      this.#covers = alpha;
      await this.paintChildren(content, null);
      this.#covers = 1;
    };
    this.#patterns = new Patterns({ resources, ink, size, paintCell });
  }

  /** Paints the children of a layer, block or unit in order. */
  async paintChildren(parent: XmlElement, layer: XmlElement | null, depth = 0): Promise<void> {
    for (const object of parent.children) {
      if (object.attributes['Visible'] === 'false') continue;
      if (object.name === 'PageBlock') await this.paintChildren(object, layer, depth);
      else if (Object.hasOwn(PAINTERS, object.name)) await this.#paintObject(object, layer, depth);
    }
  }

  /** Paints the appearance of an annotation, or the print of a seal, where it lies on the page. */
  async paintOverlay(overlay: Overlay): Promise<void> {
    const { left, top, width, height } = overlay.box;
    this.#ink.put('cm', 1, 0, 0, 1, left, top);
    if (overlay.kind === 'appearance') {
      await this.paintChildren(overlay.element, null);
      return;
    }
    const { clip } = overlay;
    if (clip !== null && clip.width > 0 && clip.height > 0) {
      this.#ink.put('re', clip.left, clip.top, clip.width, clip.height);
      this.#ink.put('W');
      this.#ink.put('n');
    }
    this.#ink.put('cm', width, 0, 0, height, 0, 0);
    await this.paintPicture(overlay.picture, 1);
  }

  async #paintObject(object: XmlElement, layer: XmlElement | null, depth: number): Promise<void> {
    const paint = PAINTERS[object.name as keyof typeof PAINTERS];
    const [left = 0, top = 0] = readNumbers(object.attributes['Boundary']);
    await this.#ink.within(async () => {
      this.#ink.put('cm', 1, 0, 0, 1, left, top);
      // What a picture is stretched by stands in its matrix; one without is as large as its boundary.
      const told = readNumbers(object.attributes['CTM']);
      this.#ink.put(
        'cm',
        ...(object.name === 'ImageObject' && told.length < 6 ? boundaryMatrix(object) : toMatrix(told)),
      );
      putClips(object, this.#ink);
      const pen = penOf(object, layer, this.#resources);
      await paint(this, object, { pen, layer, depth });
    });
  }

  async paintText(object: XmlElement, { pen }: Work): Promise<void> {
    const { attributes } = object;
    const isFilled = attributes['Fill'] !== 'false';
    const font = await this.#resources.font(attributes['Font'] ?? '');
    const bold = isFilled ? boldStroke(object, font) : 0;
    const isStroked = attributes['Stroke'] === 'true';
    // What cannot be painted with its pattern is still to be read.
    await this.#setColor(pen.fill, FILL, object);
    await this.#setColor(isStroked ? pen.stroke : pen.fill, STROKE, object);
    this.#setLine(isStroked ? pen : { ...pen, lineWidth: bold, dashes: [] });
    const mode = isStroked || bold > 0 ? (isFilled ? TEXT_MODES.both : TEXT_MODES.stroke) : TEXT_MODES.fill;
    this.#ink.put('Tr', mode);
    await putText(object, this.#resources, this.#ink);
  }

  async paintPath(object: XmlElement, { pen }: Work): Promise<void> {
    const { attributes } = object;
    const evenOdd = attributes['Rule'] === 'Even-Odd' ? '*' : '';
    const isFilled =
      attributes['Fill'] === 'true' && pen.fill !== null && (await this.#setColor(pen.fill, FILL, object));
    const isStroked = attributes['Stroke'] !== 'false' && (await this.#setColor(pen.stroke, STROKE, object));
    if (!isFilled && !isStroked) return;
    this.#setLine(pen);
    if (!putPath(object, this.#ink)) return;
    this.#ink.put(isFilled ? (isStroked ? `B${evenOdd}` : `f${evenOdd}`) : 'S');
  }

  async paintImage(object: XmlElement): Promise<void> {
    const image = await this.#resources.image(object.attributes['ResourceID'] ?? '');
    if (image !== null) await this.paintPicture(image, alphaOf(object));
  }

  /** Paints a picture into the unit square, its upper edge along y = 0. */
  async paintPicture(bytes: Uint8Array, alpha: number): Promise<void> {
    const embedded = await embedImage(bytes, this.#ink).catch(() => null);
    if (embedded === null) return;
    this.#setAlpha('ca', alpha);
    this.#ink.put('cm', 1, 0, 0, -1, 0, 1);
    this.#ink.put(
      'Do',
      this.#ink.name('XObject', bytes, () => embedded),
    );
  }

  async paintUnit(object: XmlElement, { layer, depth }: Work): Promise<void> {
    const unit = this.#resources.compositeUnit(object.attributes['ResourceID'] ?? '');
    if (unit === null || depth >= MOST_DEPTH) return;
    for (const content of childrenOf(unit, 'Content')) await this.paintChildren(content, layer, depth + 1);
  }

  /** Sets what is filled or stroked with; false, and black, where that is a pattern that cannot be painted. */
  async #setColor(
    color: XmlElement | null,
    operators: typeof FILL | typeof STROKE,
    object: XmlElement,
  ): Promise<boolean> {
    const told = color === null ? BLACK : plainColor(color, this.#resources);
    const alpha = told.alpha * alphaOf(object);
    const tone: Tone = color === null ? 'plain' : await this.#patterns.toneOf(color, alpha);
    const { components } = tone === 'nothing' ? BLACK : told;
    if (typeof tone === 'string') this.#ink.put(operators.plain[components.length] ?? 'g', ...components);
    else {
      const [space, set] = operators.pattern;
      this.#ink.put(space, '/Pattern');
      this.#ink.put(set, tone.pattern);
    }
    this.#setAlpha(operators.alpha, alpha);
    return tone !== 'nothing';
  }

  #setAlpha(kind: 'ca' | 'CA', alpha: number): void {
    const covers = alpha * this.#covers;
    const name = this.#ink.name('ExtGState', `${kind} ${covers.toFixed(3)}`, () =>
      this.#ink.register({ Type: 'ExtGState', [kind]: covers }),
    );
    this.#ink.put('gs', name);
  }

  #setLine({ lineWidth, cap, join, miterLimit, dashes, dashOffset }: Pen): void {
    this.#ink.put('w', lineWidth);
    this.#ink.put('J', cap);
    this.#ink.put('j', join);
    this.#ink.put('M', Math.max(1, miterLimit));
    if (dashes.some((length) => length > 0)) this.#ink.put('d', '[', ...dashes, ']', dashOffset);
  }
}

type Work = { pen: Pen; layer: XmlElement | null; depth: number };
const BLACK = { components: [0], alpha: 1 };

const PAINTERS = {
  TextObject: (painter: ObjectPainter, object: XmlElement, work: Work) => painter.paintText(object, work),
  PathObject: (painter: ObjectPainter, object: XmlElement, work: Work) => painter.paintPath(object, work),
  ImageObject: (painter: ObjectPainter, object: XmlElement) => painter.paintImage(object),
  CompositeObject: (painter: ObjectPainter, object: XmlElement, work: Work) =>
    painter.paintUnit(object, work),
};

function alphaOf({ attributes }: XmlElement): number {
  return Math.min(255, Math.max(0, readNumbers(attributes['Alpha'])[0] ?? 255)) / 255;
}

function boundaryMatrix(object: XmlElement): number[] {
  const [, , width = 0, height = 0] = readNumbers(object.attributes['Boundary']);
  return [width, 0, 0, height, 0, 0];
}
