export const STATES = ['waiting', 'succeeded', 'failed'] as const;
export type State = (typeof STATES)[number];

/** By what the list of deliveries is narrowed, as the server takes it. Times are ISO strings. */
export interface Filter {
  state?: State;
  event?: string;
  subscription?: string;
  uid?: string;
  documentId?: string;
  locale?: string;
  from?: string;
  to?: string;
}

const isText = (value: string) => value.length <= 255;
const isTime = (value: string) => !Number.isNaN(Date.parse(value));

/** Each part of a filter, and which values the server would take for it. */
const PARTS: Record<keyof Filter, (value: string) => boolean> = {
  state: (value) => STATES.some((state) => state === value),
  event: isText,
  subscription: (value) => /^[1-9]\d{0,8}$/.test(value),
  uid: isText,
  documentId: isText,
  locale: isText,
  from: isTime,
  to: isTime,
};

/** The filter in the address of the page; what makes no sense there is as if it were not there. */
export function filterOf(search: URLSearchParams): Filter {
  const given = Object.entries(PARTS).flatMap(([name, isFine]) => {
    const value = search.get(name);
    return value !== null && value !== '' && isFine(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(given) as Filter;
}

/** The address of the page for a filter; {@link filterOf} backwards. */
export function searchOf(filter: Filter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given as [string, string][]).toString();
}

const two = (value: number) => String(value).padStart(2, '0');

/** A time as a field for date and time shows it: in the browser's time zone, to the minute. */
export function fieldOf(iso: string | undefined): string {
  if (iso === undefined) return '';
  const at = new Date(iso);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * What a field for date and time holds, as an ISO string; `undefined` while it is empty.
 *
 * @param end whether the whole minute is meant, not its beginning
 */
export function timeOf(field: string, end = false): string | undefined {
  const at = Date.parse(field);
  return Number.isNaN(at) ? undefined : new Date(at + (end ? 59_999 : 0)).toISOString();
}
