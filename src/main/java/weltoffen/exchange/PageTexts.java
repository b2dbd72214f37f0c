package weltoffen.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weltoffen.content.SourceSections;

/**
 * A page and its translation beside each other. Sections go together by their ids; within a section, texts go together
 * when both have the same sorts of blocks in the same order. Elsewhere a translator gets the section without its present
 * translation, and the section that comes back takes the place of the old one.
 */
final class PageTexts implements FileTexts {

    private final String name;
    private final Path path;
    private final Optional<String> translation;
    private final Map<String, List<Piece>> source;
    private final Map<String, List<Piece>> target;
    private final PageHeader header;
    private final boolean reviewed;
    private final List<TextUnit> units = new ArrayList<>();

    /**
     * Puts them beside each other.
     *
     * @param name the path below the language's folder
     * @param translation the text of the translation's file, when there is one
     * @param outdated the sections whose source changed since
     */
    PageTexts(String name, Path path, String source, Optional<String> translation, Set<String> outdated,
            PageHeader header, boolean reviewed) {
        this.name = name;
        this.path = path;
        this.translation = translation;
        this.source = bySection(Segmenter.of(source));
        this.target = bySection(translation.map(Segmenter::of).orElse(List.of()));
        this.header = header;
        this.reviewed = reviewed;
        this.source.keySet().forEach(section -> addUnits(section, outdated));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public List<TextUnit> units() {
        return List.copyOf(units);
    }

    @Override
    public boolean isReviewed() {
        return reviewed;
    }

    @Override
    public List<Token> tokens(String text) {
        return Inline.of(text);
    }

    @Override
    public String now() {
        return translation.orElse("");
    }

    private void addUnits(String section, Set<String> outdated) {
        String group = section.equals(Piece.HEADER) ? SourceSections.LEAD : section;
        boolean current = translation.isPresent() && !outdated.contains(group) && target.containsKey(section);
        List<Piece> originals = texts(source, section);
        List<Piece> present = isAligned(section) ? texts(target, section) : List.of();
        for (int i = 0; i < originals.size(); i++) {
            Piece original = originals.get(i);
            int position = i;
            Optional<Piece> own = section.equals(Piece.HEADER)
                    ? texts(target, section).stream().filter(piece -> piece.kind().equals(original.kind())).findFirst()
                    : Optional.of(present).filter(all -> !all.isEmpty()).map(all -> all.get(position));
            List<Token> tokens = Inline.of(original.text());
            boolean required = !section.equals(Piece.HEADER) || translation.isEmpty() || own.isPresent();
            units.add(new TextUnit(id(section, original.kind(), i), original.kind(), group, current, required, tokens,
                    own.map(piece -> Inline.alignedTo(tokens, Inline.of(lines(piece.text()))))));
        }
    }

    private static String id(String section, String kind, int position) {
        return section.equals(Piece.HEADER)
                ? SourceSections.LEAD + "." + kind
                : section.replaceAll("[^\\p{L}\\p{N}_-]", "_") + "." + (position + 1);
    }

    private boolean isAligned(String section) {
        return target.containsKey(section) && kinds(source, section).equals(kinds(target, section));
    }

    /**
     * {@inheritDoc}
     *
     * <p>A section that is not there yet comes after the one that it follows in the source.
     */
    @Override
    public Composed with(Map<String, String> texts, List<String> sections, String state) {
        Map<String, List<Piece>> whole = new LinkedHashMap<>(target);
        Map<Piece, String> ids = new IdentityHashMap<>();
        String before = "";
        for (String section : source.keySet()) {
            boolean isHeader = section.equals(Piece.HEADER);
            if (isHeader) {
                whole.put(section, header(texts, ids));
            } else if (isAligned(section)) {
                whole.put(section, filled(section, target.get(section), texts, ids));
            } else if (isGiven(section, texts)) {
                List<Piece> filled = filled(section, source.get(section), texts, ids);
                whole = target.containsKey(section) ? replaced(whole, section, filled) : after(whole, before, section, filled);
            } else if (translation.isEmpty() && !source.get(section).isEmpty()) {
                whole.put(section, source.get(section));
            }
            before = whole.containsKey(section) ? section : before;
        }
        List<Piece> pieces = whole.values().stream().flatMap(List::stream).toList();
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        List<String> broken = broken(pieces.stream().filter(Piece::isText).toList(), text.toString(), ids);
        return new Composed(header.stamped(text.toString(), sections, state, translation.isEmpty()), broken);
    }

    private boolean isGiven(String section, Map<String, String> texts) {
        List<Piece> originals = texts(source, section);
        for (int i = 0; i < originals.size(); i++) {
            if (texts.containsKey(id(section, originals.get(i).kind(), i))) {
                return true;
            }
        }
        return originals.isEmpty() && !target.containsKey(section);
    }

    private List<Piece> header(Map<String, String> texts, Map<Piece, String> ids) {
        List<Piece> model = new ArrayList<>(target.getOrDefault(Piece.HEADER, List.of()));
        for (Piece original : texts(source, Piece.HEADER)) {
            String given = texts.get(id(Piece.HEADER, original.kind(), 0));
            if (given != null && model.stream().noneMatch(piece -> piece.kind().equals(original.kind()))) {
                int last = 0;
                for (int i = 0; i < model.size(); i++) {
                    last = model.get(i).isText() ? i + 1 : last;
                }
                String mark = original.kind().equals("title") ? "= " : end() + ":" + original.kind() + ": ";
                model.add(last, new Piece(Piece.HEADER, "", mark));
                model.add(last + 1, original.with(given));
            }
        }
        if (translation.isEmpty()) {
            model.add(new Piece(Piece.HEADER, "", "\n"));
        }
        return model.stream().map(piece -> {
            String id = id(Piece.HEADER, piece.kind(), 0);
            Piece placed = piece.isText() && texts.containsKey(id) ? new Piece(Piece.HEADER, piece.kind(), own(texts.get(id), piece)) : piece;
            ids.put(placed, id);
            return placed;
        }).toList();
    }

    private List<Piece> filled(String section, List<Piece> model, Map<String, String> texts, Map<Piece, String> ids) {
        List<Piece> filled = new ArrayList<>();
        int position = 0;
        for (Piece piece : model) {
            String id = piece.isText() ? id(section, piece.kind(), position++) : "";
            Piece placed = new Piece(section, piece.kind(), texts.containsKey(id) ? own(texts.get(id), piece)
                    : piece.text());
            filled.add(placed);
            ids.put(placed, id);
        }
        return filled;
    }

    /** A text with the ends of lines that this file has; a text that did not change stays as it is. */
    private String own(String text, Piece present) {
        return text.equals(lines(present.text())) ? present.text() : text.replace("\n", end());
    }

    private String end() {
        return now().contains("\r\n") ? "\r\n" : "\n";
    }

    private Map<String, List<Piece>> replaced(Map<String, List<Piece>> whole, String section, List<Piece> pieces) {
        boolean last = List.copyOf(whole.keySet()).indexOf(section) == whole.size() - 1;
        Map<String, List<Piece>> result = new LinkedHashMap<>(whole);
        result.put(section, ended(pieces, last));
        return result;
    }

    private Map<String, List<Piece>> after(
            Map<String, List<Piece>> whole, String before, String section, List<Piece> pieces) {
        Map<String, List<Piece>> result = new LinkedHashMap<>();
        List<String> names = List.copyOf(whole.keySet());
        boolean last = names.isEmpty() || names.get(names.size() - 1).equals(before);
        whole.forEach((name, own) -> {
            result.put(name, name.equals(before) && translation.isPresent() ? ended(own, false) : own);
            if (name.equals(before)) {
                result.put(section, translation.isPresent() ? ended(pieces, last) : pieces);
            }
        });
        return result;
    }

    /** A section with what must stand behind it: a line's end, and an empty line before another section. */
    private List<Piece> ended(List<Piece> pieces, boolean last) {
        List<Piece> result = new ArrayList<>();
        String text = "";
        for (Piece piece : pieces) {
            result.add(piece.isText() ? piece : piece.with(lines(piece.text()).replace("\n", end())));
            text += piece.text();
        }
        String behind = lines(text).replaceAll("(?s).*?(\n*)\\z", "$1");
        if (behind.isEmpty() || behind.equals("\n") && !last) {
            result.add(new Piece("", "", end().repeat((last ? 1 : 2) - behind.length())));
        }
        return result;
    }

    /** Reads what was put together: every text must still be the block that it was. */
    private static List<String> broken(List<Piece> placed, String text, Map<Piece, String> ids) {
        List<Piece> read = Segmenter.of(text).stream().filter(Piece::isText).toList();
        for (int i = 0; i < placed.size(); i++) {
            if (i >= read.size() || !read.get(i).equals(placed.get(i))) {
                return List.of(ids.getOrDefault(placed.get(i), ""));
            }
        }
        return read.size() == placed.size() || placed.isEmpty()
                ? List.of()
                : List.of(ids.getOrDefault(placed.get(placed.size() - 1), ""));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<Piece> texts(Map<String, List<Piece>> all, String section) {
        return all.getOrDefault(section, List.of()).stream().filter(Piece::isText).toList();
    }

    private static List<String> kinds(Map<String, List<Piece>> all, String section) {
        return texts(all, section).stream().map(Piece::kind).toList();
    }

    private static Map<String, List<Piece>> bySection(List<Piece> pieces) {
        Map<String, List<Piece>> sections = new LinkedHashMap<>();
        pieces.forEach(piece -> sections.computeIfAbsent(piece.section(), any -> new ArrayList<>()).add(piece));
        return sections;
    }
}
