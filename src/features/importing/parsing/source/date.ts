import { DateTime } from 'luxon';

/** How dates are read. */
export interface DateRules {
  /** The zone of a time without one, and of the day of epoch seconds. */
  timeZone: string;
  /** The format of dates that could be read in two ways, such as `dd/MM/yyyy`, in the tokens of Luxon. */
  format: string | null;
}

export type DateReading =
  /** `at` is the instant, or `null` for a day without a time. */
  | { kind: 'date'; date: string; at: Date | null }
  /** Written as a date, but the day does not exist. */
  | { kind: 'impossible'; written: string }
  /** `05/01/2024`: nobody can tell the day from the month. */
  | { kind: 'ambiguous'; written: string }
  | { kind: 'none' };

const DEFAULT_RULES: DateRules = { timeZone: 'Asia/Seoul', format: null };

const LABEL =
  /^(?:게시일?|발행일?|작성일?|입력|등록일?|날짜|published|posted|date)(?:\s+on)?\s*[:：]?\s*/iu;
const ENGLISH_WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/iu;

/** A weekday and a time may follow the day. */
const WEEKDAY = String.raw`(?:\s*\(?[월화수목금토일](?:요일)?\)?)?`;
const ZONE = String.raw`(?<zone>Z|(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d{2})?|[A-Z]+(?:\/[A-Z_/]+)|[A-Z]{2,5})(?:\s*(?:[A-Z]{2,5}|\([^()]*\)|\[[A-Z_/]+\]))?`;
const CLOCK = String.raw`(?<hour>\d{1,2})(?:(?::(?<minute>\d{2}))(?::(?<second>\d{2})(?:[.,]\d+)?)?|시(?:\s*(?<minutes>\d{1,2})분)?)`;
const TIME = String.raw`(?:(?:T|,?\s+(?:at\s+)?)\s*(?:(?<half>오전|오후|[ap]\.?m\.?)\s*)?${CLOCK}\s*(?<meridiem>[ap]\.?m\.?)?\s*(?:${ZONE})?)?`;
const REST = `${WEEKDAY}${TIME}$`;

