import { extendUpload } from '../../platform/media';

/** Strapi calls this function with the plugin before it uses the plugin. */
export default extendUpload;
