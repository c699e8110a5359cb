import type { IssueId } from '#core/model/ids.ts';
import type { PageLine } from '#core/model/facsimile.ts';
import { useOperation } from '../bridge/use-operation.ts';

const FONT = "'Gazette Serif', serif";
const MEASURED_PX = 100;

let measuring: CanvasRenderingContext2D | null = null;

/** How wide a text is, in ems. */
function emsOf(text: string): number {
  measuring ??= window.document.createElement('canvas').getContext('2d');
  if (measuring === null) return text.length;
  measuring.font = `${MEASURED_PX}px ${FONT}`;
  return measuring.measureText(text).width / MEASURED_PX;
}

/** A line as wide as it is printed: its characters are moved apart or together. */
function styleOf({ text, area }: PageLine, size: { width: number; height: number }) {
  const height = area.height * size.height;
  const spare = area.width * size.width - emsOf(text) * height;
  return {
    left: area.left * size.width,
    top: area.top * size.height,
    width: area.width * size.width,
    height,
    font: `${height}px/1 ${FONT}`,
    letterSpacing: spare / Math.max(1, Array.from(text).length),
  };
}

/** The text of a page over its picture, not to be seen but to be selected: what is selected is a passage of the document. */
export function PageText(props: {
  issueId: IssueId;
  /** From 1. */
  page: number;
  /** In CSS pixels. */
  size: { width: number; height: number };
}) {
  const { issueId, page, size } = props;
  const { data } = useOperation('facsimile.lines', { issueId, page });
  return (
    // The same text can be read beside the page.
    <div className="leaf-text" data-leaf={page} lang="zh-CN" aria-hidden="true">
      {(data?.lines ?? []).map((line, at) => (
        <span key={at} style={styleOf(line, size)}>
          {line.text}
        </span>
      ))}
    </div>
  );
}
