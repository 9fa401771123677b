import type { Browser, Locator, Page } from 'playwright-core';
import type { Credentials } from './admin';
import type { TestApplication } from '../app/application';

/** The system's own; Playwright's download is of no use where the network is closed. */
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** A laptop's. */
const VIEWPORT = { width: 1440, height: 900 };

/** The list of articles. */
export const ARTICLES = 'content-manager/collection-types/api::article.article';

/** A person at the admin panel. */
export interface Desk {
  page: Page;
  /** Clicks, pastes and keys that are no text, so far. */
  readonly interactions: number;
  /** What the console of the browser has complained about, and pages that failed. */
  readonly complaints: string[];
  click(target: Locator): Promise<void>;
  /** Presses a key that is no text. */
  press(key: string): Promise<void>;
  /** Types where the cursor is; Hangul as an input method does. */
  type(text: string): Promise<void>;
  /** Pastes where the cursor is. */
  paste(text: string): Promise<void>;
  /** Opens a page of the panel, such as `content-manager/collection-types/api::tag.tag`. */
  open: (path: string) => Promise<void>;
}

/** A browser for the tests of a file. */
export function useChromium(): () => Browser {
  let browser: Browser | undefined;

  beforeAll(async () => {
    const { chromium } = testHost.require('playwright-core') as typeof import('playwright-core');
    // Chromium refuses its sandbox to root, which is who runs the checks in a container.
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  return () => {
    if (browser === undefined) throw new Error('The browser has not started.');
    return browser;
  };
}

/** Lets people sign in to the admin panel; each has a window of their own. */
export function useBrowser(app: TestApplication) {
  const chromium = useChromium();

  /** Signs a person in whose browser speaks `language`. */
  return async function signIn(credentials: Credentials, language: 'ko-KR' | 'en-US') {
    const context = await chromium().newContext({ locale: language, viewport: VIEWPORT });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    context.setDefaultTimeout(15_000);
    const desk = deskOf(await context.newPage(), app.address);
    await desk.open('auth/login');
    await desk.page.locator('input[name=email]').fill(credentials.email);
    await desk.page.locator('input[name=password]').fill(credentials.password);
    await desk.page.locator('button[type=submit]').click();
    await desk.page.waitForURL(/\/admin\/?$/);
    return desk;
  };
}

/** Opens the form of an article, or an empty one, and waits until Strapi has settled on a language. */
export async function openArticle({ open, page }: Desk, documentId = 'create'): Promise<void> {
  await open(`${ARTICLES}/${documentId}`);
  await page.waitForURL(/locale/);
  await page.locator('[name="summary.line3"]').waitFor();
}

function deskOf(page: Page, address: string): Desk {
  let interactions = 0;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const count = async (act: Promise<unknown>) => {
    interactions += 1;
    await act;
  };
  return {
    page,
    complaints,
    get interactions() {
      return interactions;
    },
    click: (target) => count(target.click()),
    press: (key) => count(page.keyboard.press(key)),
    type: (text) => page.keyboard.insertText(text),
    async paste(text) {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      await count(page.keyboard.press('ControlOrMeta+V'));
    },
    async open(path) {
      await page.goto(`${address}/admin/${path}`);
    },
  };
}

/**
 * What the console has complained about, beside one thing: the edit view asks for the address of a
 * preview also where previews are off, which Strapi answers with 404.
 */
export function complaintsOf({ complaints }: Desk, { strapi }: TestApplication): string[] {
  const hasPreview = strapi.config.get('admin.preview.enabled') === true;
  return complaints.filter((text) => hasPreview || !text.includes('/content-manager/preview/url/'));
}
