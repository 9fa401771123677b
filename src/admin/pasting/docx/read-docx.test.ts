import { strToU8, zipSync } from 'fflate';
import { readClipboardHtml } from '../../../features/importing/pure';
import { pastedBody } from '../editor-blocks';
import { readDocx } from './read-docx';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:a="a" xmlns:wp="wp"';
const document = (body: string) =>
  `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const item = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr>`;

const STYLES = `<w:styles ${NAMESPACES}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="a4"><w:name w:val="Quote"/></w:style></w:styles>`;
const NUMBERING = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const RELATIONS = `<Relationships><Relationship Id="rId1" Target="https://example.com/a?b=1&amp;c=2"/><Relationship Id="rId2" Target="media/image1.png"/></Relationships>`;

const docx = (body: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': document(body),
        'word/styles.xml': STYLES,
        'word/numbering.xml': NUMBERING,
        'word/_rels/document.xml.rels': RELATIONS,
        'word/media/image1.png': 'picture',
        ...more,
      }).map(([name, content]) => [name, strToU8(content)]),
    ),
  );

test('a document becomes the blocks that its paragraphs are', () => {
  const {
    html,
    text: lines,
    pictures,
  } = readDocx(
    docx(
      [
        paragraph(run('제목'), style('a3')),
        paragraph(run('하나 '), style('1')),
        paragraph(
          `${run('굵', '<w:b/><w:i w:val="0"/>')}${run('은 &lt;글&gt; ')}${run('밑줄', '<w:u w:val="single"/>')}${run('없는', '<w:vanish/>')}<w:del>${run('지운')}</w:del><w:ins>${run('더한', '<w:strike/>')}</w:ins><w:hyperlink r:id="rId1">${run('링크')}</w:hyperlink><w:r><w:br/></w:r>${run('다음')}`,
        ),
        paragraph(run('가'), item(5, 0)),
        paragraph(run('나'), item(5, 1)),
        paragraph(run('말'), style('a4')),
        `<w:tbl><w:tr><w:tc>${paragraph(run('x'))}</w:tc><w:tc>${paragraph(run('y'))}</w:tc></w:tr></w:tbl>`,
        paragraph(
          '<w:r><w:drawing><wp:docPr descr="집"/><a:blip r:embed="rId2"/></w:drawing></w:r>',
        ),
      ].join(''),
    ),
  );
  const body = pastedBody(readClipboardHtml(html) ?? { blocks: [], conversions: [] });
  const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });
  expect(body.blocks).toEqual([
    { type: 'heading', level: 1, children: [text('제목')] },
    { type: 'heading', level: 1, children: [text('하나')] },
    {
      type: 'paragraph',
      children: [
        text('굵', { bold: true }),
        text('은 <글> '),
        text('밑줄', { underline: true }),
        text('더한', { strikethrough: true }),
        {
          type: 'link',
          ...{ url: 'https://example.com/a?b=1&c=2', rel: '', target: '' },
          children: [text('링크')],
        },
        text('\n다음'),
      ],
    },
    {
      type: 'list',
      format: 'ordered',
      children: [
        { type: 'list-item', children: [text('가')] },
        {
          type: 'list',
          ...{ format: 'unordered', indentLevel: 1 },
          children: [{ type: 'list-item', children: [text('나')] }],
        },
      ],
    },
    { type: 'quote', children: [text('말')] },
    { type: 'code', language: 'markdown', children: [text('| x | y |\n| - | - |')] },
  ]);
  expect(lines.split('\n').slice(0, 6)).toEqual([
    ...['제목', '하나 ', '굵은 <글> 밑줄더한링크', '다음', '- 가', '- 나'],
  ]);
  expect(body.pictures).toEqual([
    { url: 'docx:media/image1.png', alternativeText: '집', caption: '', after: 6 },
  ]);
  expect(pictures.get('docx:media/image1.png')).toMatchObject({
    name: 'image1.png',
    type: 'image/png',
    size: 7,
  });
});

describe('a document that would grow without end', () => {
  const zeros = (size: number) => new Uint8Array(size);
  const shown = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      paragraph(`<w:r><w:drawing><a:blip r:embed="p${String(index)}"/></w:drawing></w:r>`),
    ).join('');
  const withMedia = (sizes: readonly number[], shownCount = sizes.length) => {
    const relations = sizes.map(
      (_, index) => `<Relationship Id="p${String(index)}" Target="media/p${String(index)}.png"/>`,
    );
    return zipSync(
      {
        'word/document.xml': strToU8(document(shown(shownCount))),
        'word/_rels/document.xml.rels': strToU8(
          `<Relationships>${relations.join('')}</Relationships>`,
        ),
        ...Object.fromEntries(
          sizes.map((size, index) => [`word/media/p${String(index)}.png`, zeros(size)]),
        ),
      },
      { level: 1 },
    );
  };

  test('is refused if its text is too large', () => {
    const bomb = zipSync({ 'word/document.xml': zeros(5_000_001) });
    expect(bomb.length).toBeLessThan(50_000);
    expect(() => readDocx(bomb)).toThrow('word/document.xml of the document is too large');
  });

  test('has no more pictures than 60 MB and 100 entries, and none of more than 20 MB', () => {
    const large = withMedia([20_000_001, 19_000_000, 19_000_000, 19_000_000, 19_000_000]);
    expect(large.length).toBeLessThan(2_000_000);
    expect([...readDocx(large).pictures.keys()]).toEqual(
      [1, 2, 3].map((index) => `docx:media/p${String(index)}.png`),
    );
    expect(readDocx(withMedia(Array.from({ length: 120 }, () => 1))).pictures.size).toBe(98);
  });

  test('has only the pictures that its text shows', () => {
    expect([...readDocx(withMedia([1, 1, 1], 1)).pictures.keys()]).toEqual(['docx:media/p0.png']);
  });
});

test('what is no document of Word is refused', () => {
  expect(() => readDocx(strToU8('no zip'))).toThrow();
  expect(() => readDocx(zipSync({ 'a.txt': strToU8('a') }))).toThrow('no text of Word');
  const bomb = '<!DOCTYPE x [<!ENTITY a "aa">]><w:document/>';
  expect(() => readDocx(docx('', { 'word/document.xml': bomb }))).toThrow('document type');
});
