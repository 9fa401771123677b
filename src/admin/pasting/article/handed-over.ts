import type { ReadArticle } from './pasted-article';

let article: ReadArticle | null = null;

/** Keeps an article that the home page has read until the form of a new article takes it. */
export function handOver(pasted: ReadArticle): void {
  article = pasted;
}

/** Takes the article that was handed over, once. */
export function takeHandedOver(): ReadArticle | null {
  const taken = article;
  article = null;
  return taken;
}
