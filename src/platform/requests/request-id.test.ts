import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { identify, requestIdOf, trustRequestIds } from './request-id';

function requestWith(id?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  if (id !== undefined) request.headers['x-request-id'] = id;
  return request;
}

beforeEach(() => {
  trustRequestIds(true);
});

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

test.each(['a', '9f86d081884c7d659a2feaa0c55ad015', 'Root=1-67891233-abcdef012345678912345678'])(
  'the id %s of a proxy is taken',
  (id) => {
    expect(requestIdOf(requestWith(id))).toBe(id);
  },
);

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['one with a line break', 'a\nlevel=error'],
  ['one with a quote', 'a"b'],
  ['two', 'a, b'],
  ['a long one', 'a'.repeat(129)],
  ['letters of other scripts', '요청'],
])('instead of %s, a request gets a new id', (_what, id) => {
  expect(requestIdOf(requestWith(id))).toMatch(UUID);
});

test('a request keeps its id', () => {
  const request = requestWith();
  const id = identify(request, undefined);
  expect(requestIdOf(request)).toBe(id);
  expect(identify(request, 'other')).toBe(id);
});

test('without a trusted proxy, the id of a client is not taken', () => {
  trustRequestIds(false);
  expect(requestIdOf(requestWith('a'))).toMatch(UUID);
});
