/**
 * The state that Strapi's panel stores once a user has closed its advertisements: the guided tour,
 * whose last step sells a hosting plan, and the banner for a blog post. No setting turns them off.
 *
 * Relies on the keys in @strapi/admin/dist/admin/admin/src/components/GuidedTour/Context.mjs and
 * MediaLibraryBanner.mjs. The banner's key ends in the telemetry id of the project, which is `false`
 * here (hooks/usePersistentState.mjs).
 */
const CLOSED: Record<string, unknown> = {
  STRAPI_GUIDED_TOUR: { tours: {}, enabled: false, hidden: true, completedActions: [] },
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': true,
};

/** Closes both advertisements before they are shown. */
export function dismissPromotions(storage: { setItem(key: string, value: string): void }): void {
  for (const [key, value] of Object.entries(CLOSED)) storage.setItem(key, JSON.stringify(value));
}
