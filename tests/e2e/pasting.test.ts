import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { registerAdministrator } from '../support/actors/admin';
import { complaintsOf, openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { copy, copyPicture, type Copied } from '../support/actors/clipboard';
import { articleIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { sharp } from '../support/fixtures/generated-files';

type Reader = typeof import('../../src/features/importing/pure');
type Parsing = typeof import('../../src/features/importing/parsing');

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

const FIXTURES = join(__dirname, '../support/fixtures/clipboards');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const GIVEN = resolve(__dirname, '../../database/seeds/articles/gpt-image-2.ko.txt');
const built = (path: string): unknown =>
  testHost.require(resolve(__dirname, '../../dist/src/features/importing', path));

let desk: Desk;
const page = () => desk.page;
const editor = () => page().locator('[data-slate-editor]');
const button = (name: string) => page().getByRole('button', { name, exact: true });

beforeAll(async () => {
  desk = await signIn(await registerAdministrator(app), 'ko-KR');
  const body = await sharp()({ create: { width: 6, height: 4, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  // The pictures of web pages.
  await desk.page.context().route(/^https:/, (route) =>
    route.fulfill({
      body,
      contentType: 'image/png',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
}, 300_000);

/** Opens a new article with one section, whose body has the cursor. */
async function openBody(): Promise<void> {
  await openArticle(desk);
  await page().locator('form h3 > button[aria-expanded]').first().click();
  await editor().click();
}

async function save(title: string): Promise<{ heading: string | null; body: unknown }[]> {
  await page().locator('[name=title]').fill(title);
  await button('저장').click();
  await button('저장').and(page().locator(':disabled')).waitFor();
  const saved: unknown = await app.strapi
    .documents('api::article.article')
    .findFirst({ filters: { title }, populate: ['sections'] });
  return (saved as { sections: { heading: string | null; body: unknown }[] }).sections;
}

/** What was read, as an editor has it, without pictures. */
const read = (name: string) => {
  const { readClipboardHtml, readClipboardMarkdown } = built('pure') as Reader;
  const body = name.endsWith('.md')
    ? readClipboardMarkdown(fixture(name))
    : readClipboardHtml(fixture(name));
  return textsOf(body?.blocks ?? []);
};

/** The blocks that are no pictures. Slate puts empty texts around links. */
function textsOf(blocks: unknown): unknown[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.flatMap((block: Record<string, unknown>) => {
    if (/^image/.test(String(block['type'])) || block['text'] === '') return [];
    return 'children' in block ? [{ ...block, children: textsOf(block['children']) }] : [block];
  });
}
const picturesIn = (blocks: unknown): unknown[] =>
  (blocks as { type: string }[]).filter(({ type }) => type === 'image');
const clipboardOf = (name: string): Copied =>
  name.endsWith('.md')
    ? { 'text/plain': fixture(name) }
    : { 'text/html': fixture(name), 'text/plain': 'plain' };

test.each(['word.html', 'google-docs.html', 'hwp.html', 'notes.md'])(
  'what %s copies is pasted with its formatting, undone in one step, and saved',
  async (name) => {
    await openBody();
    await copy(page(), clipboardOf(name));
    await desk.press('ControlOrMeta+V');
    await page().getByRole('dialog', { name: '소제목마다 섹션을 나눌까요?' }).waitFor();
    await button('본문에 그대로 두기').click();
    expect(await editor().locator('h2').count()).toBe(1);

    await editor().click();
    await desk.press('ControlOrMeta+Z');
    expect((await editor().innerText()).replace(/[\s\uFEFF]/g, '')).toBe('');
    await desk.press('ControlOrMeta+Shift+Z');
    await editor().locator('h2').waitFor();

    const [section] = await save(name);
    expect(textsOf(section?.body)).toEqual(read(name));
    // A browser cannot read the files that Word and Hangul name.
    expect(picturesIn(section?.body)).toHaveLength(/word|hwp/.test(name) ? 0 : 1);
  },
);

test('what a body cannot hold is told', async () => {
  await openBody();
  await copy(page(), clipboardOf('word.html'));
  await desk.press('ControlOrMeta+V');
  await button('본문에 그대로 두기').click();

  await page().getByText('표 1개는 코드 블록으로 넣음').waitFor();
  await page().getByText('사진 1장은 가져오지 못함').waitFor();
});

test('pasted headings begin new sections if the editor says so', async () => {
  await openBody();
  const html = '<p>머리</p><h2>하나</h2><p>첫 글</p><h3>작은</h3><h2>둘</h2><p>끝 글</p>';
  await copy(page(), { 'text/html': html });
  await desk.press('ControlOrMeta+V');
  await button('섹션으로 나누기').click();

  const sections = await save('나눈 글');
  expect(sections.map(({ heading }) => heading)).toEqual([null, '하나', '둘']);
  expect(sections.map(({ body }) => (body as { type: string }[]).map(({ type }) => type))).toEqual([
    ['paragraph'],
    ['paragraph', 'heading'],
    ['paragraph'],
  ]);
});

test('the plain paste pastes plain text', async () => {
  await openBody();
  await copy(page(), { 'text/html': '<b>굵게</b>', 'text/plain': '**굵게**' });
  await desk.press('ControlOrMeta+Shift+V');
  await editor().getByText('**굵게**').waitFor();
  expect(await editor().locator('strong').count()).toBe(0);
});

test('a picture is uploaded, and shown where the cursor was', async () => {
  await openBody();
  await desk.type('사진 앞');
  await copyPicture(page());
  await desk.press('ControlOrMeta+V');
  await editor().locator('img').waitFor();

  const [section] = await save('사진 글');
  const [file] = await app.strapi.db
    .query('plugin::upload.file')
    .findMany({ orderBy: { id: 'desc' } });
  expect(section?.body).toMatchObject([
    { type: 'paragraph', children: [{ text: '사진 앞' }] },
    {
      type: 'image',
      image: { url: expect.stringContaining((file as { hash: string }).hash), width: 12 },
    },
  ]);
});

describe('a whole article', () => {
  const article = () => {
    const { parseArticle } = built('parsing') as Parsing;
    const parsed = parseArticle({ path: GIVEN, bytes: readFileSync(GIVEN) });
    if (!parsed.ok) throw new Error('The given article cannot be read.');
    return parsed.article;
  };

  test('is published from the home page in at most eight actions and one copy', async () => {
    const { title, lead, summary, sections, publicationDate } = article();
    await desk.open('');
    await button('파일 고르기').waitFor();
    await page().evaluate(
      `navigator.clipboard.writeText(${JSON.stringify(readFileSync(GIVEN, 'utf8'))})`,
    );
    const before = desk.interactions;

    await desk.press('ControlOrMeta+V');
    const look = page().getByRole('dialog', { name: '이 원고로 새 글을 채울까요?' });
    await look.getByText('2025년 12월 12일').waitFor();
    await desk.click(button('이 글로 채우기'));
    await page().getByText('빠진 것이 없습니다').waitFor();
    await desk.click(button('발행'));
    await page().getByRole('tab', { name: '발행됨' }).and(page().locator(':enabled')).waitFor();

    console.log(`${String(desk.interactions - before)} actions`);
    expect(desk.interactions - before).toBeLessThanOrEqual(8);
    const list = await app.get('/api/articles?pagination[pageSize]=1');
    const { documentId } = (list.body as { data: { documentId: string }[] }).data[0] ?? {};
    expect(articleIn(await app.get(`/api/articles/${String(documentId)}`))).toMatchObject({
      ...{ title, lead, summary, publicationDate },
      sections: sections.map(({ heading, body }) => ({ heading, body })),
    });
  });

  const HTML =
    '<h1>물때를 읽는 법</h1><p>2026년 3월 2일</p><p>바다는 두 번 숨을 쉰다.</p><h2>3줄 요약</h2><ul><li>하나</li><li>둘</li><li>셋</li></ul><h2>사리</h2><p>가장 <b>높다</b>.</p>';

  test('with formatting fills the form of a new one, and is taken back', async () => {
    await openArticle(desk);
    await copy(page(), {
      'text/html': HTML,
      'text/plain':
        '물때를 읽는 법\n2026년 3월 2일\n바다는 두 번 숨을 쉰다.\n3줄 요약\n하나\n둘\n셋',
    });
    await page().locator('[name=title]').click();
    await desk.press('ControlOrMeta+V');
    await button('이 글로 채우기').click();

    const title = page().locator('[name=title]');
    await page().getByText('원고 내용으로 새 글을 채웠습니다.').waitFor();
    expect(await title.inputValue()).toBe('물때를 읽는 법');
    expect(await page().locator('[name="summary.line3"]').inputValue()).toBe('셋');
    await button('되돌리기').click();
    expect(await title.inputValue()).toBe('');
  });

  /** Drops a file on the form, once its panels are there. */
  async function drop(name: string, bytes: Uint8Array): Promise<void> {
    await page().getByText('발행 준비').waitFor();
    await page().evaluate(`{
      const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (letter) =>
        letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], ${JSON.stringify(name)}));
      const init = { dataTransfer, bubbles: true, cancelable: true };
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.querySelector('[name=title]').dispatchEvent(new DragEvent(type, init));
    }`);
  }

  test('is read from a dropped file', async () => {
    await openArticle(desk);
    const text = '---\ntitle: 놓은 글\ntags: [바다]\n---\n리드다.\n\n## 하나\n\n**굵은** 글.\n';
    await drop('2026-03-04-tide.ko.md', Buffer.from(text));
    const look = page().getByRole('dialog', { name: '이 원고로 새 글을 채울까요?' });
    await look.getByText('태그').waitFor();
    await look.getByText('원고에서 찾지 못했습니다').waitFor();
    await button('이 글로 채우기').click();
    await page().getByText('원고 내용으로 새 글을 채웠습니다.').waitFor();

    const [section] = await save('놓은 글');
    expect(section).toMatchObject({
      heading: '하나',
      body: [{ type: 'paragraph', children: [{ text: '굵은', bold: true }, { text: ' 글.' }] }],
    });
  });

  test('is read from a document of Word, with its pictures', async () => {
    const { zipSync, strToU8 } = testHost.require('fflate') as typeof import('fflate');
    const picture = await sharp()({
      create: { width: 6, height: 4, channels: 3, background: 'teal' },
    })
      .png()
      .toBuffer();
    const paragraph = (content: string, style = '') =>
      `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r>${content}</w:r></w:p>`;
    const body = [
      paragraph('<w:t>문서 글</w:t>', 'a3'),
      paragraph('<w:t>리드다.</w:t>'),
      paragraph('<w:t>하나</w:t>', '1'),
      paragraph('<w:rPr><w:b/></w:rPr><w:t>굵은 글</w:t>'),
      paragraph('<w:drawing><wp:docPr descr="집"/><a:blip r:embed="rId2"/></w:drawing>'),
    ];
    const docx = zipSync({
      'word/document.xml': strToU8(`<w:document><w:body>${body.join('')}</w:body></w:document>`),
      'word/styles.xml': strToU8(
        '<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a3"><w:name w:val="Title"/></w:style></w:styles>',
      ),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId2" Target="media/image1.png"/></Relationships>',
      ),
      'word/media/image1.png': picture,
    });
    await openArticle(desk);
    await drop('원고.docx', docx);
    await button('이 글로 채우기').click();
    await page().getByText('원고 내용으로 새 글을 채웠습니다.').waitFor();

    const [section] = await save('문서 글');
    expect(section).toMatchObject({
      heading: '하나',
      body: [
        { type: 'paragraph', children: [{ text: '굵은 글', bold: true }] },
        { type: 'image', image: { width: 6, alternativeText: '집' } },
      ],
    });
  });
});

test('leaves the console quiet', () => {
  expect(complaintsOf(desk, app)).toEqual([]);
});
