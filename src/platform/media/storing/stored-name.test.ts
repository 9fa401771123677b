import { encodedAddress, readablePart } from './stored-name';

test.each([
  ['한글.png', '한글'],
  ['한글.png'.normalize('NFD'), '한글'],
  ['a b  c.jpg', 'a_b_c'],
  ['../../etc/passwd', 'passwd'],
  ['<script>.html', 'script'],
  ['2026.11.26 회의.png', '2026_11_26_회의'],
  ['!!!.png', 'file'],
  ['', 'file'],
  ['ไทย.png', 'ไทย'],
  [`${'가'.repeat(100)}.png`, '가'.repeat(50)],
])('%j is stored as %j', (name, stem) => {
  expect(readablePart(name)).toBe(stem);
});

test('an address is percent-encoded once', () => {
  const encoded = '/uploads/%ED%95%9C_1.png';
  expect(encodedAddress('/uploads/한_1.png')).toBe(encoded);
  expect(encodedAddress(encoded)).toBe(encoded);
  expect(encodedAddress('https://cdn.example.com/a%20b.png?x=1')).toBe(
    'https://cdn.example.com/a%20b.png?x=1',
  );
});
