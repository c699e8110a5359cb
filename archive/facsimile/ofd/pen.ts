import { readNumbers } from '../../importers/ofd/deltas.ts';
import { childOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { OfdResources } from './resources.ts';

/** How an object is filled and stroked: its own word, else that of its drawing parameters, else that of its layer's (GB/T 33190-2016, 8.2). */
export type Pen = {
  fill: XmlElement | null;
  stroke: XmlElement | null;
  lineWidth: number;
  cap: number;
  join: number;
  miterLimit: number;
  dashes: readonly number[];
  dashOffset: number;
};

const LINE_WIDTH = 0.353;
const MITER_LIMIT = 3.528;
const CAPS = ['Butt', 'Round', 'Square'];
const JOINS = ['Miter', 'Round', 'Bevel'];
/** Drawing parameters may rest on others; more than so many in a row are a ring. */
const MOST_PARAMS = 16;

export function penOf(object: XmlElement, layer: XmlElement | null, resources: OfdResources): Pen {
  const told = [object, ...paramsOf(object, resources), ...(layer ? paramsOf(layer, resources) : [])];
  const attribute = (name: string): string | undefined =>
    told.map(({ attributes }) => attributes[name]).find((value) => value !== undefined);
  const child = (name: string): XmlElement | null =>
    told.map((element) => childOf(element, name)).find((found) => found !== null) ?? null;
  return {
    fill: child('FillColor'),
    stroke: child('StrokeColor'),
    lineWidth: readNumbers(attribute('LineWidth'))[0] ?? LINE_WIDTH,
    cap: Math.max(0, CAPS.indexOf(attribute('Cap') ?? '')),
    join: Math.max(0, JOINS.indexOf(attribute('Join') ?? '')),
    miterLimit: readNumbers(attribute('MiterLimit'))[0] ?? MITER_LIMIT,
    dashes: readNumbers(attribute('DashPattern')).map(Math.abs),
    dashOffset: readNumbers(attribute('DashOffset'))[0] ?? 0,
  };
}

function paramsOf({ attributes }: XmlElement, resources: OfdResources): XmlElement[] {
  const params: XmlElement[] = [];
  let param = resources.drawParam(attributes['DrawParam'] ?? '');
  while (param !== null && params.length < MOST_PARAMS) {
    params.push(param);
    param = resources.drawParam(param.attributes['Relative'] ?? '');
  }
  return params;
}
