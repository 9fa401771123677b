import { articleInput, uniqueTitle } from '../../fixtures/builders';
import type { LinkedArticle } from '../../fixtures/linked-article';

/** A write whose result the next read of every route must show. */
export interface Write {
  name: string;
  /** Whether it changes any public response. */
  seen: boolean;
  /** Another process writes, so that this one may take a second to notice. */
  elsewhere?: true;
  /** Runs before the first read. */
  prepare?: (linked: LinkedArticle) => Promise<unknown>;
  write: (linked: LinkedArticle) => Promise<unknown>;
  /** Restores the state that other writes rely on. */
  after?: () => Promise<unknown>;
}

export async function expectSuccess(
  answer: Promise<{ status: number; text: string }>,
): Promise<void> {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`${String(status)} ${text}`);
}

/** Input of a new article, and of a changed one. */
export const valid = () => articleInput({ title: uniqueTitle('Written') });
export const renamed = () => ({ title: uniqueTitle('Renamed') });
