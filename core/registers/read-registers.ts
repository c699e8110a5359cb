import type { DocumentReading } from '../model/document.ts';
import type { RegisterReading } from '../model/register.ts';
import { forgetAll } from '../text/remember.ts';
import { readAppointments } from './read-appointments.ts';
import { readCitations } from './read-citations.ts';
import { readIndicators } from './read-indicators.ts';
import { readStatements } from './read-statements.ts';
import { readResponsibilities } from './read-responsibilities.ts';

/** The facts that a document states, drawn from its canonical text, each register in the order of the text. */
export function readRegisters(document: DocumentReading): RegisterReading {
  try {
    return {
      appointments: readAppointments(document),
      indicators: [...readIndicators(document), ...readStatements(document)].sort(
        (one, other) => one.range.start - other.range.start,
      ),
      responsibilities: readResponsibilities(document),
      citations: readCitations(document),
    };
  } finally {
    forgetAll();
  }
}
