/**
 * The site as a whole, immutable: languages × pages, their addresses, labels, navigation, and how placeholders in the
 * text are filled in.
 *
 * <p>{@link weltoffen.model.Site} is built anew for each bake and for each change in the preview; there is no tracking
 * of what depends on what. Every page of the source language exists in every language: where a translation is missing,
 * the page stands there with the text of another language, and says so ({@link weltoffen.model.Page#isFallback}).
 */
package weltoffen.model;
