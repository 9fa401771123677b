import { addPerson, registerAdministrator } from '../support/actors/admin';
import { openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { openSection, saveButton, shownText, waitUntilSaved } from '../support/actors/writing';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { draftHistory } from '../support/fixtures/saved-drafts';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

const HEADING = '노선';
const SUMMARY = {
  line1: '아홉 노선이 달린다.',
  line2: '요금은 하나다.',
  line3: '새벽에 끝난다.',
};

let mine: Desk;
let theirs: Desk;
let documentId: string;

beforeAll(async () => {
  mine = await signIn(await registerAdministrator(app), 'ko-KR');
  const colleague = { firstname: '서연', lastname: '김' };
  theirs = await signIn(await addPerson(app, 'strapi-super-admin', colleague), 'ko-KR');
}, 300_000);

beforeEach(async () => {
  const sections = [{ heading: HEADING, body: paragraphs('처음 쓴 글.') }];
  const data = articleInput({ title: uniqueTitle(), sections, summary: SUMMARY });
  ({ documentId } = await documents(app).create({ data, locale: 'ko' }));
  for (const desk of [mine, theirs]) {
    await openArticle(desk, `${documentId}?plugins[i18n][locale]=ko`);
    await openSection(desk.page, HEADING);
  }
});

const draft = () =>
  documents(app).findOne({ documentId, locale: 'ko', populate: ['summary', 'sections'] });

interface Typed {
  title?: string;
  line1?: string;
  line2?: string;
  body?: string;
}

async function type({ page }: Desk, { title, line1, line2, body }: Typed): Promise<void> {
  const fields = { title, 'summary.line1': line1, 'summary.line2': line2 };
  for (const [name, text] of Object.entries(fields)) {
    if (text !== undefined) await page.locator(`[name="${name}"]`).fill(text);
  }
  if (body === undefined) return;
  await page.locator('[data-slate-editor]').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(body);
}

async function save(desk: Desk, typed: Typed): Promise<void> {
  await type(desk, typed);
  await saveButton(desk.page).click();
  await waitUntilSaved(desk.page);
}

/** The colleague saves, and the own save of the same places is refused. */
async function conflict(): Promise<void> {
  await save(theirs, {
    title: '서연이 고친 제목',
    line2: '서연이 고친 둘째 줄',
    body: '밤 버스는 새벽까지 다닌다.',
  });
  await type(mine, {
    title: '내가 고친 제목',
    line2: '내가 고친 둘째 줄',
    body: '밤 버스는 자정부터 다닌다.',
  });
  await saveButton(mine.page).click();
}

const dialog = () => mine.page.locator('dialog');
const field = (name: string) => dialog().getByRole('group', { name });

/** All drafts of the article that were ever saved, as JSON. */
async function history(): Promise<string> {
  const { draftsOf, findDraft } = draftHistory();
  const article = { documentId, locale: 'ko' };
  const saved = await draftsOf(app.strapi, article);
  return JSON.stringify(
    await Promise.all(saved.map(({ id }) => findDraft(app.strapi, article, id))),
  );
}

test('both texts are shown, and each field takes mine, theirs or an edited third', async () => {
  await conflict();
  await dialog().getByText('김 서연').or(dialog().getByText('서연 김')).waitFor();
  expect(await field('제목').locator('del').first().innerText()).toContain('서연이');
  await field('3줄 요약 · 둘째 줄').getByLabel('다른 사람의 글로 저장').check();
  await field('본문 섹션 1 · 본문').getByLabel('고쳐서 저장').check();
  await dialog().getByLabel('고친 글').fill('밤 버스는 자정부터\n새벽까지 다닌다.');
  await dialog().getByRole('button', { name: '고른 대로 저장하기' }).click();
  await waitUntilSaved(mine.page);

  const line2 = mine.page.locator('[name="summary.line2"]');
  await until(async () => (await line2.inputValue()) === '서연이 고친 둘째 줄');
  await openSection(mine.page, HEADING);
  const shown = await shownText(mine.page);
  expect({ ...shown, body: shown.body.replaceAll(/\n+/g, '\n') }).toEqual({
    title: '내가 고친 제목',
    line2: '서연이 고친 둘째 줄',
    body: '밤 버스는 자정부터\n새벽까지 다닌다.',
  });
  expect(await draft()).toMatchObject({
    title: '내가 고친 제목',
    summary: { ...SUMMARY, line2: '서연이 고친 둘째 줄' },
  });
  const saved = await history();
  for (const text of ['서연이 고친 제목', '내가 고친 둘째 줄', '밤 버스는 자정부터 다닌다.']) {
    expect(saved).toContain(text);
  }
});

test('a choice that the server did not get is in the form, and is saved by itself later', async () => {
  let writes = 0;
  await mine.page.route('**/content-manager/collection-types/api::article.article/**', (route) => {
    if (route.request().method() === 'PUT') writes += 1;
    // The refused save, the own text, and then the choice.
    return writes === 3 ? route.abort() : route.fallback();
  });
  await conflict();
  await field('제목').getByLabel('다른 사람의 글로 저장').check();
  await dialog().getByRole('button', { name: '고른 대로 저장하기' }).click();

  const title = mine.page.locator('[name=title]');
  await until(async () => (await title.inputValue()) === '서연이 고친 제목');
  await waitUntilSaved(mine.page);
  expect(await draft()).toMatchObject({
    title: '서연이 고친 제목',
    summary: { ...SUMMARY, line2: '내가 고친 둘째 줄' },
    sections: [{ body: paragraphs('밤 버스는 자정부터 다닌다.') }],
  });
  expect(await history()).toContain('내가 고친 제목');
});

test('going back leaves the form as it is, with a live button', async () => {
  await conflict();
  await dialog().getByRole('button', { name: '저장하지 않고 돌아가기' }).click();

  await mine.page.getByText('저장하지 않았습니다. 쓴 글은 그대로 있습니다.').first().waitFor();
  expect(await shownText(mine.page)).toEqual({
    title: '내가 고친 제목',
    line2: '내가 고친 둘째 줄',
    body: '밤 버스는 자정부터 다닌다.',
  });
  expect((await draft())?.title).toBe('서연이 고친 제목');
  await saveButton(mine.page).click();
  await dialog().getByRole('button', { name: '고른 대로 저장하기' }).click();
  await waitUntilSaved(mine.page);
  expect(await draft()).toMatchObject({
    title: '내가 고친 제목',
    summary: { ...SUMMARY, line2: '내가 고친 둘째 줄' },
    sections: [{ body: paragraphs('밤 버스는 자정부터 다닌다.') }],
  });
});

test('editors of different places keep both, and the later one is told where', async () => {
  await save(theirs, { title: '서연이 고친 제목', line1: '서연이 고친 첫째 줄' });
  await save(mine, { line2: '내가 고친 둘째 줄', body: '밤 버스는 자정부터 다닌다.' });

  await mine.page.getByText('다른 사람이 고친 곳이 있어 함께 저장했습니다').waitFor();
  await mine.page.getByText('3줄 요약 · 첫째 줄').waitFor();
  expect(await draft()).toMatchObject({
    title: '서연이 고친 제목',
    summary: { ...SUMMARY, line1: '서연이 고친 첫째 줄', line2: '내가 고친 둘째 줄' },
    sections: [{ heading: HEADING, body: paragraphs('밤 버스는 자정부터 다닌다.') }],
  });
  await until(async () => (await shownText(mine.page)).title === '서연이 고친 제목');
  expect(await shownText(mine.page)).toEqual({
    title: '서연이 고친 제목',
    line2: '내가 고친 둘째 줄',
    body: '밤 버스는 자정부터 다닌다.',
  });
});
