/**
 * The preview for editors: the site as a bake would make it, rebuilt after each change and shown on this machine only.
 *
 * <p>{@link weltoffen.preview.PreviewServer} answers browsers; {@link weltoffen.preview.SourceWatch} says which files
 * changed; {@link weltoffen.preview.Workshop} builds the {@link weltoffen.model.Site} anew from them and what it has in
 * memory; a {@link weltoffen.preview.Snapshot} is one such state, whose pages are printed when they are asked for. What
 * cannot be shown keeps its last good state, and the editor's bar says why. All pages of a snapshot are then checked by
 * an {@link weltoffen.preview.Inspector} while nobody waits for it.
 */
package weltoffen.preview;
