/**
 * What a release holds besides its pages: each class writes one kind of file, and
 * {@link weltoffen.outputs.Outputs#ALL} lists them in their order.
 *
 * <p>The text of calendar files (RFC 5545) is written by a few classes here and not by ical4j. What the site needs of the
 * format is small; every byte must follow from the content, DTSTAMP, LAST-MODIFIED and SEQUENCE too, where ical4j takes the
 * clock; lines must be folded by octets, where ical4j folds by characters; and the jar has no further dependency to keep
 * safe. What the classes write is read back by ical4j, validating, and by biweekly in the tests.
 */
package weltoffen.outputs;
