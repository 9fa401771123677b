import { useApplication } from '../support/app/application';
import { useChromium } from '../support/actors/browser';
import { publishSamples } from '../support/fixtures/sample-articles';

const app = useApplication();
const chromium = useChromium();

test('the reading page shows the API and asks it, without a complaint or a foreign host', async () => {
  await publishSamples(app, 'Docs');
  const page = await (await chromium().newContext({ locale: 'ko-KR' })).newPage();
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));

  await page.goto(`${app.address}/docs`);
  await page.locator('#operations-Articles-listArticles').waitFor();
  await page.locator('#operations-Articles-listArticles .opblock-summary-control').click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await page.locator('.live-responses-table .response-col_status').first().waitFor();

  const answered = page.locator('.live-responses-table tbody .response-col_status').first();
  expect(await answered.innerText()).toContain('200');
  expect(await page.locator('.info').innerText()).toContain('세 줄 요약');
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual([app.address]);
}, 300_000);
