import { registerAdministrator } from '../support/actors/admin';
import { openArticle, useBrowser, type Desk } from '../support/actors/browser';
import {
  openSection,
  saveButton,
  shownText,
  typeInto,
  waitUntilKept,
} from '../support/actors/writing';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

const HEADING = '노선';

let desk: Desk;

beforeAll(async () => {
  desk = await signIn(await registerAdministrator(app), 'ko-KR');
}, 300_000);

/** Types into an article in a tab that is closed before it is saved. */
async function typeAndClose(): Promise<{
  documentId: string;
  text: Parameters<typeof typeInto>[1];
}> {
  const sections = [
    { heading: HEADING, body: paragraphs('처음 쓴 글.') },
    { heading: '요금', body: paragraphs('2,500원이다.') },
  ];
  const data = articleInput({ title: uniqueTitle(), sections });
  const { documentId } = await documents(app).create({ data, locale: 'ko' });
  const page = await desk.page.context().newPage();
  const open = async (path: string) => {
    await page.goto(`${app.address}/admin/${path}`);
  };
  await openArticle({ page, open }, `${documentId}?plugins[i18n][locale]=ko`);
  await openSection(page, HEADING);
  const text = { title: uniqueTitle('심야 버스'), line2: '둘째 줄', body: '새벽까지 다닌다.' };
  await typeInto(page, text);
  await waitUntilKept(page, text.title, text.body);
  await page.close();
  return { documentId, text };
}

test('the text of a deleted article is offered in a new one, which is saved with all of it', async () => {
  const { documentId, text } = await typeAndClose();
  await documents(app).delete({ documentId, locale: '*' });
  const { page } = desk;

  await desk.open('');
  await page.getByText(/^새 글, \d\d:\d\d$/).waitFor();
  await page.getByRole('link', { name: text.title }).click();
  await page.waitForURL(/\/create\?/);
  await page.getByRole('button', { name: '복원하기' }).click();
  await page.locator('form h3 > button[aria-expanded]', { hasText: HEADING }).click();
  // A section that closes is there for a moment beside one that opens.
  await until(async () => (await page.locator('[data-slate-editor]').count()) === 1);
  expect(await shownText(page)).toEqual(text);
  await saveButton(page).click();
  await page.waitForURL(/article\/[a-z0-9]{24}/);

  const [saved] = await documents(app).findMany({
    locale: 'ko',
    filters: { title: text.title },
    populate: { sections: true, summary: true },
  });
  expect(saved?.documentId).not.toBe(documentId);
  expect(saved?.sections?.map(({ heading }) => heading)).toEqual([HEADING, '요금']);
  expect(saved?.summary).toMatchObject({ line1: 'Nine lines run.', line2: text.line2 });
  await desk.open('');
  await page.getByText('모든 글이 저장되었습니다').waitFor();
});

test('text stays with its article while the server cannot tell whether it exists', async () => {
  const { text } = await typeAndClose();
  const { page } = desk;
  const article = /content-manager\/collection-types\/api::article\.article\/[a-z0-9]{24}/;
  await page.route(article, (route) => route.fulfill({ status: 404, body: 'nginx' }));
  const asked = page.waitForResponse(article);
  await desk.open('');
  await asked;
  await page.getByText(/^\d\d:\d\d 수정$/).waitFor();
  await page.unroute(article);

  await page.getByRole('link', { name: text.title }).click();
  await page.waitForURL(/article\/[a-z0-9]{24}/);
  await page.getByRole('button', { name: '복원하기' }).waitFor();
});
