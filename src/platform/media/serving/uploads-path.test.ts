import { pathUnderUploads } from './uploads-path';

test.each([
  ['/uploads/a.png', '/a.png'],
  ['/uploads/x/../a.png', '/a.png'],
  ['/uploads%2Fa.html', '/a.html'],
  ['/%75ploads/a.html', '/a.html'],
  ['//uploads/a.html', '/a.html'],
  ['/x/..%2fuploads/a.html', '/a.html'],
  ['/uploads\\a.html', '/a.html'],
  ['/UPLOADS/a.html', '/a.html'],
  ['/uploads/%ED%95%9C.png', '/한.png'],
  ['/uploads', '/'],
  ['/uploadsx/a.png', null],
  ['/uploads/../robots.txt', null],
  ['/api/uploads/a.png', null],
  ['/uploads/%zz', null],
])('%s is %s', (path, place) => {
  expect(pathUnderUploads(path)).toBe(place);
});
