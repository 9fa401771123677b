import { Earth } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import { contentManager, type Feature } from '../shared/feature';
import { deliveriesAddress, PAGE } from './addresses';
import { ArticlePanel } from './ArticlePanel';
import { READ } from './permissions';
import { PREFIX, webhookTexts } from './texts';

const text = (word: string) => ({
  id: PREFIX + word,
  defaultMessage: webhookTexts.en[PREFIX + word] ?? word,
});

/** What was sent to whom and what came of it: in the settings, on the home page, beside an article. */
export const webhooks: Feature = {
  texts: webhookTexts,
  register(app) {
    const trouble: WidgetArgs = {
      icon: Earth,
      title: text('widget.title'),
      link: { label: text('widget.all'), href: deliveriesAddress() },
      component: async () => (await import('./TroubleWidget')).TroubleWidget,
      id: 'threeline-webhook-trouble',
      permissions: READ,
    };
    app.widgets.register(trouble);
  },
  bootstrap(app) {
    app.addSettingsLink('global', {
      id: PAGE,
      to: PAGE,
      intlLabel: text('title'),
      permissions: READ,
      Component: () => import('./Pages'),
    });
    contentManager(app).addEditViewSidePanel([ArticlePanel]);
  },
};
