package weltoffen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import weltoffen.TestSite;

/**
 * What editors and developers do to a site in three languages, in random order. Every step leaves a site that can be
 * baked; what is broken on purpose is so only for a moment.
 */
final class RandomEdits {

    private static final List<String> TRANSLATIONS = List.of("en", "fr");

    private final TestSite site;
    private final Random random;
    private final List<String> pages = new ArrayList<>();
    private String folder = "notes";
    private int count;

    RandomEdits(TestSite site, long seed) {
        this.site = site;
        this.random = new Random(seed);
        site.replace("jbake.properties", "de, en", "de, en, fr")
                .write("content/fr/labels.properties", site.text("content/en/labels.properties").replace("English", "Français"))
                .write("content/fr/index.adoc", site.text("content/en/index.adoc").replace("= Welcome", "= Bienvenue"))
                .write("content/de/_shared.adoc", "Von allen geteilt.\n")
                .write("content/de/legal.adoc", "= Recht\n:jbake-type: page\n:description: D.\n\ninclude::_shared.adoc[]\n")
                .write("assets/images/one.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        for (int i = 0; i < 7; i++) {
            add();
        }
    }

    /** Does one thing; says which. */
    String step() {
        count++;
        int choice = random.nextInt(17);
        switch (choice) {
            case 0, 1, 2, 3 -> changeText();
            case 4 -> changeHeader();
            case 5 -> add();
            case 6 -> translate();
            case 7 -> delete();
            case 8 -> rename();
            case 9 -> renameFolder();
            case 10 -> site.write("templates/page.ftlh", site.text("templates/page.ftlh")
                    .replaceFirst("<body[^>]*>", "<body class=\"step-" + count + "\">"));
            case 11 -> label();
            case 12 -> site.write("jbake.properties", site.text("jbake.properties")
                    .replaceFirst("(?m)^site\\.publisher\\.name.*$", "site.publisher.name = Name " + count));
            case 13 -> site.write("assets/css/tokens.css", ":root { --step: " + count + "; }\n")
                    .write("assets/images/" + (random.nextBoolean() ? "one" : "two") + ".svg",
                            "<svg id=\"s" + count + "\"/>\n");
            case 14 -> site.write("content/de/_shared.adoc", "Von allen geteilt, " + count + ".\n");
            case 15 -> breakFile();
            default -> replaceAsEditorsDo();
        }
        return count + ": " + choice;
    }

    private void changeText() {
        String file = any();
        // of the same length, and often within the same tick of the file system's clock
        site.write(file, site.text(file).replaceFirst("Text \\d+", "Text " + (1000 + random.nextInt(9000))));
        if (random.nextBoolean()) {
            site.write(file, site.text(file).replaceFirst("Text \\d+", "Text " + (1000 + random.nextInt(9000))));
        }
    }

    private void changeHeader() {
        String page = pages.get(random.nextInt(pages.size()));
        String header = ":order: " + random.nextInt(100) + "\n:slug: s-" + page + "-" + count + "\n";
        site.write(file("de", page), text("de", "Titel " + count, header));
    }

    private void add() {
        count++;
        String page = "p" + count;
        pages.add(page);
        site.write(file("de", page), text("de", "Seite " + count, ""));
        if (random.nextBoolean()) {
            site.write(file("en", page), text("en", "Page " + count, ""));
        }
    }

    private void translate() {
        String page = pages.get(random.nextInt(pages.size()));
        String language = TRANSLATIONS.get(random.nextInt(TRANSLATIONS.size()));
        if (Files.exists(site.path(file(language, page)))) {
            site.remove(file(language, page));
        } else {
            site.write(file(language, page), text(language, "Page " + page + " " + language, ""));
        }
    }

    private void delete() {
        if (pages.size() > 4) {
            String page = pages.remove(random.nextInt(pages.size()));
            languages(page).forEach(language -> site.remove(file(language, page)));
        }
    }

    private void rename() {
        int which = random.nextInt(pages.size());
        String old = pages.get(which);
        String now = "r" + count;
        languages(old).forEach(language -> move(file(language, old), file(language, now)));
        pages.set(which, now);
    }

    private void renameFolder() {
        String now = "notes-" + count;
        for (String language : List.of("de", "en", "fr")) {
            if (Files.isDirectory(site.path("content/" + language + "/" + folder))) {
                move("content/" + language + "/" + folder, "content/" + language + "/" + now);
            }
        }
        folder = now;
    }

    private void label() {
        String language = List.of("de", "en", "fr").get(random.nextInt(3));
        String file = "content/" + language + "/labels.properties";
        site.write(file, site.text(file).replaceFirst("(?m)^site\\.tagline.*$", "site.tagline = Motto " + count));
    }

    /** A file is broken for a while: half a file, bytes that are no text, a template that cannot be read. */
    private void breakFile() {
        String file = switch (random.nextInt(4)) {
            case 0 -> "templates/page.ftlh";
            case 1 -> "content/en/labels.properties";
            case 2 -> "jbake.properties";
            default -> file("de", pages.get(random.nextInt(pages.size())));
        };
        String good = site.text(file);
        switch (random.nextInt(3)) {
            case 0 -> site.write(file, "");
            case 1 -> site.write(file, new byte[] {(byte) 0xC3, 0x28, 0x0A});
            default -> site.write(file, good.substring(0, good.length() / 2) + "<#if");
        }
        pause();
        site.write(file, good);
    }

    /** Many editors write beside the file and move that into its place. */
    private void replaceAsEditorsDo() {
        String file = any();
        String beside = file + ".tmp";
        site.write(beside, site.text(file).replaceFirst("Text \\d+", "Text " + (1000 + random.nextInt(9000))));
        move(beside, file);
    }

    private String any() {
        String page = pages.get(random.nextInt(pages.size()));
        List<String> languages = languages(page);
        return file(languages.get(random.nextInt(languages.size())), page);
    }

    private List<String> languages(String page) {
        return Stream.of("de", "en", "fr")
                .filter(language -> Files.exists(site.path(file(language, page))))
                .toList();
    }

    private String file(String language, String page) {
        return "content/" + language + "/" + folder + "/" + page + ".adoc";
    }

    private String text(String language, String title, String header) {
        String type = language.equals("de") ? ":jbake-type: page\n" : ":translation: machine\n";
        return "= " + title + "\n" + type + ":description: D " + count + ".\n" + header + "\nText 1000, " + title + ".\n";
    }

    private void move(String from, String to) {
        try {
            Path target = site.path(to);
            Files.createDirectories(target.getParent());
            Files.move(site.path(from), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(random.nextInt(60)); // so that the preview sees some of it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
