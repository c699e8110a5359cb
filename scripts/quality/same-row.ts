import type { Appointment, Citation, Indicator, Responsibility } from '#core/model/register.ts';
import type { AppointmentLabel, CitationLabel, IndicatorLabel, ResponsibilityLabel } from './label.ts';
import { plain, sameNumber, sameSet, sameText } from './same.ts';

/** True for the same person, post and action; what the label leaves open is not compared. */
export function sameAppointment(label: AppointmentLabel, row: Appointment): boolean {
  return (
    label.action === row.action &&
    sameText(label.person, row.person) &&
    sameText(label.post, row.post) &&
    (label.concurrent === undefined || label.concurrent === row.concurrent) &&
    (label.probation === undefined || sameText(label.probation, row.probation)) &&
    (label.acting === undefined || label.acting === row.acting)
  );
}

/** A name without the marks that set it off in a table: 其中：, # and *. */
function indicatorName(name: string): string {
  return plain(name).replace(/^(?:其中:?|#|\*)+|[#*]+$/gu, '');
}

/** True for the same name, unit and value, and the same change where the label gives it. */
export function sameIndicator(label: IndicatorLabel, row: Indicator): boolean {
  return (
    indicatorName(label.name) === indicatorName(row.name) &&
    sameText(label.unit, row.unit) &&
    sameText(label.value, row.value) &&
    (label.change === undefined || sameText(label.change, row.change))
  );
}

/** A measure without its number: 3. and （三） and 三、 go. */
function measureText(measure: string): string {
  return plain(measure).replace(/^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.,])/u, '');
}

/** True where both name the same bodies for a measure; the label may give only the beginning of its text. */
export function sameResponsibility(label: ResponsibilityLabel, row: Responsibility): boolean {
  const [expected, found] = [measureText(label.measure), measureText(row.measure)];
  return (
    found !== '' &&
    (found.includes(expected) || expected.includes(found)) &&
    sameSet(label.leads, row.leads) &&
    sameSet(label.others, row.others)
  );
}

/** A title without its 《》. */
function bareTitle(title: string | null): string | null {
  return title === null ? null : title.trim().replace(/^《(.*)》$/su, '$1');
}

/** True for the same relation to the same document. */
export function sameCitation(label: CitationLabel, row: Citation): boolean {
  return (
    label.relation === row.relation &&
    sameText(bareTitle(label.title), bareTitle(row.title)) &&
    sameNumber(label.documentNumber, row.documentNumber)
  );
}
