import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { readNumbers } from '../../importers/ofd/deltas.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import { plainColor, toRgb } from './color.ts';
import { gouraudShading } from './gouraud.ts';
import type { PdfInk } from './pdf-ink.ts';
import type { OfdResources } from './resources.ts';

type Stop = { at: number; color: readonly number[] };

/** A shading of PDF for that of a Color element (GB/T 33190-2016, 8.3.4); null where the element has none that can be drawn. */
export function shadingOf(color: XmlElement, resources: OfdResources, ink: PdfInk): PDFRef | null {
  const mesh = childOf(color, 'GouraudShd') ?? childOf(color, 'LaGouraudShd');
  return mesh === null ? shadingAlong(color, resources, ink.context) : gouraudShading(mesh, resources, ink);
}

/** An axial or radial one. */
function shadingAlong(color: XmlElement, resources: OfdResources, context: PDFContext): PDFRef | null {
  const axial = childOf(color, 'AxialShd');
  const radial = childOf(color, 'RadialShd');
  const shade = axial ?? radial;
  if (shade === null) return null;
  const point = (name: string): number[] => readNumbers(shade.attributes[name]).slice(0, 2);
  const radius = (name: string): number[] => [readNumbers(shade.attributes[name])[0] ?? 0];
  const [from, to] = [point('StartPoint'), point('EndPoint')];
  const stops = stopsOf(shade, resources);
  if (from.length < 2 || to.length < 2 || stops.length === 0) return null;
  const extend = Number(shade.attributes['Extend'] ?? 0);
  return context.register(
    context.obj({
      ShadingType: axial === null ? 3 : 2,
      ColorSpace: 'DeviceRGB',
      Coords:
        axial === null
          ? [...from, ...radius('StartRadius'), ...to, ...radius('EndRadius')]
          : [...from, ...to],
      Function: functionOf(stops, context),
      Extend: [(extend & 1) !== 0, (extend & 2) !== 0],
    }),
  );
}

/** Colours along the way in order, from 0 to 1. */
function stopsOf(shade: XmlElement, resources: OfdResources): Stop[] {
  const segments = childrenOf(shade, 'Segment');
  const stops = segments.map((segment, index) => ({
    at: readNumbers(segment.attributes['Position'])[0] ?? index / Math.max(1, segments.length - 1),
    color: toRgb(plainColor(childOf(segment, 'Color') ?? segment, resources)),
  }));
  stops.sort((one, other) => one.at - other.at);
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ ...first, at: 0 }, ...stops.filter(({ at }) => at > 0 && at < 1), { ...last, at: 1 }];
}

function functionOf(stops: readonly Stop[], context: PDFContext): PDFRef {
  const between = stops.slice(1).map(({ color }, index) =>
    context.register(
      context.obj({
        FunctionType: 2,
        Domain: [0, 1],
        N: 1,
        C0: [...(stops[index]?.color ?? [])],
        C1: [...color],
      }),
    ),
  );
  return context.register(
    context.obj({
      FunctionType: 3,
      Domain: [0, 1],
      Functions: between,
      Bounds: stops.slice(1, -1).map(({ at }) => at),
      Encode: between.flatMap(() => [0, 1]),
    }),
  );
}
