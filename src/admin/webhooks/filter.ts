export const STATES = ['waiting', 'succeeded', 'failed'] as const;
export type State = (typeof STATES)[number];

/** The filter of the list of deliveries, in the server's shape. Times are ISO strings. */
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

/** The parts of a filter, each with a check that its value is one that the server accepts. */
const PARTS: Record<keyof Filter, (value: string) => boolean> = {
  state: (value) => STATES.some((state) => state === value),
  event: isText,
  subscription: (value) => /^-?[1-9]\d{0,9}$/.test(value),
  uid: isText,
  documentId: isText,
  locale: isText,
  from: isTime,
  to: isTime,
};

/** Reads the filter from the address of the page. Ignores invalid parts. */
export function filterOf(search: URLSearchParams): Filter {
  const given = Object.entries(PARTS).flatMap(([name, isValid]) => {
    const value = search.get(name);
    return value !== null && value !== '' && isValid(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(given) as Filter;
}

/** Returns the query string of a filter: the inverse of {@link filterOf}. */
export function searchOf(filter: Filter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given as [string, string][]).toString();
}

const two = (value: number) => String(value).padStart(2, '0');

/** Formats a time for a `datetime-local` field: in the browser's time zone, to the minute. */
export function fieldOf(iso: string | undefined): string {
  if (iso === undefined) return '';
  const at = new Date(iso);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * Parses the value of a `datetime-local` field into an ISO string. Returns `undefined` if it is empty.
 *
 * @param end whether to return the end of the minute instead of its beginning
 */
export function timeOf(field: string, end = false): string | undefined {
  const at = Date.parse(field);
  return Number.isNaN(at) ? undefined : new Date(at + (end ? 59_999 : 0)).toISOString();
}
