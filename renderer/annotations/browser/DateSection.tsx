import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import { dayOf, isDay } from '../../parts/day.ts';
import { DayField } from '../../parts/DayField.tsx';
import { relist } from './browse-state.ts';
import { DAYS, type Day } from './facets.ts';

/** Narrows to days: when an annotation was last changed, and when its document was signed. */
export function DateSection({ filter }: { filter: AnnotationFilter }) {
  const { t } = useTranslation();
  const isChosen = DAYS.some((day) => filter[day] !== undefined);
  const [isOpen, setOpen] = useState(isChosen);
  return (
    <Disclosure className="facet facet-fold" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={2}>
        <Button slot="trigger" className="facet-trigger">
          <i className="fold-mark" aria-hidden="true" />
          {t('annotations.days.title')}
        </Button>
      </Heading>
      <DisclosurePanel className="facet-days">
        {DAYS.map((day) => (
          <DayOfFilter key={`${day} ${filter[day] ?? ''}`} day={day} filter={filter} />
        ))}
      </DisclosurePanel>
    </Disclosure>
  );
}

function DayOfFilter({ day, filter }: { day: Day; filter: AnnotationFilter }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(filter[day] ?? '');
  const keep = (): void => {
    const asked = dayOf(written) ?? undefined;
    if (isDay(written) && asked !== filter[day]) relist({ filter: { ...filter, [day]: asked } });
  };
  return (
    <div
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    >
      <DayField label={t(`annotations.days.${day}`)} isLabelled value={written} onChange={setWritten} />
    </div>
  );
}
