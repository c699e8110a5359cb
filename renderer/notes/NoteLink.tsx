import { useTranslation } from 'react-i18next';
import type { AnnotationLink } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { openLink } from '../state/open-annotation.ts';

const LONGEST = 40;

/** What an annotation links to, by its words; a press opens it. */
export function NoteLink({ link }: { link: AnnotationLink }) {
  return link.kind === 'passage' ? (
    <Linked link={link} words={link.selector.quote} />
  ) : (
    <LinkedAnnotation link={link} id={link.annotationId} />
  );
}

function LinkedAnnotation({ link, id }: { link: AnnotationLink; id: AnnotationId }) {
  const { t } = useTranslation();
  const linked = useOperation('annotations.get', { id });
  return (
    <Linked
      link={link}
      words={linked.isError ? t('notes.linkGone') : (linked.data?.annotation.selector.quote ?? '…')}
    />
  );
}

function Linked({ link, words }: { link: AnnotationLink; words: string }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="note-linked"
      onClick={() => {
        openLink(link);
      }}
    >
      <small>{t('notes.linked')}</small> {words.length > LONGEST ? `${words.slice(0, LONGEST)}……` : words}
    </button>
  );
}
