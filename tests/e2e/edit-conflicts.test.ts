import type { Request } from 'playwright-core';
import { registerAdministrator } from '../support/actors/admin';
import { openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { openSection, saveButton, shownText, typeInto } from '../support/actors/writing';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

const WRITES = '**/content-manager/collection-types/api::article.article/**';
const HEADING = '노선';

let desk: Desk;
let documentId: string;

beforeAll(async () => {
  desk = await signIn(await registerAdministrator(app), 'ko-KR');
}, 300_000);

const mine = () => ({
  title: uniqueTitle('내가 고친 제목'),
  line2: '내가 고친 둘째 줄',
  body: '밤 버스는 자정부터 다닌다.',
});
const dialog = () => desk.page.locator('dialog');
const field = (name: string) => dialog().getByRole('group', { name });

beforeEach(async () => {
  const sections = [{ heading: HEADING, body: paragraphs('처음 쓴 글.') }];
  const data = articleInput({ title: uniqueTitle(), sections });
  ({ documentId } = await documents(app).create({ data, locale: 'ko' }));
  await openArticle(desk, `${documentId}?plugins[i18n][locale]=ko`);
  await openSection(desk.page, HEADING);
});

afterEach(() => desk.page.unroute(WRITES));

/** Answers the first save with a conflict, and lets the others through. Returns those. */
async function conflictOnce(text: ReturnType<typeof mine>): Promise<Request[]> {
  const changed = (path: string[], own: unknown, theirs: unknown) => ({
    kind: 'changed',
    path,
    base: null,
    mine: own,
    theirs,
  });
  const details = {
    code: 'EDIT_CONFLICT',
    editVersion: 4,
    by: { kind: 'editor', name: '김서연', scheduled: false },
    at: '2026-03-02T05:03:00.000Z',
    conflicts: [
      changed(['title'], text.title, '김서연이 고친 제목'),
      changed(['summary', 'line2'], text.line2, '김서연이 고친 둘째 줄'),
      changed(
        ['sections', '0', 'body'],
        paragraphs(text.body),
        paragraphs('밤 버스는 새벽까지 다닌다.'),
      ),
    ],
  };
  const error = { status: 409, name: 'ConflictError', message: 'In English', details };
  const sent: Request[] = [];
  let isFirst = true;
  await desk.page.route(WRITES, async (route) => {
    if (route.request().method() === 'GET') return route.fallback();
    if (isFirst) {
      isFirst = false;
      return route.fulfill({
        status: 409,
        contentType: 'application/json',
        body: JSON.stringify({ data: null, error }),
      });
    }
    sent.push(route.request());
    return route.fallback();
  });
  return sent;
}

test('both texts are shown, and each field takes mine, theirs or an edited third', async () => {
  const text = mine();
  const sent = await conflictOnce(text);
  await typeInto(desk.page, text);
  await desk.click(saveButton(desk.page));

  await dialog().getByText('김서연 님이 저장했습니다').waitFor();
  await field('제목').getByText('다른 사람의 글로 저장').waitFor();
  expect(await dialog().locator('del').first().innerText()).toContain('김서연이');
  await field('3줄 요약 · 둘째 줄').getByLabel('다른 사람의 글로 저장').check();
  await field('본문 섹션 1 · 본문').getByLabel('고쳐서 저장').check();
  await dialog().getByLabel('고친 글').fill('밤 버스는 자정부터\n새벽까지 다닌다.');
  await dialog().getByRole('button', { name: '고른 대로 저장하기' }).click();
  await desk.page.getByText('저장했습니다').first().waitFor();

  const [first, second] = sent;
  expect(first?.headers()['x-edit-resolved']).toBe('4');
  expect(second?.headers()['x-edit-resolved']).toBe('5');
  const chosen = {
    title: text.title,
    line2: '김서연이 고친 둘째 줄',
    body: '밤 버스는 자정부터\n새벽까지 다닌다.',
  };
  const line2 = desk.page.locator('[name="summary.line2"]');
  await until(async () => (await line2.inputValue()) === chosen.line2);
  await openSection(desk.page, HEADING);
  const shown = await shownText(desk.page);
  expect({ ...shown, body: shown.body.replaceAll(/\n+/g, '\n') }).toEqual(chosen);
  // What was not taken was saved before, so that the history of the article has it.
  expect(JSON.stringify(first?.postDataJSON())).toContain(text.line2);
});

test('going back leaves the form as it is, with a live button', async () => {
  const text = mine();
  const sent = await conflictOnce(text);
  await typeInto(desk.page, text);
  await desk.click(saveButton(desk.page));
  await dialog().getByRole('button', { name: '저장하지 않고 돌아가기' }).click();

  await desk.page.getByText('저장하지 않았습니다. 쓴 글은 그대로 있습니다.').first().waitFor();
  expect(await shownText(desk.page)).toEqual(text);
  expect(sent).toEqual([]);
  await desk.click(saveButton(desk.page));
  await desk.page.getByText('저장했습니다').first().waitFor();
});

test('a save that kept what others changed says where', async () => {
  await desk.page.route(WRITES, async (route) => {
    if (route.request().method() !== 'PUT') return route.fallback();
    const response = await route.fetch();
    const paths = [['lead'], ['sections', '0', 'heading']];
    const headers = {
      ...response.headers(),
      'x-edit-merged': encodeURIComponent(JSON.stringify(paths)),
    };
    return route.fulfill({ response, headers });
  });
  await typeInto(desk.page, mine());
  await desk.click(saveButton(desk.page));

  await desk.page.getByText('다른 사람이 고친 곳이 있어 함께 저장했습니다').waitFor();
  await desk.page.getByText('본문 섹션 1 · 소제목').waitFor();
});
