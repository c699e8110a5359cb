import type { RecognisedPage } from '#core/model/recognition.ts';

type PackedLine = [
  left: number,
  top: number,
  width: number,
  height: number,
  characters: string[],
  at: number[],
  percent: number[],
];
type PackedPage = [width: number, height: number, skew: number, lines: PackedLine[]];

/** A recognised page as it is stored: places to a tenth of a pixel, confidence in whole per cent. */
export function packPage({ width, height, skew, lines }: RecognisedPage): string {
  const packed: PackedPage = [
    width,
    height,
    Math.round(skew * 1000) / 1000,
    lines.map((line) => [
      ...([line.left, line.top, line.width, line.height].map(tenths) as [number, number, number, number]), // four of four
      line.characters.map(({ text }) => text),
      line.characters.map(({ at }) => tenths(at)),
      line.characters.map(({ confidence }) => Math.round(confidence * 100)),
    ]),
  ];
  return JSON.stringify(packed);
}

export function unpackPage(stored: string): RecognisedPage {
  const [width, height, skew, lines] = JSON.parse(stored) as PackedPage; // our own column
  return {
    width,
    height,
    skew,
    lines: lines.map(([left, top, wide, high, characters, at, percent]) => ({
      left,
      top,
      width: wide,
      height: high,
      characters: characters.map((text, index) => ({
        text,
        at: at[index] ?? 0,
        confidence: (percent[index] ?? 0) / 100,
      })),
    })),
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
