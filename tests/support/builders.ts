/** A body of one paragraph each. */
export const paragraphs = (...texts: string[]) =>
  texts.map((text) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text }],
  }));

/** Valid input for an article; `changes` replaces whole fields. */
export function articleInput(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Night buses of Seoul',
    lead: 'What runs after midnight, and where.',
    summary: { line1: 'Nine lines run.', line2: 'They meet at City Hall.', line3: 'One fare.' },
    sections: [
      { heading: 'Lines', body: paragraphs('N13, N15 and N16 cross the river.') },
      { heading: 'Fares', body: paragraphs('Pay by card.') },
    ],
    ...changes,
  };
}

let count = 0;

/** A title that no other test of the file uses. */
export function uniqueTitle(words = 'Article'): string {
  count += 1;
  return `${words} no ${String(count)}`;
}
