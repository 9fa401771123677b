import { draftHash, hasHash } from './draft-hash';

const content = {
  title: 'A',
  slug: null,
  publicationDate: null,
  author: { key: 'x', label: 'One' },
  sections: [{ heading: 'B', body: [{ type: 'paragraph', children: [] }] }],
};

it('knows a draft again, whatever the order of its keys and the names of linked documents', () => {
  const { title, ...others } = content;
  const again = { ...others, author: { label: 'Two', key: 'x' }, title, added: false };
  expect(hasHash(again, draftHash(content))).toBe(true);
});

it.each([{ slug: 'a' }, { publicationDate: '2025-01-01' }, { slug: 'a', publicationDate: 'b' }])(
  'ignores what a publish sets: %j',
  (set) => {
    expect(hasHash({ ...content, ...set }, draftHash(content))).toBe(true);
    expect(hasHash(content, draftHash({ ...content, ...set }))).toBe(false);
  },
);

it('sees a change of any other field', () => {
  expect(hasHash({ ...content, title: 'B' }, draftHash(content))).toBe(false);
  expect(hasHash({ ...content, author: null }, draftHash(content))).toBe(false);
  expect(hasHash({ ...content, sections: [] }, draftHash(content))).toBe(false);
});
