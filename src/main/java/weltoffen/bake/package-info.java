/**
 * Bakes pages: JBake is the frame (configuration, document types, crawler, renderer), FreeMarker prints, and what
 * JBake does slowly is replaced through its own public API.
 *
 * <ul>
 *   <li>{@link weltoffen.bake.SiteOven} crawls and renders like JBake's oven, pages in parallel;
 *   <li>{@link weltoffen.bake.SiteParser} answers the crawler from the site that was read already, so that each file is
 *       parsed once;
 *   <li>{@link weltoffen.bake.SiteStore} keeps documents in memory instead of in OrientDB, which is not on the class
 *       path;
 *   <li>{@link weltoffen.bake.SiteTemplates} runs FreeMarker with auto-escaping, strict errors and the page's locale.
 * </ul>
 *
 * <p>Templates get a {@link weltoffen.bake.PageView} and nothing to compute. Everything is written into a
 * {@link weltoffen.bake.Release} beside the public folder, which takes its place as a whole.
 */
package weltoffen.bake;
