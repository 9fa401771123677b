import { fileForReaders, pictureFields } from './file-for-readers';

const SERVER = 'https://cms.example.com';
const addresses = { server: SERVER, path: '', isPublic: false, absolute: (url: string) => url };
const file = (name: string, width: number) => ({ url: `/uploads/${name}`, width });
const picture = {
  url: '/uploads/a.jpg',
  mime: 'image/jpeg',
  width: 1600,
  formats: {
    thumbnail: file('thumbnail_a.jpg', 245),
    'webp-320': file('webp-320_a.webp', 320),
    'avif-640': file('avif-640_a.avif', 640),
    'avif-320': file('avif-320_a.avif', 320),
  },
};
const shown = {
  formats: { thumbnail: picture.formats.thumbnail },
  srcset: null,
  sizes: 'auto, min(100vw, 1600px)',
  sources: [
    {
      type: 'image/avif',
      srcset: `${SERVER}/uploads/avif-320_a.avif 320w, ${SERVER}/uploads/avif-640_a.avif 640w`,
    },
    { type: 'image/webp', srcset: `${SERVER}/uploads/webp-320_a.webp 320w` },
  ],
};

test('a picture has its variants as sources and not as formats', () => {
  expect(fileForReaders(picture, addresses)).toEqual({ ...picture, ...shown });
});

test('a picture without variants has nothing to choose from', () => {
  expect(pictureFields(SERVER, { ...picture, formats: null })).toEqual({
    formats: null,
    srcset: null,
    sizes: null,
    sources: [],
  });
});

test('the original form is offered too, with the window as the hint where no width is known', () => {
  const { width: _width, ...unmeasured } = picture;
  const formats = { small: file('small_a.jpg', 500), medium: file('medium_a.jpg', 750) };
  const small = `${SERVER}/uploads/small_a.jpg 500w, ${SERVER}/uploads/medium_a.jpg 750w`;
  expect(pictureFields(SERVER, { ...unmeasured, formats })).toMatchObject({
    srcset: small,
    sizes: 'auto, 100vw',
  });
});

test('what is no picture, was not selected or is prepared already stays as it is', () => {
  const document = { url: '/uploads/a.pdf', mime: 'application/pdf', formats: null };
  const prepared = fileForReaders(picture, addresses);
  for (const one of [document, { url: '/uploads/a.jpg' }, prepared]) {
    expect(fileForReaders(one, addresses)).toBe(one);
  }
});
