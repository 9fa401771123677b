import type { Findings } from '../findings';
import { frontSummary } from '../front-summary';
import type { ParsedCover, ParsedSummary } from '../parsed-article';
import { ambiguousReason, readDate, type DateReading, type DateRules } from '../source/date';
import { dateInPath } from '../source/file-name';
import { countReason } from '../summary-heading';
import { oneLine } from '../text';
import { formerSlugsOf, isAbsolute, isAddress, isPath, slugOf } from './address';
import { readCover } from './cover';
import { readDraft } from './draft-state';
import { normalKey, type KeyMap } from './keys';
import type { FrontEntry, FrontMatter } from './read';
import { FieldReader, flagOf } from './reader';
import { readSeo, type SeoFields } from './seo';
import { readTaxonomy, type TaxonomyFields } from './taxonomy';

export interface DescriptionLines {
  summary: ParsedSummary;
  line: number;
}

export interface FrontFields extends SeoFields, TaxonomyFields {
  title: string | null;
  slug: string | null;
  formerSlugs: string[];
  locale: string | null;
  /** `null` if the file has none. A wrong date is reported, and has the kind `none`. */
  date: DateReading | null;
  /** The day in an address of the article, `/2025/12/12/name`. */
  dateOfAddress: string | null;
  publishAt: Date | null;
  expiresAt: Date | null;
  lead: string | null;
  summary: ParsedSummary | null;
  /** A description of three lines. It is the summary of a text without one. */
  descriptionLines: DescriptionLines | null;
  cover: ParsedCover | null;
  draft: boolean;
}

export interface FieldRules extends DateRules {
  /** Keys that a person has mapped to fields. */
  keys: KeyMap;
  /** Whether tags and categories in a text are separated by spaces, as Jekyll does. */
  spaced: boolean;
}

/** Reads the keys of generators that an article has fields for, see `keys.ts`. Reports all others. */
export function readFields(front: FrontMatter, rules: FieldRules, findings: Findings): FrontFields {
  const reader = new FieldReader(front, findings, rules.keys);
  const fields: FrontFields = {
    title: reader.text('title'),
    ...readAddresses(reader, findings),
    locale: reader.locale(),
    date: readPublicationDate(reader, rules, findings),
    publishAt: readInstant(reader, 'publishAt', rules),
    expiresAt: readInstant(reader, 'expiresAt', rules),
    lead: reader.text('lead'),
    summary: readLines(reader, findings),
    descriptionLines: readDescriptionLines(reader),
    ...readTaxonomy(reader, rules.spaced, findings),
    cover: readCover(reader, findings),
    ...readSeo(reader, findings),
    draft: readDraft(reader),
  };
  if (fields.title !== null) fields.title = oneLine(fields.title);
  reader.reportUnused();
  return fields;
}

function readAddresses(
  reader: FieldReader,
  findings: Findings,
): Pick<FrontFields, 'slug' | 'formerSlugs' | 'dateOfAddress'> {
  const addresses: string[] = [];
  let slug: string | null = null;
  for (const entry of reader.all('slug')) {
    const { value } = entry;
    if (typeof value !== 'string') {
      reader.use(entry);
      reader.wrong(entry, 'is not a text: put it between quotes');
      continue;
    }
    // `url` may be the address of another site that the article is about.
    const found = isAbsolute(value) ? null : slugOf(value);
    // Only a slug may be written in words.
    if (found === null || (/\s/u.test(found) && normalKey(entry.key) !== 'slug')) continue;
    reader.use(entry);
    if (slug === null) findings.locate('slug', entry.line);
    if (slug === null && normalKey(entry.key) === 'slug' && isPath(value)) {
      findings.conversion(entry.line, 'slug with a path', 'its last part', value);
    }
    slug ??= found;
    addresses.push(value);
  }
  for (const entry of reader.all('aliases')) {
    // Obsidian lists other names of a note in `aliases`, Hugo its addresses.
    const mayBeNames = /^alias(?:es)?$/u.test(normalKey(entry.key)) && !reader.isOfHugo();
    const texts = [entry.value]
      .flat()
      .filter((one) => typeof one === 'string' && isAddress(one, mayBeNames));
    if (texts.length > 0) reader.use(entry);
    for (const text of texts) if (typeof text === 'string') addresses.push(text);
  }
  const dateOfAddress = addresses.map(dateInPath).find((date) => date !== null) ?? null;
  return { slug, formerSlugs: formerSlugsOf(addresses, slug), dateOfAddress };
}

function readPublicationDate(
  reader: FieldReader,
  rules: DateRules,
  findings: Findings,
): DateReading | null {
  // `published` may say whether, instead of when.
  const entry = reader.entry('date', ({ value }) => flagOf(value) === null);
  if (entry === null) return null;
  const reading = dateIn(entry, rules);
  findings.locate('publicationDate', entry.line);
  switch (reading.kind) {
    case 'impossible':
      reader.wrong(entry, `is ${reading.written}, a day that does not exist: correct it`);
      break;
    case 'ambiguous':
      reader.wrong(entry, ambiguousReason(reading.written));
      break;
    case 'none':
      reader.wrong(entry, 'is not a date: write it as 2025-12-12');
  }
  return reading;
}

const dateIn = ({ value }: FrontEntry, rules: DateRules): DateReading =>
  typeof value === 'string' ? readDate(value, rules) : { kind: 'none' };

function readInstant(
  reader: FieldReader,
  field: 'publishAt' | 'expiresAt',
  rules: DateRules,
): Date | null {
  const entry = reader.entry(field, (one) => dateIn(one, rules).kind === 'date');
  const reading = entry === null ? null : dateIn(entry, rules);
  if (reading?.kind !== 'date') return null;
  const midnight = `${reading.date}T00:00`;
  const start = readDate(midnight, rules);
  return reading.at ?? (start.kind === 'date' ? start.at : null);
}

/** Reads the lines from the first key of a summary that has three. */
function readLines(reader: FieldReader, findings: Findings): ParsedSummary | null {
  for (const entry of reader.all('summary')) {
    const found = frontSummary(entry.value);
    if (found.kind === 'other') continue;
    reader.use(entry);
    findings.locate('summary', entry.line);
    if (found.kind === 'lines') return found.summary;
    const { texts } = found;
    findings.shortcoming(entry.line, countReason(texts.length));
    findings.conversion(entry.line, 'summary of another length', 'nothing', texts.join('\n'));
  }
  return null;
}

function readDescriptionLines(reader: FieldReader): DescriptionLines | null {
  for (const { value, line } of reader.all('description')) {
    const found = frontSummary(value);
    if (found.kind === 'lines') return { summary: found.summary, line };
  }
  return null;
}
