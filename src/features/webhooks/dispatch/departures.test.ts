import { Departures } from './departures';

const ALL = new Set(['self', 'other']);
const SELF = new Set(['self']);
const NOBODY = new Set<string>();

const looksAt = (departures: Departures, looks: readonly ReadonlySet<string>[]) =>
  looks.map((alive) => departures.look(alive));

test('a process that is absent four times in a row is dead, once', () => {
  const looks = looksAt(new Departures('self'), [ALL, SELF, SELF, SELF, SELF, SELF]);
  expect(looks).toEqual([[], [], [], [], ['other'], []]);
});

test('a process that comes back in time is alive', () => {
  const looks = looksAt(new Departures('self'), [ALL, SELF, SELF, SELF, ALL, SELF, SELF, SELF]);
  expect(looks.flat()).toEqual([]);
});

test('an outage that ended the own session too tells nothing of the others', () => {
  const looks = looksAt(new Departures('self'), [
    ALL,
    NOBODY,
    NOBODY,
    SELF,
    SELF,
    NOBODY,
    SELF,
    SELF,
  ]);
  expect(looks.flat()).toEqual([]);
});

test('a process that was expected and never seen is dead', () => {
  const departures = new Departures('self');
  departures.expect(['gone', 'self']);
  expect(looksAt(departures, [SELF, SELF, SELF, SELF])).toEqual([[], [], [], ['gone']]);
});
