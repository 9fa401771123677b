import { articleInput, uniqueTitle } from '../../fixtures/builders';
import type { LinkedArticle } from '../../fixtures/linked-article';

/** A write, of which the next read of every route must know. */
export interface Write {
  name: string;
  /** Whether readers see anything of it. */
  seen: boolean;
  /** A process of its own writes: within a second is soon enough. */
  elsewhere?: true;
  /** What is there before the first read. */
  prepare?: (linked: LinkedArticle) => Promise<unknown>;
  write: (linked: LinkedArticle) => Promise<unknown>;
  /** Puts back what all the others rely on. */
  after?: () => Promise<unknown>;
}

export async function expectSuccess(
  answer: Promise<{ status: number; text: string }>,
): Promise<void> {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`${String(status)} ${text}`);
}

/** What an article is saved with, anew and changed. */
export const valid = () => articleInput({ title: uniqueTitle('Written') });
export const renamed = () => ({ title: uniqueTitle('Renamed') });
