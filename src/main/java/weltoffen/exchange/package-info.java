/**
 * Exchange with translators as XLIFF 2.1 (OASIS): what of the sources is text, block by block, how it travels, and how
 * what comes back is checked and put in its place.
 */
package weltoffen.exchange;
