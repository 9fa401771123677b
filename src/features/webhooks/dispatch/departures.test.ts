import { Departures } from './departures';

const ALIVE = new Set(['a', 'b']);
const WITHOUT_B = new Set(['a']);

test('a process that is absent three times in a row is dead, once', () => {
  const departures = new Departures();
  const looks = [ALIVE, WITHOUT_B, WITHOUT_B, WITHOUT_B, WITHOUT_B].map((alive) =>
    departures.look(alive),
  );
  expect(looks).toEqual([[], [], [], ['b'], []]);
});

test('a process that comes back in time is alive', () => {
  const departures = new Departures();
  const looks = [ALIVE, WITHOUT_B, WITHOUT_B, ALIVE, WITHOUT_B, WITHOUT_B].map((alive) =>
    departures.look(alive),
  );
  expect(looks.flat()).toEqual([]);
});

test('a process that was expected and never seen is dead', () => {
  const departures = new Departures();
  departures.expect(['c', 'a']);
  const looks = [WITHOUT_B, WITHOUT_B, WITHOUT_B].map((alive) => departures.look(alive));
  expect(looks).toEqual([[], [], ['c']]);
});
