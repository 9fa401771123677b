import { resolve } from 'node:path';
import { useChromium } from '../support/actors/browser';

/**
 * Strapi's preview of a rich-text field put markup of any kind into the panel's page
 * (CVE-2026-90561, https://github.com/strapi/strapi/issues/26857). Article bodies are blocks, but
 * whoever adds a rich-text field gets that preview; this holds the version that is installed.
 */
const PREVIEW = resolve(
  __dirname,
  '../../node_modules/@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Wysiwyg/utils',
);

/** It tells by a global, which no text on the page can do. */
const RUN = 'window.ran = (window.ran ?? 0) + 1';

const HOSTILE = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<img src="x" ONERROR='${RUN}'/>`,
  `<svg onload="${RUN}"></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s></animate></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}"></style></mglyph></table></mtext></math>`,
  `<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>`,
  `<iframe src="javascript:parent.ran = 1"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">link</a>`,
  `<a href="java&#10;script:${RUN}">link</a>`,
  `<a href=" &#1;javascript:${RUN}">link</a>`,
  `[link](javascript:window.ran=1)`,
  `[link](<java\tscript:window.ran=1>)`,
  `[link](data:text/html;base64,PHNjcmlwdD5vcGVuZXIucmFuPTE8L3NjcmlwdD4=)`,
  `![x](x"onerror="${RUN})`,
  `<form action="javascript:${RUN}"><button>press</button></form>`,
  `<button formaction="javascript:${RUN}">press</button>`,
  `<details open ontoggle="${RUN}">x</details>`,
  `<video><source onerror="${RUN}"></video>`,
  `<input autofocus onfocus="${RUN}">`,
  `<style>@import "javascript:${RUN}";</style>`,
  `<base href="javascript:/a/-${RUN}//">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<link rel="stylesheet" href="javascript:${RUN}">`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><script>${RUN}</script></template>`,
  `<p style="background:url(javascript:${RUN})">x</p>`,
  '```"><img src=x onerror=window.ran=1>\ncode\n```',
  '```html\n<img src=x onerror=window.ran=1>\n```',
  `*[a]: <img src=x onerror=window.ran=1>\n\na`,
  `[^1]\n\n[^1]: <img src=x onerror=window.ran=1>`,
  `::: warning\n<img src=x onerror=window.ran=1>\n:::`,
];

const chromium = useChromium();

test('no markup in a rich-text field runs in the panel’s preview of it', async () => {
  const { build } = testHost.require('esbuild') as typeof import('esbuild');
  const bundle = await build({
    stdin: {
      contents: `import { md } from './mdRenderer.mjs'; import { sanitize } from './sanitizer.mjs';
        window.preview = (text) => sanitize(md.render(text));`,
      resolveDir: PREVIEW,
    },
    bundle: true,
    write: false,
    format: 'iife',
    loader: { '.css': 'empty' },
  });
  const page = await chromium().newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  /** Empties the page. Loads the preview, unless the page has it from the text before. */
  const prepare = async () => {
    await page.setContent('<div id="preview"></div>');
    if (await page.evaluate(`typeof window.preview === 'function'`)) return;
    await page.evaluate(bundle.outputFiles[0]?.text ?? '');
  };
  for (const text of HOSTILE) {
    await prepare();
    // A form without an address would reload the page, and with it what is looked at below.
    await page.evaluate(
      `document.addEventListener('submit', (event) => {
         if (!event.target.getAttribute('action')) event.preventDefault();
       })`,
    );
    // As the panel shows it (PreviewWysiwyg), and then everything that can be pressed is pressed.
    await page.evaluate(
      `document.getElementById('preview').innerHTML = window.preview(${JSON.stringify(text)});`,
    );
    await page.evaluate(
      `for (const one of document.querySelectorAll('#preview a, #preview button, #preview input')) {
         one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
       }`,
    );
    // Chromium answers a blocked link with an empty page, where nothing has run.
    const ran: unknown = await page
      .evaluate('new Promise((later) => setTimeout(() => later(window.ran ?? null), 40))')
      .catch((error: unknown) => {
        if (!String(error).includes('navigation')) throw error;
        return null;
      });
    expect([text, ran]).toEqual([text, null]);
  }
  expect(dialogs).toEqual([]);

  // What it is for still works, so the texts above were rendered at all.
  await prepare();
  const shown: unknown = await page.evaluate(
    `window.preview('**strong** [link](https://a.example)')`,
  );
  expect(shown).toContain('<strong>strong</strong> <a href="https://a.example">link</a>');
  await page.close();
});
