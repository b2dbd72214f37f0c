package weltoffen.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Lets files of two releases with the same bytes be one file, so that time stamps stay and the disk is not filled. */
public final class SameFiles {

    private SameFiles() {}

    /** Says whether both are files with the same bytes; what cannot be read is not the same. */
    public static boolean areSame(Path present, Path next) {
        try {
            return Files.isRegularFile(present) && Files.mismatch(present, next) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes a new file by linking it to a present one; says whether that went. */
    static boolean tryToLink(Path present, Path next) {
        try {
            Files.createLink(next, present);
            return true;
        } catch (UnsupportedOperationException | IOException e) {
            return false;
        }
    }

    /**
     * Makes the new file a link to the present one when their bytes are the same.
     *
     * @return whether they are the same
     * @throws IOException if neither a link nor the time stamp can be written
     */
    public static boolean link(Path present, Path next) throws IOException {
        if (!areSame(present, next)) {
            return false;
        }
        if (Files.isSameFile(present, next)) {
            return true; // a rename onto itself would leave the other name behind
        }
        Path linked = next.resolveSibling(next.getFileName() + ".same");
        try {
            Files.createLink(linked, present);
            Files.move(linked, next, StandardCopyOption.REPLACE_EXISTING);
        } catch (UnsupportedOperationException | IOException e) {
            Files.deleteIfExists(linked); // a file system without links: the time stamp at least can stay
            Files.setLastModifiedTime(next, Files.getLastModifiedTime(present));
        }
        return true;
    }
}
