package weltoffen.publish;

/**
 * A release that is kept.
 *
 * @param name its number and the time at which it was published, {@code 0012-20261122T140509Z}
 * @param pages how many pages it has
 * @param isPublic whether visitors see it
 */
public record PublishedRelease(String name, int pages, boolean isPublic) { }
