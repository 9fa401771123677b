// An editor in the admin panel of a production build.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { start } from './processes.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

const EMAIL = 'bench@newsroom.example';
const PASSWORD = 'Correct-horse-1';

/** Runs a script to its end. */
export function run(script, args, cwd, env = {}) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}.`);
}

/** Builds the panel and the server, unless they are built. */
export const buildPanel = () => run(path.join(root, 'src/cli/prepare.mjs'), ['--admin'], root);

/** Makes a database with an editor and an article of 60 sections. */
export const fillDesk = (env) => start('desk-template.mjs', [root, EMAIL, PASSWORD], env);

/** Starts the system's Chromium. */
export const startChromium = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Its sandbox does not run as root.
    args: ['--no-sandbox'],
  });

/** The page of an editor who has signed in. */
export async function signedIn(browser, { origin }) {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(`${origin}/admin/auth/login`);
  await page.locator('input[name=email]').fill(EMAIL);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/admin\/?$/);
  return page;
}

/** Opens the form of an article, and waits until all of its sections are there. */
export async function openForm(page, origin, { documentId, sections }) {
  await page.goto(
    `${origin}/admin/content-manager/collection-types/api::article.article/${documentId}?plugins[i18n][locale]=ko`,
  );
  await page
    .locator('form h3 > button[aria-expanded]')
    .nth(Number(sections) - 1)
    .waitFor();
}
