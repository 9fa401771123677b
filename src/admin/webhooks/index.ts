import { Earth } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { acceptAnyWebhookName } from '../strapi/webhook-names';
import { deliveriesAddress, PAGE } from './addresses';
import { ArticlePanel } from './ArticlePanel';
import { READ } from './permissions';
import { PREFIX, webhookTexts } from './texts';

const text = (key: string) => ({
  id: PREFIX + key,
  defaultMessage: webhookTexts.en[PREFIX + key] ?? key,
});

/** Webhook deliveries: in the settings, in a widget, and beside an article. */
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
    acceptAnyWebhookName();
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
