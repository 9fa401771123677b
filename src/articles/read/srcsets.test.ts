import { withSrcsets } from './srcsets';

const SERVER = 'https://cms.example.com';
const image = {
  url: '/uploads/a.jpg',
  width: 1600,
  formats: { small: { url: '/uploads/small_a.jpg', width: 500 } },
};
const srcset =
  'https://cms.example.com/uploads/small_a.jpg 500w, https://cms.example.com/uploads/a.jpg 1600w';

test('the cover and the avatar of the author get a srcset if their formats are selected', () => {
  const article = { title: 'a', cover: image, author: { name: 'b', avatar: image } };
  expect(withSrcsets(SERVER, article)).toEqual({
    title: 'a',
    cover: { ...image, srcset },
    author: { name: 'b', avatar: { ...image, srcset } },
  });
});

test('an article without images or without their formats stays unchanged', () => {
  const articles = [{ cover: null }, { title: 'a', author: { name: 'b', avatar: { url: '/x' } } }];
  for (const article of articles) expect(withSrcsets(SERVER, article)).toEqual(article);
});
