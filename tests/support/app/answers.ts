import { z } from 'zod';

/** An HTTP response. */
export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  /** The parsed body; `{}` if it is not JSON. */
  body: unknown;
  text: string;
}

const articleShape = z.looseObject({
  id: z.number(),
  documentId: z.string(),
  locale: z.string(),
  title: z.string(),
  slug: z.string(),
  publicationDate: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
const sectionsShape = z.looseObject({
  sections: z.array(z.looseObject({ heading: z.string(), anchor: z.string() })),
});
const errorShape = z.object({
  status: z.number(),
  name: z.string(),
  message: z.string(),
  details: z.looseObject({
    errors: z.array(z.looseObject({ path: z.array(z.string()), message: z.string() })).optional(),
  }),
});

type ArticleAnswer = z.infer<typeof articleShape>;

const single = z.looseObject({ data: articleShape });
const page = z.looseObject({ data: z.array(articleShape) });
const refusal = z.object({ data: z.null(), error: errorShape });

/** Reads the article of a successful response; throws with the whole response if there is none. */
export const articleIn = (answer: Answer): ArticleAnswer => parse(single, answer).data;

/** Reads the articles of a page. */
export const articlesIn = (answer: Answer): ArticleAnswer[] => parse(page, answer).data;

/** Reads the sections of a whole article. */
export const sectionsIn = (article: unknown) => sectionsShape.parse(article).sections;

/** Reads the error of a refused request, which must have Strapi's shape. */
export const errorIn = (answer: Answer) => parse(refusal, answer).error;

/** Reads the faults of a validation error, each as `path: message`. */
export const faultsIn = (answer: Answer): string[] => {
  const { details } = errorIn(answer);
  return (details.errors ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
};

function parse<Schema extends z.ZodType>(schema: Schema, answer: Answer): z.output<Schema> {
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  const text = answer.text.slice(0, 2000);
  throw new Error(`${String(answer.status)} ${text}\n${z.prettifyError(parsed.error)}`);
}
