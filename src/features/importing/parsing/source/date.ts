type DateReading =
  | { kind: 'date'; date: string }
  /** Written as a date, but the day does not exist. */
  | { kind: 'impossible'; written: string }
  | { kind: 'none' };

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

const LABEL =
  /^(?:게시일?|발행일?|작성일?|입력|등록일?|날짜|published|posted|date)(?:\s+on)?\s*[:：]?\s*/iu;
const ENGLISH_WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/iu;

/** A weekday and a time may follow the day. Both are ignored. */
const WEEKDAY = String.raw`(?:\s*\(?[월화수목금토일](?:요일)?\)?)?`;
const TIME = String.raw`(?:[T\s]\s*(?:(?:오전|오후)\s*)?\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)?`;
const REST = `${WEEKDAY}${TIME}$`;

const KOREAN = new RegExp(
  String.raw`^(?<y>\d{4})\s*년\s*(?<m>\d{1,2})\s*월\s*(?<d>\d{1,2})\s*일${REST}`,
  'iu',
);
const ISO = new RegExp(
  String.raw`^(?<y>\d{4})\s?(?<separator>[-./])\s?(?<m>\d{1,2})\s?\k<separator>\s?(?<d>\d{1,2})\.?${REST}`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?<name>[a-z]{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})${REST}`,
  'iu',
);
const DAY_FIRST = new RegExp(
  String.raw`^(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?<name>[a-z]{3,9})\.?,?\s+(?<y>\d{4})${REST}`,
  'iu',
);

/**
 * Reads a day written in Korean (`2025년 12월 12일`), ISO (`2025-12-12`, also with `.` or `/`) or
 * English (`December 12, 2025`, `12 Dec 2025`), with or without a label, weekday or time. No time zone
 * moves the day. `12/11/2025` is not accepted, because it is ambiguous.
 */
export function readDate(text: string): DateReading {
  // No date is this long. Do not match the expressions against a paragraph.
  if (text.length > 100) return { kind: 'none' };
  const written = text.trim().replace(LABEL, '').replace(ENGLISH_WEEKDAY, '');
  const parts = (
    KOREAN.exec(written) ??
    ISO.exec(written) ??
    MONTH_FIRST.exec(written) ??
    DAY_FIRST.exec(written)
  )?.groups;
  if (parts === undefined) return { kind: 'none' };
  const { y = '', m, d = '', name } = parts;
  const month = name === undefined ? Number(m) : monthNumber(name);
  if (month === null) return { kind: 'none' };
  const date = `${y}-${String(month).padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(Number(y), month, Number(d))
    ? { kind: 'date', date }
    : { kind: 'impossible', written: date };
}

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase();
  // `Dec`, `Sept` and `December` are all prefixes of their month's name.
  const index = MONTH_NAMES.findIndex((month) => month.startsWith(lower));
  return index < 0 ? null : index + 1;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}
