import type { Answer } from './answers';
import type { TestApplication } from './application';

/** A file of a form. */
export interface FormPart {
  content: Buffer;
  name: string;
  type?: string;
}

/** Sends a form with files, as a browser does. */
export async function sendForm(
  app: TestApplication,
  path: string,
  files: FormPart[],
  { token, fields = {} }: { token?: string | undefined; fields?: Record<string, string> } = {},
): Promise<Answer> {
  const form = new FormData();
  for (const { content, name, type = 'application/octet-stream' } of files) {
    form.append('files', new Blob([new Uint8Array(content)], { type }), name);
  }
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  const headers: Record<string, string> =
    token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${app.address}${path}`, { method: 'POST', body: form, headers });
  const text = await answer.text();
  let body: unknown = {};
  try {
    body = JSON.parse(text);
  } catch {
    // `Answer` has an empty object for what is no JSON.
  }
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body, text };
}
