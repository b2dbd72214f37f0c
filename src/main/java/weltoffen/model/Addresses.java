package weltoffen.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import weltoffen.content.Document;

/** Makes addresses: of pages, from their slugs, and of links, relative to the page they stand on. */
public final class Addresses {

    private Addresses() {}

    /**
     * The address of each page of a language.
     *
     * @param own the language's own documents by key; a page without one keeps its key as its address
     * @param keys all pages
     */
    static Map<String, String> of(Language language, Map<String, Document> own, Iterable<String> keys) {
        Map<String, String> addresses = new HashMap<>();
        for (String key : keys) {
            int slash = key.lastIndexOf('/');
            String folder = slash < 0 ? "" : key.substring(0, slash);
            String name = key.substring(slash + 1);
            String path = folder(folder, own)
                    + (name.equals("index") ? name : slug(own.get(key)).orElse(name));
            addresses.put(key, language.folder() + "/" + path + ".html");
        }
        return addresses;
    }

    /**
     * The address of one page as seen from another, so that the site works at any base path and from the file system.
     *
     * @param from the address of the page that the link stands on
     * @param to the address of the target, from the site's root
     */
    public static String relative(String from, String to) {
        String[] here = from.split("/", -1);
        String[] there = to.split("/", -1);
        int common = 0;
        while (common < here.length - 1 && common < there.length - 1 && here[common].equals(there[common])) {
            common++;
        }
        StringBuilder path = new StringBuilder("../".repeat(here.length - 1 - common));
        for (int i = common; i < there.length; i++) {
            path.append(there[i]).append(i < there.length - 1 ? "/" : "");
        }
        return path.toString();
    }

    private static String folder(String folder, Map<String, Document> own) {
        if (folder.isEmpty()) {
            return "";
        }
        int slash = folder.lastIndexOf('/');
        String above = slash < 0 ? "" : folder(folder.substring(0, slash), own);
        return above + slug(own.get(folder + "/index")).orElse(folder.substring(slash + 1)) + "/";
    }

    private static Optional<String> slug(Document document) {
        return Optional.ofNullable(document)
                .flatMap(it -> it.header().value("slug"))
                .filter(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*+"));
    }
}
