import type { Feature } from '../shared/feature';
import { summaryTexts } from './texts';

/** The input of a line of the summary; the server's part is in src/features/setup. */
export const summary: Feature = {
  texts: summaryTexts,
  register(app) {
    app.customFields.register({
      name: 'summary-line',
      type: 'string',
      intlLabel: { id: 'summary.line', defaultMessage: 'Summary line' },
      intlDescription: {
        id: 'summary.line.description',
        defaultMessage: 'One of three lines of plain text',
      },
      components: {
        Input: () =>
          import('./SummaryLineInput').then(({ SummaryLineInput }) => ({
            default: SummaryLineInput,
          })),
      },
    });
  },
};
