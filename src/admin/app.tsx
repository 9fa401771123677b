/** What the admin panel is beyond stock Strapi. */
export default {
  config: {
    // English is always there. A new administrator gets the browser's language where it is listed.
    locales: ['ko'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap() {
    // Strapi calls it without asking whether it is there.
  },
};
