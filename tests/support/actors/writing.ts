import type { Locator, Page } from 'playwright-core';
import { until } from '../app/until';

/** What a form shows of an article, letter for letter. */
export interface ShownText {
  title: string;
  line2: string;
  body: string;
}

/** The button that saves the form, in the Korean panel. */
export const saveButton = (page: Page): Locator =>
  page.getByRole('button', { name: '저장', exact: true });

/** Opens the section whose heading this is. Its body shows an editor then. */
export async function openSection(page: Page, heading: string): Promise<Locator> {
  const section = page.locator('form h3 > button[aria-expanded]', { hasText: heading }).first();
  if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
  const editor = page.locator('[data-slate-editor]');
  await editor.waitFor();
  return editor;
}

/** Types into the title, the second line of the summary and the body that is open. */
export async function typeInto(page: Page, { title, line2, body }: ShownText): Promise<void> {
  await page.locator('[name=title]').fill(title);
  await page.locator('[name="summary.line2"]').fill(line2);
  const editor = page.locator('[data-slate-editor]');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(body);
}

/** Reads what the form shows. The section must be open. */
export async function shownText(page: Page): Promise<ShownText> {
  const body = await page.locator('[data-slate-editor]').innerText();
  return {
    title: await page.locator('[name=title]').inputValue(),
    line2: await page.locator('[name="summary.line2"]').inputValue(),
    body: body.replaceAll('\uFEFF', ''),
  };
}

/** Waits until the server has the form: it said so, and the button that saves has nothing to save. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText('저장했습니다', { exact: true }).first().waitFor();
  await saveButton(page).and(page.locator(':disabled')).waitFor();
}

/** Asserts that a save is possible. */
export async function expectLiveButton(page: Page): Promise<void> {
  await saveButton(page).and(page.locator(':enabled')).waitFor();
  expect(await saveButton(page).isEnabled()).toBe(true);
}

/** The texts that the browser keeps, as JSON. */
const KEPT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('threeline', 1);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const reading = database.transaction('kept-text').objectStore('kept-text').getAll();
    reading.onsuccess = () => {
      database.close();
      resolve(JSON.stringify(reading.result));
    };
  };
})`;

/** Makes all kept texts older by some days. */
export async function ageKeptTexts(page: Page, days: number): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    indexedDB.open('threeline', 1).onsuccess = ({ target: { result: database } }) => {
      const transaction = database.transaction('kept-text', 'readwrite');
      const store = transaction.objectStore('kept-text');
      store.getAll().onsuccess = ({ target: { result } }) => {
        for (const text of result) store.put({ ...text, at: text.at - ${String(days)} * 86_400_000 });
      };
      transaction.oncomplete = () => resolve(database.close());
    };
  })`);
}

/** Waits until the browser keeps these texts. */
export async function waitUntilKept(page: Page, ...texts: string[]): Promise<void> {
  await until(async () => {
    const kept = String(await page.evaluate(KEPT));
    return texts.every((text) => kept.includes(JSON.stringify(text).slice(1, -1)));
  }, 'the browser keeps the text');
}
