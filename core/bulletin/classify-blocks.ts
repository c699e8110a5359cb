import type { BlockKind } from '../model/document.ts';
import { squeeze } from '../text/characters.ts';
import type { FoundDocument } from './find-documents.ts';
import type { Signature } from './read-signatures.ts';
import { readSpeaker } from './read-speaker.ts';
import { isRecipient } from './recipient.ts';
import type { Unit } from './unit.ts';

/** A block before it has its place in the canonical text: half-open range of units, and what they are. */
export type UnitBlock = { from: number; to: number; kind: BlockKind; level: number | null };

const HEADING_LENGTH = 80;
const SENTENCE_HEADING = 40;
const LEADING = 4;

/** What each unit of a document is; titles of several lines become one block. Units of the column line are left out. */
export function classifyBlocks(
  units: readonly Unit[],
  found: FoundDocument,
  signatures: readonly Signature[],
): UnitBlock[] {
  const titles = new Map<number, { to: number; kind: BlockKind }>();
  if (found.titleTo > found.titleFrom) titles.set(found.titleFrom, { to: found.titleTo, kind: 'title' });
  for (const { from, to } of found.attachments) titles.set(from, { to, kind: 'attachment-title' });
  const signed = new Set<number>();
  for (const { from, to } of signatures)
    if (to > from) for (let index = from; index < to; index += 1) signed.add(index);
  const blocks: UnitBlock[] = [];
  let index = found.from;
  while (index < found.to) {
    const unit = units[index];
    if (!unit) break;
    const title = titles.get(index);
    if (title) blocks.push({ from: index, to: title.to, kind: title.kind, level: null });
    else if (index !== found.columnUnit) {
      const kind = signed.has(index)
        ? 'signature'
        : kindOfUnit(unit, index - found.titleTo, blocks.at(-1)?.kind);
      const level = kind === 'heading' || kind === 'list-item' ? (unit.marker?.level ?? null) : null;
      blocks.push({ from: index, to: index + 1, kind, level });
    }
    index = title ? title.to : index + 1;
  }
  return blocks;
}

/** `place` counts from the unit behind the title. */
function kindOfUnit(unit: Unit, place: number, before: BlockKind | undefined): BlockKind {
  switch (unit.role) {
    case 'number':
      return place <= LEADING ? 'document-number' : 'paragraph';
    case 'date':
      return 'date-line';
    case 'printing':
      return 'printing-date';
    case 'subtitle':
      return 'subtitle';
    case 'attachment':
      return 'attachment-title';
    case 'note':
    case 'statement':
      return 'note';
    case 'table':
      return 'table';
    case 'contents-entry':
      return 'list-item';
    case 'spread':
      return 'paragraph';
    case 'plain':
      return kindOfText(unit, place, before);
  }
}

function kindOfText(unit: Unit, place: number, before: BlockKind | undefined): BlockKind {
  if (unit.marker) return isHeading(unit) ? 'heading' : 'list-item';
  if (place < 0 || place > LEADING) return 'paragraph';
  if (isRecipient(unit.text)) return 'recipient';
  const nearTitle = before === 'subtitle' || before === 'title' || before === 'document-number';
  return nearTitle && readSpeaker(unit.text) !== null ? 'speaker' : 'paragraph';
}

/** A numbered line that names what follows, rather than saying it. */
function isHeading({ text, marker }: Unit): boolean {
  if (!marker) return false;
  const plain = squeeze(text);
  if (marker.division) return true;
  if (/^第.{1,6}[条條]/.test(plain) || plain.length > HEADING_LENGTH) return false;
  const stop = plain.indexOf('。');
  if (stop !== -1 && stop < plain.length - 1) return false;
  if (/[；;：:]$/.test(plain)) return false;
  return stop === -1 ? !/[，,]$/.test(plain) : marker.level <= 2 && plain.length <= SENTENCE_HEADING;
}
