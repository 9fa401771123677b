import type { Findings } from '../findings';
import type { Fault, SourceFile } from '../parsed-article';
import { readDate, type DateReading, type DateRules } from './date';
import type { FileName } from './file-name';

interface Candidates {
  /** What the text or the front matter says. `null` if it has no date. */
  date: DateReading | null;
  /** The day in an address of the article. */
  dateOfAddress: string | null;
  otherDate?: SourceFile['otherDate'];
  name: FileName;
  rules: { dates: DateRules };
  findings: Findings;
  /** What to report for a file without a date. */
  missing: Fault;
}

interface ChosenDate {
  publicationDate: string | null;
  publishAt: Date | null;
}

const NOTHING: ChosenDate = { publicationDate: null, publishAt: null };

/**
 * Chooses the publication date: that of the file, else that in its name or folders, in its address, or the
 * other date that the person asked for. A wrong date of the file is reported and not replaced.
 */
export function chooseDate(candidates: Candidates): ChosenDate {
  const { date, dateOfAddress, otherDate, name, rules, findings, missing } = candidates;
  if (date !== null) {
    return date.kind === 'date' ? { publicationDate: date.date, publishAt: date.at } : NOTHING;
  }
  findings.locate('publicationDate', 1);
  const ofName = readDate(name.date ?? '', rules.dates);
  if (ofName.kind === 'impossible') {
    findings.shortcoming(
      1,
      `the date ${ofName.written} in the name of the file does not exist: rename the file, or add a date to the front matter`,
    );
    return NOTHING;
  }
  const others = [
    // `2024/01/10-tips.md` may mean the tenth of some list.
    { reading: ofName, from: name.isDateGuessed ? 'date of the path' : null },
    { reading: readDate(dateOfAddress ?? '', rules.dates), from: 'date of the address' },
    { reading: readDate(otherDate?.written ?? '', rules.dates), from: otherDate?.from ?? null },
  ];
  for (const { reading, from } of others) {
    if (reading.kind !== 'date') continue;
    if (from !== null) findings.conversion(1, from, 'publication date');
    return { publicationDate: reading.date, publishAt: null };
  }
  findings.shortcoming(missing.line, missing.reason);
  return NOTHING;
}
