import { originOf, withoutQuery, withOrigins } from './origin';

test.each([
  ['https://hooks.example/T0/secret?token=secret#secret', 'https://hooks.example'],
  ['http://user:secret@hooks.example:8080/', 'http://hooks.example:8080'],
  ['mailto:secret@hooks.example', 'mailto://'],
  ['/moved?token=secret', ''],
  ['secret', ''],
])('of %s only the origin is told', (address, origin) => {
  expect(originOf(address)).toBe(origin);
});

test.each([
  [
    'https://user:secret@hooks.example:8080/moved?secret#secret',
    'https://hooks.example:8080/moved',
  ],
  ['//user:secret@hooks.example/moved?secret', '//hooks.example/moved'],
  ['/moved?token=secret', '/moved'],
  ['moved#secret', 'moved'],
])('%s is kept without credentials and query', (address, kept) => {
  expect(withoutQuery(address)).toBe(kept);
});

test.each([
  ['https://user:secret@hooks.example/secret?secret', 'https://hooks.example'],
  ['https://hooks.example/a b secret', 'https://hooks.example'],
  ['/moved?token=secret', '…'],
  ['https://hooks.example', 'https://hooks.example'],
])('of a redirect to %s a sentence tells no more than the origin', (address, origin) => {
  const told = (target: string) =>
    `The receiver redirects to ${target} (301). Redirects are not followed.`;
  expect(withOrigins(told(address))).toBe(told(origin));
});

test('other sentences tell of their addresses no more than the origin', () => {
  expect(withOrigins('No answer from https://a.example/secret?secret at all.')).toBe(
    'No answer from https://a.example at all.',
  );
  expect(withOrigins('https://a:b')).toBe('…');
});
