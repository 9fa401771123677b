import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPerson, registerAdministrator } from '../support/actors/admin';
import { ARTICLES, openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { changeSite } from '../support/actors/discussing';
import { foreignWords } from '../support/actors/foreign-words';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

/** Each run leaves its pictures here, for people to look at. */
const PICTURES = join(tmpdir(), 'threeline-korean-pages');

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

/** Texts of the test's own data. */
const OWN: string[] = [];
let desk: Desk;
let publishedId: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await changeSite(app, { commentsEnabled: true });
  const author = await documents(app, 'api::author.author').create({ data: { name: '김하늘' } });
  await documents(app, 'api::category.category').create({ data: { name: '도시' } });
  await documents(app, 'api::tag.tag').create({ data: { name: '버스' } });
  const data = articleInput({
    title: '밤을 달리는 버스',
    lead: '자정이 지나면',
    commentsSwitch: 'open',
    summary: { line1: '하나.', line2: '둘.', line3: '셋.' },
    sections: [{ heading: '첫째', body: paragraphs('본문.') }],
    author: author.documentId,
  });
  const article = await documents(app).create({ data, status: 'published' });
  publishedId = article.documentId;
  await documents(app).create({ data: articleInput({ title: '빈 글', summary: null }) });
  await documents(app, 'api::comment.comment').create({
    data: { article: article.documentId, authorName: '독자', body: '잘 읽었습니다.' },
  });
  await registerAdministrator(app);
  const editor = await addPerson(app, 'strapi-editor', { firstname: '하늘', lastname: '김' });
  // The names of the roles are in both languages.
  OWN.push(editor.email, 'gimhaneul', 'Coming Soon', 'Editor');
  desk = await signIn(editor, 'ko-KR');
}, 300_000);

const LISTS = 'content-manager/collection-types/api::';
const PAGES: Record<string, string> = {
  home: '',
  articles: ARTICLES,
  'new article': `${ARTICLES}/create`,
  authors: `${LISTS}author.author`,
  'new author': `${LISTS}author.author/create`,
  'new category': `${LISTS}category.category/create`,
  'new tag': `${LISTS}tag.tag/create`,
  comments: `${LISTS}comment.comment`,
  'new comment': `${LISTS}comment.comment/create`,
  pages: `${LISTS}page.page`,
  'new page': `${LISTS}page.page/create`,
  site: 'content-manager/single-types/api::site.site',
  navigation: 'content-manager/single-types/api::navigation.navigation',
  media: 'plugins/upload',
  bin: 'threeline/bin',
  profile: 'me',
  deliveries: 'settings/webhook-deliveries',
};

async function expectKorean(name: string): Promise<void> {
  await desk.page.waitForLoadState('networkidle');
  await desk.page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  expect(await foreignWords(desk.page, OWN)).toEqual([]);
}

test.each(Object.entries(PAGES))('the page “%s” has no English', async (name, path) => {
  await desk.open(path);
  await desk.page.locator('main h1').first().waitFor();
  await expectKorean(name);
});

test('an article that has been published', async () => {
  await openArticle(desk, publishedId);
  await desk.page.getByText('발행 준비').first().waitFor();
  await expectKorean('published article');
});

test('the page of the sign-in has the name and mark of the product', async () => {
  const { page } = desk;
  const stranger = await page.context().browser()?.newContext({ locale: 'ko-KR' });
  if (stranger === undefined) throw new Error('The browser has ended.');
  const entrance = await stranger.newPage();
  await entrance.goto(`${app.address}/admin/auth/login`);
  await entrance.getByRole('heading', { name: 'Threeline' }).waitFor();
  expect(await entrance.locator('img').first().getAttribute('src')).toMatch(/^data:image\/svg/);
  await entrance.waitForFunction("document.title.includes('Threeline')");
  expect(await foreignWords(entrance)).toEqual([]);
  await stranger.close();
});

test('dialogs over the list have no English', async () => {
  const { page } = desk;
  await desk.open(ARTICLES);
  await page.getByRole('row').filter({ hasText: '빈 글' }).getByRole('checkbox').click();
  await page.getByRole('button', { name: '삭제', exact: true }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).first().waitFor();
  await expectKorean('deleting several');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '발행', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectKorean('publishing several');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '필터' }).click();
  await expectKorean('filtering');
});

test('what is refused is said in Korean', async () => {
  const { page } = desk;
  await desk.open('content-manager/collection-types/api::author.author/create');
  await page.locator('[name=bio]').fill('소개');
  await page.getByRole('button', { name: '저장' }).click();
  await page.getByText('내용을 입력해 주세요.').first().waitFor();
  await expectKorean('refused');
});
