import { fieldOf, filterOf, searchOf, timeOf, type Filter } from './filter';

const read = (search: string) => filterOf(new URLSearchParams(search));

test('a filter survives the address of the page', () => {
  const filter: Filter = {
    state: 'failed',
    event: 'entry.publish',
    subscription: '12',
    uid: 'api::article.article',
    documentId: 'abc',
    locale: 'ko',
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-11-02T09:30:59.999Z',
  };

  expect(read(searchOf(filter))).toEqual(filter);
});

test.each([
  ['a state that does not exist', 'state=lost'],
  ['a subscription that is no number', 'subscription=1e3'],
  ['a time that is none', 'from=yesterday&to='],
  ['what is no part of a filter', 'cursor=12&page=2'],
])('%s is as if it were not there', (_, search) => {
  expect(read(search)).toEqual({});
});

test('what is not set is left out of the address', () => {
  expect(searchOf({ state: 'waiting', event: '', from: undefined })).toBe('state=waiting');
});

test('a field for date and time means the browser’s clock, and its end the whole minute', () => {
  const from = timeOf('2026-11-23T16:05');
  const to = timeOf('2026-11-23T16:05', true);

  expect(fieldOf(from)).toBe('2026-11-23T16:05');
  expect(fieldOf(to)).toBe('2026-11-23T16:05');
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(59_999);
});

test('an empty field is no time', () => {
  expect(timeOf('')).toBeUndefined();
  expect(fieldOf(undefined)).toBe('');
});