const NUMBERS = String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)?`;
const FORMS = [
  String.raw`^(?<y>\d{4})\s*년\s*(?<m>\d{1,2})\s*월\s*(?<d>\d{1,2})\s*일${REST}`,
  String.raw`^(?<y>\d{4})\s?(?<separator>[-./])\s?(?<m>\d{1,2})\s?\k<separator>\s?(?<d>\d{1,2})\.?${REST}`,
  String.raw`^(?<y>\d{4})[-\s](?<name>[a-z]{3,9})[-\s](?<d>\d{1,2})${REST}`,
  String.raw`^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$`,
  String.raw`^(?<name>[a-z]{3,9})\.?\s+${NUMBERS},?\s+(?<y>\d{4})${REST}`,
  String.raw`^${NUMBERS}[\s-]+(?<name>[a-z]{3,9})\.?,?[\s-]+(?<y>\d{4})${REST}`,
  // `Fri Jan  5 09:00:00 2024`, as the C library writes it.
  String.raw`^(?<name>[a-z]{3})\s+(?<d>\d{1,2})\s+(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})\s+(?<y>\d{4})$`,
].map((form) => new RegExp(form, 'iu'));

/** `05/01/2024`: the day first in most countries, the month first in some. */
const YEAR_LAST = new RegExp(
  String.raw`^(?<one>\d{1,2})(?<separator>[-./])(?<other>\d{1,2})\k<separator>(?<y>\d{4})${REST}`,
  'iu',
);

/** Seconds since 1970 from 1973 on, or milliseconds. */
const EPOCH = /^(?:\d{9,10}|\d{13})$/u;
const EPOCH_MS_DIGITS = 13;

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Offsets of the zone names that people write after a time. Others count as the site's zone. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  Z: 'UTC',
  UTC: 'UTC',
  GMT: 'UTC',
  KST: 'UTC+9',
  JST: 'UTC+9',
  EST: 'UTC-5',
  EDT: 'UTC-4',
  CST: 'UTC-6',
  CDT: 'UTC-5',
  MST: 'UTC-7',
  MDT: 'UTC-6',
  PST: 'UTC-8',
  PDT: 'UTC-7',
  CET: 'UTC+1',
  CEST: 'UTC+2',
};

type Parts = Readonly<Record<string, string | undefined>>;

/**
 * Reads a day written in Korean (`2025년 12월 12일`), ISO (`2025-12-12`, also with `.`, `/` or nothing
 * between), English (`December 12, 2025`, `12 Dec 2025`, RFC 1123) or as seconds since 1970, with or
 * without a label, weekday, time and zone. The day stays the one that is written: no zone moves it. Only
 * the day of epoch seconds is that of the site's zone.
 */
export function readDate(text: string, rules: DateRules = DEFAULT_RULES): DateReading {
  // No date is this long. Do not match the expressions against a paragraph.
  if (text.length > 100) return { kind: 'none' };
  const written = text.trim();
  const formatted = rules.format === null ? null : readFormat(written, rules.format, rules);
  if (formatted !== null) return formatted;
  const bare = written
    .replace(LABEL, '')
    .replace(ENGLISH_WEEKDAY, '')
    .replace(/(?<=\d)[\u2010-\u2015](?=\d)/gu, '-');
  for (const form of FORMS) {
    const parts = form.exec(bare)?.groups;
    if (parts === undefined) continue;
    const month = parts['name'] === undefined ? Number(parts['m']) : monthNumber(parts['name']);
    return month === null ? { kind: 'none' } : dayOf(parts, month, Number(parts['d']), rules);
  }
  if (EPOCH.test(bare)) return readEpoch(bare, rules);
  const parts = YEAR_LAST.exec(bare)?.groups;
  return parts === undefined ? { kind: 'none' } : readYearLast(bare, parts, rules);
}

/** The message for a date whose day and month nobody can tell apart. */
export const ambiguousReason = (written: string): string =>
  `is ${written}, in which the month may be first or second: import with --date-format=dd/MM/yyyy or --date-format=MM/dd/yyyy`;

function readFormat(written: string, format: string, { timeZone }: DateRules): DateReading | null {
  const zone = { zone: timeZone, setZone: true };
  const at = DateTime.fromFormat(written, format, zone);
  if (!at.isValid) {
    // The format may be that of the day alone.
    const parts = /^(.*?)[T\s]+((?:오[전후]\s*|[ap]\.?m\.?\s*)?\d{1,2}:\d{2}.*)$/iu.exec(written);
    const [, day = '', time] = parts ?? [];
    const date = DateTime.fromFormat(day, format, zone);
    const iso = date.toISODate();
    if (time === undefined || iso === null) return null;
    return readDate(`${iso} ${time}`, { timeZone, format: null });
  }
  return { kind: 'date', date: at.toISODate(), at: /[Hh]/u.test(format) ? at.toJSDate() : null };
}

function readEpoch(digits: string, { timeZone }: DateRules): DateReading {
  const ms = digits.length >= EPOCH_MS_DIGITS ? Number(digits) : Number(digits) * 1000;
  const at = DateTime.fromMillis(ms, { zone: timeZone });
  return { kind: 'date', date: at.toISODate() ?? '', at: at.toJSDate() };
}

function readYearLast(written: string, parts: Parts, rules: DateRules): DateReading {
  const [one, other] = [Number(parts['one']), Number(parts['other'])];
  if (one === other || one > 12) return dayOf(parts, other, one, rules);
  if (other > 12) return dayOf(parts, one, other, rules);
  return { kind: 'ambiguous', written };
}

function dayOf(parts: Parts, month: number, day: number, rules: DateRules): DateReading {
  const pad = (value: number) => String(value).padStart(2, '0');
  const date = `${parts['y'] ?? ''}-${pad(month)}-${pad(day)}`;
  if (Number(parts['y']) < 1000 || !DateTime.fromISO(date, { zone: 'UTC' }).isValid) {
    return { kind: 'impossible', written: date };
  }
  if (parts['hour'] === undefined) return { kind: 'date', date, at: null };
  const at = DateTime.fromISO(date, { zone: zoneOf(parts['zone'], rules) }).set({
    hour: hourOf(parts),
    minute: Number(parts['minute'] ?? parts['minutes'] ?? 0),
    second: Number(parts['second'] ?? 0),
  });
  // 25:61 would be moved to the next day. Such a time says nothing.
  const isTime = at.isValid && hourOf(parts) < 24 && Number(parts['minute'] ?? 0) < 60;
  return { kind: 'date', date, at: isTime ? at.toJSDate() : null };
}

function hourOf(parts: Parts): number {
  const hour = Number(parts['hour']);
  const half = `${parts['half'] ?? ''}${parts['meridiem'] ?? ''}`.toLowerCase();
  if (half === '') return hour;
  const isAfternoon = half.startsWith('오후') || half.startsWith('p');
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function zoneOf(written: string | undefined, { timeZone }: DateRules): string {
  if (written === undefined) return timeZone;
  const name = written.trim();
  const offset = /^(?:UTC|GMT)?\s*(?<sign>[+-])(?<h>\d{1,2}):?(?<m>\d{2})?$/iu.exec(name)?.groups;
  if (offset !== undefined) {
    const { sign = '+', h = '0', m = '00' } = offset;
    return `UTC${sign}${String(Number(h))}:${m}`;
  }
  const zone = ZONE_NAMES[name.toUpperCase()] ?? name;
  return DateTime.utc().setZone(zone).isValid ? zone : timeZone;
}

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase();
  // `Dec`, `Sept` and `December` are all prefixes of their month's name.
  const index = MONTH_NAMES.findIndex((month) => month.startsWith(lower));
  return index < 0 ? null : index + 1;
}
