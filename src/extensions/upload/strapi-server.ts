import { extendUpload } from '../../platform/media';

/** Strapi calls this with the plugin before anything else sees it. */
export default extendUpload;
