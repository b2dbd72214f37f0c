/**
 * The rules that a site must keep: one class per rule or family of rules, each with its test.
 *
 * <p>{@link weltoffen.checks.SiteCheck}s look at the sources and know lines; {@link weltoffen.checks.PageCheck}s look at
 * a {@link weltoffen.checks.BakedPage}, which is read strictly where our templates wrote strictly, and as browsers do where
 * they did not. {@link weltoffen.checks.Checks} lists both in their order. A rule's sentences stand in
 * {@code weltoffen/content/messages*.properties}.
 */
package weltoffen.checks;
