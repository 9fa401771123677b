import type { Feature } from '../shared/feature';
import { changeEditLayout } from '../strapi/edit-layout';
import { panelLanguage } from '../strapi/panel-language';
import { followBrowserLanguage } from './browser-language';
import { translateHelpTexts } from './help-texts';
import { nameTexts } from './names';

const names = nameTexts();

/** Names, labels and help texts of the content types, in the language of the panel. */
export const contentTypes: Feature = {
  texts: names,
  register() {
    followBrowserLanguage(window.localStorage, navigator.languages);
  },
  bootstrap(app) {
    changeEditLayout(app, (layout) => translateHelpTexts(layout, panelLanguage(document)));
  },
};
