import { createGlobalStyle } from 'styled-components';

/** Put `data-sticky-panels` on an element inside one of the side panels. */
export const STICKY_PANELS = { 'data-sticky-panels': true };

/**
 * Keeps the side panels of the edit view in sight beside a long article. Panels that do not fit
 * scroll by themselves.
 *
 * Relies on @strapi/content-manager/dist/admin/pages/EditView/components/Panels.mjs, which renders
 * each panel as an `aside`, all of them in one container.
 */
export const StickyPanels = createGlobalStyle`
  div:has(> aside [data-sticky-panels]) {
    position: sticky;
    top: 1.6rem;
    max-height: calc(100vh - 3.2rem);
    overflow-y: auto;
  }
`;
