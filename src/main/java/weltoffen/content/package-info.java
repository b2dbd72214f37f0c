/**
 * Reads what editors write: settings, headers, AsciiDoc bodies, and says where something is wrong.
 *
 * <p>A file's header is read by {@link weltoffen.content.HeaderReader}, because Asciidoctor hands values over escaped,
 * mixed with its own attributes and without their lines. Its body goes through {@link weltoffen.content.Asciidoc} once,
 * while others work with the header, and is kept by {@link weltoffen.content.ConversionCache}; what depends on other files (addresses and titles of link
 * targets, captions, the publisher's data) stays in it as a placeholder, a
 * {@link weltoffen.content.Passage.Piece}, so that a cached body stays right when other files change.
 *
 * <p>Nothing here throws for bad input: each problem becomes a {@link weltoffen.content.Finding}, and reading goes on,
 * so that one run shows all of them.
 */
package weltoffen.content;
