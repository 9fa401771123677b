import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Credentials } from './admin';
import type { TestApplication } from '../app/application';

/** The system's Chromium: Playwright cannot download one where the network is closed. */
export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** The viewport of a laptop. */
export const VIEWPORT = { width: 1440, height: 900 };

/** The path of the list of articles in the panel. */
export const ARTICLES = 'content-manager/collection-types/api::article.article';

/** A user in the admin panel. */
export interface Desk {
  page: Page;
  /** The number of clicks, pastes and control keys so far. */
  readonly interactions: number;
  /** Errors in the browser's console, and uncaught errors of pages. */
  readonly complaints: string[];
  click(target: Locator): Promise<void>;
  /** Presses a control key. */
  press(key: string): Promise<void>;
  /** Types at the cursor; Hangul as an input method does. */
  type(text: string): Promise<void>;
  /** Pastes at the cursor. */
  paste(text: string): Promise<void>;
  /** Opens a page of the panel, such as `content-manager/collection-types/api::tag.tag`. */
  open: (path: string) => Promise<void>;
}

/** Starts one browser for the tests of a file. */
export function useChromium(): () => Browser {
  let browser: Browser | undefined;

  beforeAll(async () => {
    const { chromium } = testHost.require('playwright-core') as typeof import('playwright-core');
    // Chromium's sandbox does not run as root, and checks in a container run as root.
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
  });

  return () => {
    if (browser === undefined) throw new Error('The browser has not started.');
    return browser;
  };
}

/** Lets users sign in to the admin panel, each in a browser context of their own. */
export function useBrowser(app: Pick<TestApplication, 'address'>) {
  const chromium = useChromium();

  /** Signs in a user whose browser prefers `language`. */
  return async function signIn(credentials: Credentials, language: 'ko-KR' | 'en-US') {
    const context = await chromium().newContext({ locale: language, viewport: VIEWPORT });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    context.setDefaultTimeout(60_000);
    return signInIn(context, app.address, credentials);
  };
}

/** Signs in a user in a browser that has started. */
export async function signInIn(
  context: BrowserContext,
  address: string,
  credentials: Credentials,
): Promise<Desk> {
  const desk = deskOf(await context.newPage(), address);
  await desk.open('auth/login');
  await fillSignIn(desk, credentials);
  await desk.page.waitForURL(/\/admin\/?$/);
  return desk;
}

/** Fills the sign-in page that is open. */
export async function fillSignIn({ page }: Desk, { email, password }: Credentials): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
}

/** Opens the form of an article, or an empty form, and waits until Strapi has chosen a locale. */
export async function openArticle(
  { open, page }: Pick<Desk, 'open' | 'page'>,
  documentId = 'create',
): Promise<void> {
  await open(`${ARTICLES}/${documentId}`);
  await page.waitForURL(/locale/);
  await page.locator('[name="summary.line3"]').waitFor();
}

/** A user whose page is open. */
export function deskOf(page: Page, address: string): Desk {
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
 * Returns the errors in the console except an expected one: the edit view requests the address of a
 * preview even where previews are off, and Strapi responds with 404.
 */
export function complaintsOf({ complaints }: Desk, { strapi }: TestApplication): string[] {
  const hasPreview = strapi.config.get('admin.preview.enabled') === true;
  return complaints.filter((text) => hasPreview || !text.includes('/content-manager/preview/url/'));
}
