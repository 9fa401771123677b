import type { Form } from '../../../platform/blocks';

/** The requested locale, and the one that replaces it if it has no published version. */
interface Locales {
  locale: string;
  fallback: string | null;
}

/** The reads that delivery serves by SQL, without the framework. */
export type ArticleRead = Locales &
  (
    | { kind: 'document'; documentId: string; format: Form | null }
    | { kind: 'slug'; slug: string; format: Form | null }
    | { kind: 'page'; page: number; pageSize: number }
  );
