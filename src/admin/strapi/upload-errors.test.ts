import { installedSource } from '../../strapi/test-support';
import { translateUploadErrors } from './upload-errors';

const UPLOAD = '@strapi/upload/dist/admin';

test('Strapi uploads by XMLHttpRequest, and shows error.message of a response that failed', () => {
  const source = installedSource(`${UPLOAD}/future/services/uploadFileViaXHR.mjs`);
  expect(source).toContain('new XMLHttpRequest()');
  expect(source).toContain('const parsed = JSON.parse(xhr.responseText)');
  expect(source).toContain('const serverMessage = parsed?.error?.message');
  expect(installedSource(`${UPLOAD}/hooks/useUpload.mjs`)).toContain('return uploadFileViaXHR(');
});

test('Strapi replaces files by fetch, below /upload, and shows the message of the error', () => {
  const source = installedSource(`${UPLOAD}/hooks/useEditAsset.mjs`);
  expect(source).toContain('const endpoint = `/${pluginId}?id=${asset.id}`');
  expect(source).toContain('post(endpoint, formData');
  expect(source).toContain('message: reason?.message');
  expect(installedSource(`${UPLOAD}/pluginId.mjs`)).toContain(
    "pluginPkg.name.replace(/^@strapi\\//i, '')",
  );
});

describe('an error of the media library', () => {
  const refused = JSON.stringify({ data: null, error: { message: 'refused' } });

  /** A request of the panel, as its page has it. */
  class SentRequest {
    static answer = { status: 415, text: refused };
    readonly status = SentRequest.answer.status;
    get responseText() {
      return SentRequest.answer.text;
    }
  }

  const { window: page, XMLHttpRequest: original, fetch: send } = globalThis;
  beforeEach(() => {
    const answer = () => Promise.resolve(new Response(refused, { status: 415 }));
    Object.assign(globalThis, { window: globalThis, XMLHttpRequest: SentRequest, fetch: answer });
    translateUploadErrors(() => ({ message: 'translated' }));
  });
  afterEach(() => {
    Object.assign(globalThis, { window: page, XMLHttpRequest: original, fetch: send });
  });

  const translated = { data: null, error: { message: 'translated' } };
  const upload = () => new window.XMLHttpRequest().responseText;

  test('is translated for an upload', () => {
    SentRequest.answer = { status: 415, text: refused };
    expect(JSON.parse(upload())).toEqual(translated);
  });

  test('is translated for a replacement, and for no other request', async () => {
    const bodyOf = async (address: string) => (await window.fetch(address)).json() as unknown;
    expect(await bodyOf('http://localhost:1337/upload?id=1')).toEqual(translated);
    expect(await bodyOf('/content-manager/uploads')).toEqual(JSON.parse(refused));
  });

  test.each([
    { status: 200, text: refused },
    { status: 502, text: '<html>Bad gateway</html>' },
    { status: 500, text: '{}' },
  ])('is left alone where it is none: %j', (answer) => {
    SentRequest.answer = answer;
    expect(upload()).toBe(answer.text);
  });
});
