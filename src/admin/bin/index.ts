import { Trash } from '@strapi/icons';
import type { Feature } from '../shared/feature';
import { deleteDialogTexts } from '../strapi/delete-dialogs';
import { BIN_PAGE, MAY_DELETE } from './addresses';
import { BinLink } from './BinLink';
import { binTexts, deleteQuestions } from './texts';

const dialogs = deleteDialogTexts(deleteQuestions);

/** The bin of deleted articles. */
export const bin: Feature = {
  texts: {
    en: { ...binTexts.en, ...dialogs.en },
    ko: { ...binTexts.ko, ...dialogs.ko },
  },
  register(app) {
    app.addMenuLink({
      to: BIN_PAGE,
      icon: Trash,
      intlLabel: { id: 'threeline.bin.title', defaultMessage: 'Bin' },
      permissions: MAY_DELETE,
      Component: () => import('./BinPage'),
      position: 3,
    });
  },
  bootstrap(app) {
    // https://docs.strapi.io/cms/plugins-development/admin-injection-zones
    app.getPlugin('content-manager').injectComponent('listView', 'actions', {
      name: 'threeline-bin',
      Component: BinLink,
    });
  },
};
