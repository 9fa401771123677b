import { readClipboardHtml, readClipboardMarkdown } from '../../features/importing/pure';
import { pastedBody } from './editor-blocks';
import { dataBlob, isSmallEnough, nameOf, pictureFile } from './pictures';
import { bodyOf, sectionsOf, sectionStart } from './split-sections';

const read = (html: string) =>
  pastedBody(readClipboardHtml(html) ?? { blocks: [], conversions: [] });

test('pictures are taken out, and know what stands before them', () => {
  const { blocks, pictures } = read(
    '<p>a<img src="https://a.example/1.png" alt="하나">b</p><figure><img src="https://a.example/2.png"><figcaption>c</figcaption></figure>',
  );
  expect(blocks).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: 'a' }] },
    { type: 'paragraph', children: [{ type: 'text', text: 'b' }] },
  ]);
  expect(pictures).toEqual([
    { url: 'https://a.example/1.png', alternativeText: '하나', caption: '', after: 1 },
    { url: 'https://a.example/2.png', alternativeText: '', caption: 'c', after: 2 },
  ]);
});

test.each([
  ['<table><tr><td>a</td><td>b</td></tr></table>', { table: 1 }],
  ['<p>a</p><hr><p>b</p>', { divider: 1 }],
  ['<a href="file:///C:/a.docx">a</a>', { link: 1 }],
  ['<a href="b.html">a</a>', { link: 1 }],
  ['<blockquote><ul><li>a</li></ul></blockquote>', { nested: 1 }],
  ['<ol start="3"><li>a</li></ol>', { numbers: 1 }],
  ['<p style="color:red">a</p>', {}],
  ['<p><o:p></o:p><!--[if !supportLists]-->a<!-- b --></p>', {}],
])('what is lost of %s is counted', (html, expected) => {
  expect(Object.fromEntries(read(html).losses)).toEqual(expected);
});

test.each([
  '글 %%메모%%',
  '글 ^id-a',
  '글\n{: .note}',
  '글 <!-- 메모 -->',
  '<!-- 메모 -->\n\n글',
  '글 [[toc]]',
  '[글](https://a.example "제목")',
])('Markdown that is left out is counted: %j', (text) => {
  const body = pastedBody(readClipboardMarkdown(text) ?? { blocks: [], conversions: [] });
  expect(Object.fromEntries(body.losses)).toEqual({ words: 1 });
  expect(JSON.stringify(body.blocks)).toContain('글');
});

test('of a link to a file only its text remains, also in a list', () => {
  const body = readClipboardMarkdown('- [**a** b](other.md) c\n- d');
  const { blocks } = pastedBody(body ?? { blocks: [], conversions: [] });
  expect(JSON.stringify(blocks)).not.toContain('other.md');
  expect(blocks).toMatchObject([
    { children: [{ children: [{ text: 'a', bold: true }, {}, {}] }, {}] },
  ]);
});

test('a picture in an address is decoded, and other addresses of the computer are not read', async () => {
  const url = `data:image/png;base64,${btoa('picture')}`;
  await expect(dataBlob(url)?.text()).resolves.toBe('picture');
  const picture = { url, alternativeText: '물때/표', caption: 'c', after: 0 };
  const file = await pictureFile(picture);
  expect(file).toMatchObject({ alternativeText: '물때/표', caption: 'c' });
  expect(file?.file.name).toBe('물때 표.png');
  for (const other of ['file:///C:/a.png', 'data:text/html;base64,YQ==', 'data:image/png;base64,*'])
    await expect(pictureFile({ ...picture, url: other })).resolves.toBeNull();
});

test('a file may have 20 MB', () => {
  expect(isSmallEnough({ size: 20_000_000 })).toBe(true);
  expect(isSmallEnough({ size: 20_000_001 })).toBe(false);
});

test('a picture of a page is named after its address', () => {
  const picture = {
    url: 'https://a.example/%EC%A7%91.jpeg?s=1',
    alternativeText: '',
    caption: '',
    after: 0,
  };
  expect(nameOf(picture, 'image/jpeg')).toBe('집.jpg');
  expect(nameOf({ ...picture, url: 'data:image/svg+xml;base64,' }, 'image/svg+xml')).toBe(
    'picture.svg',
  );
});

describe('sections', () => {
  const block = (type: string, text: string, level?: number) => ({
    type,
    ...(level === undefined ? {} : { level }),
    children: [{ type: 'text', text }],
  });
  const blocks = [
    block('heading', 'old', 2),
    block('paragraph', 'a'),
    block('heading', '하나', 2),
    block('heading', 'deeper', 3),
    block('heading', '둘', 1),
  ];

  test('begin at headings of what was pasted, of level 2 or above', () => {
    expect(sectionStart(blocks, { index: 1, count: 4 })).toBe(2);
    expect(sectionStart(blocks, { index: 3, count: 1 })).toBeNull();
    expect(sectionsOf(blocks.slice(2))).toEqual([
      { heading: '하나', body: [blocks[3]] },
      { heading: '둘', body: null },
    ]);
  });

  test('leave the form the body that their editor keeps', () => {
    expect(bodyOf(blocks)).toBe(blocks);
    expect(bodyOf([block('paragraph', '')])).toBeNull();
  });
});
