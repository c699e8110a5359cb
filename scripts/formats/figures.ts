/** An upright matrix of six numbers, as SVG and OFD both write it: a b c d e f. */
type Matrix = readonly [number, number, number, number, number, number];

/** What is painted on a page besides lines of text, in millimetres; colours as `#rrggbb`. `data` is path data of SVG in absolute commands: M, L, Q, C, A, Z. */
export type Figure =
  | { kind: 'path'; data: string; fill: string | null; stroke: string | null; width: number; matrix?: Matrix }
  | { kind: 'text'; text: string; size: number; fill: string; matrix: Matrix }
  | { kind: 'picture'; png: Uint8Array; matrix: Matrix };

/** Path data as OFD writes it: a cubic curve is `B` there, and a closed one ends in `C`. */
export function ofdPathData(data: string): string {
  return data.replaceAll('C', 'B').replaceAll('Z', 'C');
}

const RED = '#c81e1e';
const HALF = Math.SQRT1_2;

/** A page of what bulletins print besides text: a red head with a star, rules, curves, a round stamp, turned and stretched text, a picture. */
export function samplePageFigures(png: Uint8Array): Figure[] {
  const star = Array.from({ length: 10 }, (_, at) => {
    const [angle, radius] = [(at * Math.PI) / 5 - Math.PI / 2, at % 2 === 0 ? 6 : 2.4];
    return `${(105 + radius * Math.cos(angle)).toFixed(3)} ${(62 + radius * Math.sin(angle)).toFixed(3)}`;
  });
  return [
    { kind: 'text', text: '云溪区人民政府文件', size: 12, fill: RED, matrix: [1, 0, 0, 1.3, 51, 40] },
    { kind: 'path', data: 'M 24 62 L 95 62', fill: null, stroke: RED, width: 0.7 },
    { kind: 'path', data: 'M 115 62 L 186 62', fill: null, stroke: RED, width: 0.7 },
    { kind: 'path', data: `M ${star.join(' L ')} Z`, fill: RED, stroke: null, width: 0 },
    {
      kind: 'path',
      data: 'M 30 90 C 50 70 70 110 90 90 Q 100 80 110 90',
      fill: null,
      stroke: '#204080',
      width: 0.5,
    },
    {
      kind: 'path',
      data: 'M 130 80 L 180 80 L 180 100 L 130 100 Z',
      fill: '#e8e0c8',
      stroke: '#604020',
      width: 0.4,
    },
    {
      kind: 'path',
      data: 'M 0 0 L 20 0 L 20 10 L 0 10 Z',
      fill: '#80b080',
      stroke: null,
      width: 0,
      matrix: [HALF, HALF, -HALF, HALF, 60, 115],
    },
    {
      kind: 'path',
      data: 'M 130 220 A 20 20 0 1 1 170 220 A 20 20 0 1 1 130 220 Z',
      fill: null,
      stroke: RED,
      width: 1,
    },
    { kind: 'text', text: '云溪区人民政府', size: 5, fill: RED, matrix: [1, 0, 0, 1, 132.5, 222] },
    { kind: 'text', text: '竖排旁注', size: 6, fill: '#000000', matrix: [0, 1, -1, 0, 30, 130] },
    { kind: 'text', text: '斜排的字', size: 6, fill: '#000000', matrix: [0.866, -0.5, 0.5, 0.866, 100, 160] },
    { kind: 'picture', png, matrix: [50, 0, 0, 40, 30, 180] },
  ];
}
