/** Translates the `error` of a response. */
type Translate = (error: unknown) => unknown;

/** The requests of the media library, below the address of the server. */
const UPLOAD = /\/upload(?:[/?]|$)/;

/**
 * Translates the errors of the media library before Strapi shows them.
 *
 * Strapi uploads by `XMLHttpRequest`, for the progress, and sends all else by `fetch`. It shows
 * `error.message` of the response untranslated.
 *
 * Relies on @strapi/upload/dist/admin/future/services/uploadFileViaXHR.mjs, hooks/useUpload.mjs and
 * hooks/useEditAsset.mjs: nothing but uploads is sent by `XMLHttpRequest`.
 */
export function translateUploadErrors(translate: Translate): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    if (response.status < 400 || typeof input !== 'string' || !UPLOAD.test(input)) return response;
    const { status, statusText, headers } = response;
    const body = translatedBody(await response.text(), translate);
    return new Response(body, { status, statusText, headers });
  };

  window.XMLHttpRequest = class extends XMLHttpRequest {
    override get responseText(): string {
      const text = super.responseText;
      return this.status >= 400 ? translatedBody(text, translate) : text;
    }
  };
}

/** Returns the text unchanged if it is not the JSON of an error. */
function translatedBody(text: string, translate: Translate): string {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('error' in body)) return text;
    return JSON.stringify({ ...body, error: translate(body.error) });
  } catch {
    // A proxy may answer with a page of HTML.
    return text;
  }
}
