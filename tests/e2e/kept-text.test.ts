import { addPerson, registerAdministrator, type Credentials } from '../support/actors/admin';
import { ARTICLES, openArticle, signInIn, useBrowser, type Desk } from '../support/actors/browser';
import { useChromiumProcess } from '../support/actors/chromium-process';
import {
  ageKeptTexts,
  openSection,
  saveButton,
  shownText,
  typeInto,
  waitUntilKept,
  waitUntilSaved,
} from '../support/actors/writing';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);
const killable = useChromiumProcess('ko');

const HEADING = '노선';
/** How long to look for what must not come, in milliseconds. */
const A_SECOND = 1_000;

let editor: Credentials;
let desk: Desk;
let documentId: string;

beforeAll(async () => {
  editor = await registerAdministrator(app);
  desk = await signIn(editor, 'ko-KR');
}, 300_000);

beforeEach(async () => {
  const sections = [{ heading: HEADING, body: paragraphs('처음 쓴 글.') }];
  const data = articleInput({ title: uniqueTitle(), sections });
  ({ documentId } = await documents(app).create({ data, locale: 'ko' }));
});

const typed = () => ({
  title: uniqueTitle('심야 버스 👩‍👩‍👧'),
  line2: '“따옴표”와 띄어쓰기',
  body: '밤 11시 40분부터 다음 날 새벽까지 다닌다. 요금은 2,500원이다.',
});
const pass = (ms: number) => new Promise((done) => setTimeout(done, ms));
const offer = (at: Desk) =>
  at.page.getByText(/이 브라우저에 저장되지 않은 글이 있습니다 \(\d\d:\d\d\)/);
const restore = (at: Desk) => at.page.getByRole('button', { name: '복원하기' }).click();
const address = () => `${documentId}?plugins[i18n][locale]=ko`;

async function open(at: Desk): Promise<void> {
  await openArticle(at, address());
  await openSection(at.page, HEADING);
}

/** Another tab of the same browser. */
async function newTab(at: Desk): Promise<Desk> {
  const page = await at.page.context().newPage();
  return {
    ...at,
    page,
    open: async (path) => {
      await page.goto(`${app.address}/admin/${path}`);
    },
  };
}

test('a tab that is closed while text is unsaved offers it in the next', async () => {
  const text = typed();
  const tab = await newTab(desk);
  await open(tab);
  await typeInto(tab.page, text);
  await waitUntilKept(tab.page, text.title, text.body);
  await tab.page.close();

  await open(desk);
  await offer(desk).waitFor();
  await desk.page.getByRole('button', { name: '살펴보기' }).click();
  await desk.page.getByRole('dialog').getByText('2,500원이다').waitFor();
  await desk.page.getByRole('button', { name: '닫기' }).last().click();
  await restore(desk);
  expect(await shownText(desk.page)).toEqual(text);
  await saveButton(desk.page).click();
  await waitUntilSaved(desk.page);

  await open(desk);
  await desk.page.getByText('발행 준비').first().waitFor();
  await pass(A_SECOND);
  expect(await offer(desk).count()).toBe(0);
});

test('a tab that is open keeps its text to itself, and restored text joins what was saved since', async () => {
  const text = typed();
  const tab = await newTab(desk);
  await open(tab);
  await typeInto(tab.page, text);
  await waitUntilKept(tab.page, text.title, text.body);
  await open(desk);
  await desk.page.getByText('발행 준비').first().waitFor();
  await pass(A_SECOND);
  expect(await offer(desk).count()).toBe(0);
  await tab.page.close();

  const data = { lead: '그사이 다른 사람이 고친 리드' };
  await documents(app).update({ documentId, locale: 'ko', data });
  await open(desk);
  await restore(desk);
  expect(await shownText(desk.page)).toEqual(text);
  expect(await desk.page.locator('[name=lead]').inputValue()).toBe(data.lead);
});

test('text that was typed before a look at the published version is offered in the draft', async () => {
  await documents(app).publish({ documentId, locale: 'ko' });
  const published = await documents(app).findOne({ documentId, locale: 'ko', status: 'published' });
  const look = async (isTyped: boolean) => {
    await desk.page.getByRole('tab', { name: '발행됨' }).click();
    if (isTyped) await desk.page.getByRole('button', { name: '확인' }).click();
    const body = desk.page.locator('fieldset[disabled] [name=title], [name=title][disabled]');
    await until(async () => (await body.first().inputValue()) === published?.title);
  };
  const text = typed();
  await open(desk);
  // Strapi has both versions at hand from now on, and shows them in one form.
  await look(false);
  await desk.page.getByRole('tab', { name: '초안' }).click();
  await openSection(desk.page, HEADING);
  await typeInto(desk.page, text);
  await look(true);
  await desk.page.getByRole('tab', { name: '초안' }).click();
  await restore(desk);
  await openSection(desk.page, HEADING);
  expect(await shownText(desk.page)).toEqual(text);
  await saveButton(desk.page).click();
  await waitUntilSaved(desk.page);
});

test('the text of a copy that was never saved is not offered in the original', async () => {
  const title = uniqueTitle('베낀 글');
  const tab = await newTab(desk);
  await openArticle(tab, `clone/${address()}`);
  await tab.page.locator('[name=title]').fill(title);
  await waitUntilKept(tab.page, title);
  await tab.page.close();

  await open(desk);
  await desk.page.getByText('발행 준비').first().waitFor();
  await pass(A_SECOND);
  expect(await offer(desk).count()).toBe(0);
  await ageKeptTexts(desk.page, 15);
});

