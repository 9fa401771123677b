import { originOf } from './origin';

test.each([
  ['https://hooks.example/T0/secret?token=secret#secret', 'https://hooks.example'],
  ['http://user:secret@hooks.example:8080/', 'http://hooks.example:8080'],
  ['mailto:secret@hooks.example', 'mailto://'],
  ['/moved?token=secret', ''],
  ['secret', ''],
])('of %s only the origin is told', (address, origin) => {
  expect(originOf(address)).toBe(origin);
});
