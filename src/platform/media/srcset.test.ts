import fc from 'fast-check';
import { fileAddress } from './address';
import { sizesByForm, sourcesOf, srcsetOf } from './srcset';

const SERVER = 'https://cms.example.com';
const image = {
  url: '/uploads/a.jpg',
  width: 1600,
  formats: {
    thumbnail: { url: '/uploads/thumbnail_a.jpg', width: 245 },
    large: { url: '/uploads/large_a.jpg', width: 1000 },
    small: { url: '/uploads/small_a.jpg', width: 500 },
  },
};

test('the sizes of an image are sorted and exclude its thumbnail', () => {
  expect(srcsetOf(SERVER, image)).toBe(
    'https://cms.example.com/uploads/small_a.jpg 500w, https://cms.example.com/uploads/large_a.jpg 1000w, https://cms.example.com/uploads/a.jpg 1600w',
  );
});

test('absolute addresses stay unchanged, and file names are encoded', () => {
  const formats = {
    small: { url: 'https://cdn.example.com/a b, c.jpg', width: 10 },
    large: { url: 'https://cdn.example.com/a,', width: 15 },
  };
  expect(srcsetOf(SERVER, { url: 'https://cdn.example.com/a.jpg', width: 20, formats })).toBe(
    'https://cdn.example.com/a%20b,%20c.jpg 10w, https://cdn.example.com/a.jpg 20w',
  );
});

test.each([
  null,
  undefined,
  'text',
  { url: '/a.svg', width: 10, formats: null },
  { url: '/a.png', formats: {} },
  { ...image, formats: { thumbnail: image.formats.thumbnail } },
  { url: 'javascript:alert(1)', width: 5, formats: { small: { url: 'data:,x', width: 1 } } },
])('%j has at most one size', (file) => {
  expect(srcsetOf(SERVER, file)).toBeNull();
});

test.each([
  ['/uploads/a.png', 'https://cms.example.com/uploads/a.png'],
  ['https://cdn.example.com/a.png', 'https://cdn.example.com/a.png'],
  ['//evil.example/a.png', null],
  ['/\\evil.example/a.png', null],
  ['javascript:alert(1)', null],
  ['', null],
])('the file %j has the address %j', (url, address) => {
  expect(fileAddress(SERVER, url)).toBe(address);
});

test.each([
  null,
  'text',
  image,
  { ...image, formats: { 'avif-320': { url: 'javascript:alert(1)', width: 5 } } },
])('%j has no sources', (file) => {
  expect(sourcesOf(sizesByForm(SERVER, file))).toEqual([]);
});

test('an address that needs no parsing is the one that parsing gives', () => {
  const pieces = fc.constantFrom(
    '/',
    '.',
    '..',
    '%2e',
    '%EA',
    'a',
    'B-_9',
    '한',
    ' ',
    '\\',
    '?',
    '#',
    '%',
  );
  const paths = fc.array(pieces, { maxLength: 8 }).map((parts) => `/uploads/${parts.join('')}.jpg`);
  const servers = fc.constantFrom(SERVER, 'HTTPS://CMS.Example.com:443', 'http://예.한국/cms');
  fc.assert(
    fc.property(servers, paths, (server, path) => {
      expect(fileAddress(server, path)).toBe(new URL(`${server}${path}`).href);
    }),
  );
});
