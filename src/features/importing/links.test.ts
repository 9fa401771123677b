import { placeLinks } from './links';
import type { Block, FileLink } from './parsing';

const linkTo = (target: string): FileLink => ({
  type: 'file-link',
  target,
  children: [{ type: 'text', text: target }],
  line: 3,
});

const find = (target: string) =>
  Promise.resolve(
    target === 'missing' ? null : { url: `/${target}`, isCertain: target === 'certain' },
  );

it('replaces links to files in every block with links to their articles, or with their text', async () => {
  const body: Block[] = [
    { type: 'paragraph', children: [linkTo('certain'), linkTo('missing')] },
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [linkTo('new')] },
        {
          type: 'list',
          format: 'unordered',
          indentLevel: 1,
          children: [{ type: 'list-item', children: [linkTo('certain')] }],
        },
      ],
    },
    { type: 'quote', children: [linkTo('certain')] },
  ];
  const placed = await placeLinks(body, find);
  const text = JSON.stringify(placed.body);
  expect(text).not.toContain('file-link');
  expect(text.match(/"url":"[^"]*"/gu)).toEqual([
    '"url":"/certain"',
    '"url":"/new"',
    '"url":"/certain"',
    '"url":"/certain"',
  ]);
  expect(
    placed.conversions.map(({ line, from, to, text: lost }) => [line, from, to, lost]),
  ).toEqual([
    [3, 'link to a file', 'link to its article', 'certain'],
    [3, 'link that leads nowhere from here', 'text', 'missing'],
    [3, 'link to a file', 'link to the address that its article will have', 'new'],
    [3, 'link to a file', 'link to its article', 'certain'],
    [3, 'link to a file', 'link to its article', 'certain'],
  ]);
});
