package weltoffen.publish;

import java.util.List;

/**
 * What an object store lacks of a release.
 *
 * @param uploads the files that are new or have other bytes, in the order in which they are uploaded
 * @param deletions what the release does not have
 * @param unchanged how many files are there already
 */
public record BucketChanges(List<String> uploads, List<String> deletions, int unchanged) { }
