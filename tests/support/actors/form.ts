import { z } from 'zod';
import type { Answer } from '../app/answers';
import type { Http } from '../app/http';

/** The values of an article's form in the panel. */
export type FormValues = Record<string, unknown>;

const PATH = '/content-manager/collection-types/api::article.article';

const FIELDS = [
  ...['title', 'slug', 'publicationDate', 'lead', 'summary', 'sections', 'cover', 'seo'],
  ...['commentsSwitch', 'readingMinutes', 'editVersion'],
];
const RELATIONS = ['author', 'category', 'tags'];

const opened = z.object({ data: z.looseObject({ id: z.number(), editVersion: z.number() }) });

/** Opens the form of an article. */
export const openForm = async (http: Http, token: string, documentId: string) =>
  formIn(await http.get(`${PATH}/${documentId}`, { token, query: { locale: 'ko' } }));

/** The form of the draft in a response, as the panel has it: relations are changes, `null` is left out. */
export function formIn(answer: Answer): FormValues {
  const { data } = opened.parse(answer.body);
  const fields = FIELDS.filter((name) => data[name] !== null && data[name] !== undefined);
  return {
    ...Object.fromEntries(fields.map((name) => [name, data[name]])),
    ...Object.fromEntries(RELATIONS.map((name) => [name, { connect: [], disconnect: [] }])),
  };
}

interface Save {
  headers?: Record<string, string>;
  publish?: boolean;
}

/** Presses the button that saves or publishes a form. */
export function saveForm(
  http: Http,
  token: string,
  documentId: string,
  values: FormValues,
  { headers = {}, publish = false }: Save = {},
): Promise<Answer> {
  const options = { token, query: { locale: 'ko' }, headers };
  return publish
    ? http.post(`${PATH}/${documentId}/actions/publish`, values, options)
    : http.put(`${PATH}/${documentId}`, values, options);
}

/** What a response says that others have changed, and the save has kept. */
export function mergedPaths({ headers }: Answer): string[] {
  const header = headers['x-edit-merged'];
  if (header === undefined) return [];
  const paths = z.array(z.array(z.string())).parse(JSON.parse(decodeURIComponent(header)));
  return paths.map((path) => path.join('.'));
}
