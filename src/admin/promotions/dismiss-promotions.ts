/**
 * What Strapi's panel remembers once a person has closed its advertisements: the guided tour, whose
 * last step sells a hosting plan, and the banner for a blog post. No setting switches these two off.
 * (admin/src/components/GuidedTour/Context.tsx and MediaLibraryBanner.tsx; the second ends in the
 * project's telemetry id, which is `false` here.)
 */
const CLOSED: Record<string, unknown> = {
  STRAPI_GUIDED_TOUR: { tours: {}, enabled: false, hidden: true, completedActions: [] },
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': true,
};

/** Closes them before anyone sees them. Should Strapi rename a key, an advertisement comes back. */
export function dismissPromotions(storage: Storage): void {
  for (const [key, value] of Object.entries(CLOSED)) storage.setItem(key, JSON.stringify(value));
}