test('a browser that is killed while its user types offers the text after the next start', async () => {
  const text = typed();
  const before = await signInIn(await killable.start(), app.address, editor);
  await open(before);
  await typeInto(before.page, text);
  await waitUntilKept(before.page, text.title, text.body);
  await killable.kill();

  const after = await signInIn(await killable.start(), app.address, editor);
  await open(after);
  await restore(after);
  expect(await shownText(after.page)).toEqual(text);
  await killable.kill();
});

test('a new article that was never saved is found from the home page and from the list', async () => {
  const title = uniqueTitle('새 글');
  // Texts of other tests expire.
  await open(desk);
  await ageKeptTexts(desk.page, 15);
  const tab = await newTab(desk);
  await openArticle(tab, 'create?plugins[i18n][locale]=ko');
  await tab.page.locator('[name=title]').fill(title);
  await waitUntilKept(tab.page, title);
  await tab.page.close();

  await desk.open('');
  await desk.page.getByText('이 브라우저의 저장되지 않은 글').waitFor();
  await desk.page.getByRole('link', { name: title }).waitFor();
  await desk.open(ARTICLES);
  await desk.page.getByRole('link', { name: new RegExp(title) }).click();
  await restore(desk);
  expect(await desk.page.locator('[name=title]').inputValue()).toBe(title);
  await saveButton(desk.page).click();
  await desk.page.waitForURL(/article\/[a-z0-9]{24}/);

  await desk.open('');
  await desk.page.getByText('모든 글이 저장되었습니다').waitFor();
});

test('kept text is offered for two weeks', async () => {
  const text = typed();
  const tab = await newTab(desk);
  await open(tab);
  await typeInto(tab.page, text);
  await waitUntilKept(tab.page, text.title, text.body);
  await tab.page.close();

  await ageKeptTexts(desk.page, 13);
  await open(desk);
  await desk.page.getByText(/저장되지 않은 글이 있습니다 \(\d+월 \d+일 \d\d:\d\d\)/).waitFor();
  await ageKeptTexts(desk.page, 2);
  await open(desk);
  await desk.page.getByText('발행 준비').first().waitFor();
  await pass(A_SECOND);
  expect(await desk.page.getByRole('button', { name: '복원하기' }).count()).toBe(0);
});

test('discarded text is gone, after a question', async () => {
  const tab = await newTab(desk);
  await open(tab);
  const text = typed();
  await typeInto(tab.page, text);
  await waitUntilKept(tab.page, text.title, text.body);
  await tab.page.close();
  await open(desk);
  await desk.page.getByRole('button', { name: '버리기', exact: true }).click();
  await desk.page.getByRole('button', { name: '글 버리기' }).click();
  await offer(desk).waitFor({ state: 'detached' });
  await open(desk);
  await desk.page.getByText('발행 준비').first().waitFor();
  await pass(A_SECOND);
  expect(await offer(desk).count()).toBe(0);
});

test('what is typed while the form is saved stays in the form', async () => {
  const text = typed();
  await open(desk);
  await typeInto(desk.page, text);
  const writes = '**/content-manager/collection-types/api::article.article/**';
  let note: () => void = () => undefined;
  const sent = new Promise<void>((done) => {
    note = done;
  });
  let answer: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await desk.page.route(writes, async (route) => {
    if (route.request().method() === 'PUT') {
      note();
      await held;
    }
    await route.fallback();
  });
  await saveButton(desk.page).click();
  await sent;
  await desk.page.locator('[name=title]').fill(`${text.title} (계속)`);
  await desk.page.locator('[data-slate-editor]').click();
  await desk.press('ControlOrMeta+End');
  await desk.type(' 그리고 더.');
  answer();
  await desk.page.getByText('저장했습니다').first().waitFor();
  await pass(A_SECOND);

  const later = { ...text, title: `${text.title} (계속)`, body: `${text.body} 그리고 더.` };
  expect(await shownText(desk.page)).toEqual(later);
  await desk.page.unroute(writes);
  await saveButton(desk.page).click();
  await waitUntilSaved(desk.page);
});

test('a sign-out says that unsaved text goes with it, and nobody is offered it afterwards', async () => {
  const person = await addPerson(app, 'strapi-super-admin');
  const leaving = await signIn(person, 'ko-KR');
  const tab = await newTab(leaving);
  await open(tab);
  const text = typed();
  await typeInto(tab.page, text);
  await waitUntilKept(tab.page, text.title, text.body);
  await tab.page.close();
  await leaving.open('');
  const signOut = async () => {
    await leaving.page.getByRole('button', { name: /Someone Else/ }).click();
    await leaving.page.getByRole('menuitem', { name: '로그아웃' }).click();
  };
  await signOut();
  await leaving.page.getByRole('button', { name: '로그아웃하지 않기' }).click();
  await leaving.page.getByText('이 브라우저의 저장되지 않은 글').waitFor();
  await signOut();
  await leaving.page.getByRole('button', { name: '글을 지우고 로그아웃' }).click();
  await leaving.page.waitForURL(/auth\/login/);

  const again = await signInIn(leaving.page.context(), app.address, person);
  await again.page.getByText('모든 글이 저장되었습니다').waitFor();
});
