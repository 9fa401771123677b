import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const app = useApplication();
let browser: Browser | undefined;
let path = '';

const text = (some: string, marks = {}) => ({ type: 'text' as const, text: some, ...marks });

beforeAll(async () => {
  const { chromium } = testHost.require('playwright-core') as typeof import('playwright-core');
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const body = [
    ...paragraphs('본문.'),
    { type: 'heading', level: 5, children: [text('작은 제목', { bold: true })] },
    {
      type: 'list',
      format: 'unordered',
      children: [{ type: 'list-item', children: [text('하나')] }],
    },
    { type: 'quote', children: [text('인용')] },
    { type: 'code', children: [text('const x = 1;'.repeat(30))] },
    {
      type: 'paragraph',
      children: [{ type: 'link', url: 'https://a.example/', children: [text('링크')] }],
    },
  ];
  const sections = [
    { heading: '첫째', body },
    { heading: '둘째', body },
  ];
  const { documentId } = await documents(app).create({
    data: articleInput({ title: '접근성', publicationDate: '2025-12-01', sections }),
    status: 'published',
  });
  const answer = await app.post(
    `/threeline/previews/${documentId}/link`,
    {},
    {
      token: await adminToken(app),
      query: { locale: 'ko' },
    },
  );
  path = z.object({ data: z.object({ path: z.string() }) }).parse(answer.body).data.path;
}, 300_000);

afterAll(async () => {
  await browser?.close();
});

const found = z.object({ violations: z.array(z.object({ id: z.string() })) });

describe.each(['light', 'dark'] as const)('the built-in preview, %s', (colorScheme) => {
  test.each([
    ['draft', 1440],
    ['both', 1440],
    ['draft', 390],
    ['both', 390],
  ])(
    'has no fault that axe finds, as %s at %i pixels, and breaks no rule of its own',
    async (view, width) => {
      // axe itself is a script that the page's policy would rightly keep out.
      const context = await browser?.newContext({
        bypassCSP: true,
        colorScheme,
        viewport: { width, height: 900 },
      });
      const page = await context?.newPage();
      if (context === undefined || page === undefined) throw new Error('The browser is not there.');
      await page.goto(app.address + path.replace('view=draft', `view=${view}`));
      const axe = readFileSync(testHost.require.resolve('axe-core/axe.min.js'), 'utf8');
      for (const frame of page.frames()) await frame.evaluate(axe);

      const { violations } = found.parse(await page.evaluate('axe.run(document)'));
      const overflow: unknown = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      await context.close();

      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(overflow).toBe(0);
    },
  );
});

test('the browser refuses nothing that the page itself brings', async () => {
  const context = await browser?.newContext();
  const page = await context?.newPage();
  const complaints: string[] = [];
  page?.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page?.goto(app.address + path.replace('view=draft', 'view=both'), {
    waitUntil: 'networkidle',
  });
  await context?.close();
  expect(complaints.filter((complaint) => !complaint.includes('favicon'))).toEqual([]);
});
