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
 * <p>The calendar is worked out once for a bake ({@code Programme}); {@code EventViews} makes of it what one page
 * shows. Its filters are plain links: {@link weltoffen.bake.FilteredCalendars} has a page for each answer to one
 * question, so that they work without scripts and on any server. To search engines these pages are the calendar, and
 * they stand in no sitemap. With scripts the calendar itself answers at once, several questions together, and has the
 * answers in its address ({@code ?place=china&audience=employers}); pages for all combinations would be too many. An
 * event that comes back is listed at its next six dates, and in the archive at each that has passed.
 *
 * <p>{@link weltoffen.bake.PageMemory} knows which pages of the present site are still right, so that a bake after a change
 * of a text prints only those that show it. JBake is then not asked, because its configuration alone would take longer.
 *
 * <p>Templates get a {@link weltoffen.bake.PageView} and nothing to compute. Everything is written into a
 * {@link weltoffen.bake.Release} beside the public folder, which takes its place as a whole; for web servers
 * {@link weltoffen.bake.CompressedCopies} stand beside the text files.
 */
package weltoffen.bake;
