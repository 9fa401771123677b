import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { useChromium } from '../support/actors/browser';

/** Starts a browser for the tests of a file. */
export function useVisitors() {
  const chromium = useChromium();

  /** Opens a page as a new visitor, and closes it afterwards. */
  async function visit<Result>(
    url: string,
    look: (page: Page) => Promise<Result>,
  ): Promise<Result> {
    const context = await chromium().newContext({ bypassCSP: true });
    try {
      const page = await context.newPage();
      await page.goto(url);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  return { visit };
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const report = z.object({ violations: z.array(z.object({ id: z.string(), nodes: z.unknown() })) });

/** The rules of axe that the page breaks, and where. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Next.js renders the page of a 404 in the browser.
  await page.locator('main').waitFor();
  await page.evaluate(AXE);
  const { violations } = report.parse(await page.evaluate('axe.run(document)'));
  return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes)}`);
}

/** What a reader sees of an article. */
export const contentOf = async (page: Page) => ({
  lang: await page.locator('html').getAttribute('lang'),
  title: await page.locator('h1').innerText(),
  lines: await page.locator('.summary li').allInnerTexts(),
  headings: (await page.locator('article h2').allInnerTexts()).slice(1, -1),
  notice: await page.locator('.comments p').innerText(),
  jsonLd: z
    .object({ '@type': z.string(), headline: z.string() })
    .parse(JSON.parse(await page.locator('script[type="application/ld+json"]').innerText())),
});
