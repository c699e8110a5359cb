import { Fragment } from 'react';
import { parseNote, pointMark, type NoteSpan } from '#core/notes/parse-note.ts';
import { openAnnotationById } from '../state/open-annotation.ts';

/** A note as it reads: bold, italic, lists, and links to other annotations. Nothing in it is HTML. */
export function NoteText({ note }: { note: string }) {
  return (
    <div className="note-text">
      {parseNote(note).map((block, number) =>
        block.kind === 'paragraph' ? (
          <p key={number}>
            <Spans spans={block.spans} />
          </p>
        ) : (
          <p key={number} className="note-point" style={{ marginInlineStart: `${block.depth - 1}em` }}>
            <span>{pointMark(block)}</span>
            <span>
              <Spans spans={block.spans} />
            </span>
          </p>
        ),
      )}
    </div>
  );
}

function Spans({ spans }: { spans: readonly NoteSpan[] }) {
  return spans.map((span, number) => {
    const text = span.isItalic ? <em>{span.text}</em> : span.text;
    const words = span.isBold ? <strong>{text}</strong> : text;
    const { link } = span;
    if (link === null) return <Fragment key={number}>{words}</Fragment>;
    return (
      <button
        key={number}
        type="button"
        className="note-link"
        onClick={(event) => {
          event.stopPropagation();
          openAnnotationById(link);
        }}
      >
        {words}
      </button>
    );
  });
}
