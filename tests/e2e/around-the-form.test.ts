import { registerAdministrator } from '../support/actors/admin';
import { openArticle, useBrowser, type Desk } from '../support/actors/browser';
import { until } from '../support/app/until';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const app = useApplication({}, { adminPanel: true });
const signIn = useBrowser(app);

let desk: Desk;

beforeAll(async () => {
  desk = await signIn(await registerAdministrator(app), 'ko-KR');
}, 300_000);

const AUTHOR = 'api::author.author';

test('an author who is created while searching has the name that was typed, and nothing tells an error', async () => {
  const { page } = desk;
  await openArticle(desk);
  const search = page.locator('input[name=author]');
  await search.click();
  await search.pressSequentially('새 필자');
  await page.getByText('새로 만들기', { exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText('새 필자')
    .or(dialog.locator('[name=name][value="새 필자"]'))
    .first()
    .waitFor();
  expect(await dialog.locator('[name=name]').inputValue()).toBe('새 필자');
  const toast = page.locator('[data-sonner-toast]');
  await toast.waitFor({ state: 'attached' });
  await toast.waitFor({ state: 'hidden' });
  await dialog.getByRole('button', { name: '저장' }).click();
  await until(async () => {
    const found = await documents(app, AUTHOR).findMany({ filters: { name: '새 필자' } });
    return found.length === 1;
  });
});

test('the preview is closed by one click, however often its sides were changed', async () => {
  const { page } = desk;
  const { documentId } = await documents(app).create({
    data: articleInput({ title: '미리 보기' }),
  });
  await openArticle(desk, documentId);
  await page.getByRole('link', { name: '미리보기 열기' }).click();
  const frame = page.frameLocator('[data-testid=preview-iframe]');
  await frame.getByRole('link', { name: '나란히' }).click();
  await frame.locator('iframe').first().waitFor();
  await page.getByRole('link', { name: '미리보기 닫기' }).click();
  await page.locator('[name="summary.line3"]').waitFor();
  expect(page.url()).toContain(documentId);
});

test('on a phone, a missing thing leads to its field in front of the panels', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 390, height: 844 });
  const summary = { line1: '하나.', line2: '둘.' };
  const data = articleInput({ title: '전화기에서', summary });
  const { documentId } = await documents(app).create({ data });
  await openArticle(desk, documentId);
  await page.getByRole('button', { name: '추가 작업 열기' }).click();
  await page.getByRole('button', { name: '요약 3번째 줄' }).click();
  await page.locator('[name="summary.line3"]:focus').waitFor();
  await page.getByRole('button', { name: '추가 작업 열기' }).waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a webhook may have a Korean name', async () => {
  const { page } = desk;
  await desk.open('settings/webhooks/create');
  await page.locator('input[name=name]').fill('홈페이지 갱신');
  await page.locator('input[name=url]').fill('https://hooks.example.com/');
  await page.getByRole('button', { name: '저장' }).click();
  await page.waitForURL(/settings\/webhooks\/\d+/);
  await page.getByRole('heading', { name: '홈페이지 갱신' }).waitFor();
});

test('nothing is advertised', async () => {
  const { page } = desk;
  await desk.open('settings/application-infos');
  await page.getByText('Strapi 버전').waitFor();
  for (const place of ['strapi.io/pricing', 'market.strapi.io']) {
    const links = page.locator(`a[href*="${place}"]`);
    await links.first().waitFor({ state: 'attached' });
    for (const link of await links.all()) expect(await link.isVisible()).toBe(false);
  }
  expect(await page.getByText('current plan').isVisible()).toBe(false);
});
