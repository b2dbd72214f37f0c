/**
 * The search: what of the site can be found, and how words are compared.
 *
 * <p>The index of a language ({@link weltoffen.search.SearchIndex}) holds the texts themselves, section by section, and
 * is read by the modules in {@code assets/js}. {@link weltoffen.search.Folding} and {@code fold.js} make the same words
 * of the same text; the table that both go by is the resource {@code folding.json}, which travels with every index.
 */
package weltoffen.search;
