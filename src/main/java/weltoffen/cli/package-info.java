/**
 * The commands. {@link weltoffen.cli.Bakery} is the whole way from the content folder to the release, readable from top
 * to bottom; the other classes read options and print.
 */
package weltoffen.cli;
