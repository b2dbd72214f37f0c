/**
 * Dates that say no more than is known, and the rules by which events come back. These are values without a site
 * around them: the package knows no pages, no files and no sentences of an interface.
 *
 * <p>{@link weltoffen.calendar.EventDate} is what an editor writes into {@code :when:};
 * {@link weltoffen.calendar.EventDateFormat} puts it into words of a language;
 * {@link weltoffen.calendar.Recurrence} lists the dates of a series;
 * {@link weltoffen.calendar.Rhythm} is a rule that promises no dates at all ("monthly").
 * {@link weltoffen.calendar.DateProblem} tells what is wrong with any of them, and the nearest right form.
 *
 * <p>The decisions, and why:
 * <ul>
 *   <li><b>Three forms of a date, one sealed interface.</b> A point of any precision, an interval of two points (an end
 *       may be open), a set of points. An interval is "from … to", a set is "and"; so one is never shown as the other.
 *   <li><b>A clock time is local and to the minute.</b> The zone stands beside the date ({@code :timezone:}), never in
 *       it: one place to look, and a series keeps its wall clock time over a change to summer time.
 *   <li><b>Exact dates stand where they begin, all others at the end of what they cover.</b> "April 2020" comes after
 *       every day of April; an open end comes last of all. The order agrees with {@code equals}.
 *   <li><b>Problems are values, not sentences.</b> {@code DateProblem} has a code, the wrong part, its column and a
 *       suggestion that is known to parse; the messages, in German and English, belong to the checks.
 *   <li><b>Words come from two places.</b> Days, months and years have patterns here, since CLDR's are wrong or clumsy
 *       in several of our languages; whatever is a phrase ("expected", "2nd quarter of") is a label of the site. Labels
 *       take a date in its dictionary form, so that no language needs another case ("start: kwiecień 2020").
 *   <li><b>Series are expanded as floating time, and get their zone afterwards.</b> lib-recur with a zone takes the
 *       second of two 02:30 on the October Sunday; RFC 5545 §3.3.5 wants the first, and wants a time that the March
 *       Sunday lacks to be read with the offset before the gap, which is what {@code LocalDateTime.atZone} does.
 *   <li><b>A clock time that does not exist is moved, not dropped.</b> RFC 5545 §3.3.10 says both: a rule's
 *       nonexistent local times "MUST be ignored", and a start "that does not exist" is read as §3.3.5 says. Moving it
 *       keeps the event in the calendar, and is what calendar programs do.
 *   <li><b>lib-recur is asked for less than it can do.</b> It gets neither zone nor UNTIL nor COUNT; what it finds for
 *       week 53 in a year of 52 weeks is dropped. When it gives up a search, after some 4,000 empty periods, that is a
 *       problem of the rule. It looks for week 52 or 53 only from the year on in which the series starts, so that a
 *       start on 1 to 3 January is reported as lying outside a BYWEEKNO rule of the year before.
 *   <li><b>RFC 5545 leaves a start that its rule does not hit undefined</b>, and programs differ; here it is a problem,
 *       unless an EXDATE takes the start out.
 * </ul>
 */
package weltoffen.calendar;
