import { createHash } from 'node:crypto';

/** Allows the page's own files, and the `data:` images of its style. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Starts Swagger UI. It is a file of its own, because the policy forbids inline scripts. */
export const SCRIPT = `'use strict';
window.SwaggerUIBundle({
  url: document.currentScript.dataset.document,
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  // Would send the document to a foreign host.
  validatorUrl: null,
  // Would let an address choose another document.
  queryConfigEnabled: false,
});
`;

/** Sets a font with Korean letters, and breaks Korean lines between words. */
export const STYLE = `body { margin: 0; }
.swagger-ui, .swagger-ui .info, .swagger-ui .opblock, .swagger-ui .opblock-tag,
.swagger-ui .markdown p, .swagger-ui .info .title {
  font-family: system-ui, -apple-system, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Malgun Gothic', sans-serif;
  word-break: keep-all;
  overflow-wrap: anywhere;
}
.wait { font-family: system-ui, sans-serif; padding: 2rem; }
`;

/** The hash of this file's assets. `ASSETS_VERSION` contains it. */
export const OWN_VERSION = createHash('sha256').update(SCRIPT).update(STYLE).digest('hex');

/**
 * Renders the page.
 *
 * @param assets the path of the assets, with a slash at the end
 */
export const pageHtml = (assets: string, documentAddress: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Threeline API</title>
    <link rel="icon" type="image/png" href="${assets}favicon-32x32.png">
    <link rel="stylesheet" href="${assets}swagger-ui.css">
    <link rel="stylesheet" href="${assets}page.css">
  </head>
  <body>
    <div id="api">
      <p class="wait">The API is described in <a href="${documentAddress}">${documentAddress}</a>.</p>
      <p class="wait" lang="ko">API 설명은 <a href="${documentAddress}">${documentAddress}</a>에 있습니다.</p>
    </div>
    <script src="${assets}swagger-ui-bundle.js" defer></script>
    <script src="${assets}start.js" defer data-document="${documentAddress}"></script>
  </body>
</html>
`;
