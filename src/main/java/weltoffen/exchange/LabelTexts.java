package weltoffen.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weltoffen.content.PropertiesFile;

/** The interface texts of a language beside the source's: one text for each key. */
final class LabelTexts implements FileTexts {

    /** The name of these files. */
    static final String NAME = "labels.properties";

    private final String now;
    private final Path path;
    private final LabelLines source;
    private final LabelLines target;
    private final List<TextUnit> units = new ArrayList<>();

    LabelTexts(PropertiesFile source, PropertiesFile own, String now, Path path) {
        this.now = now;
        this.path = path;
        this.source = LabelLines.of(source.source().text());
        this.target = LabelLines.of(now);
        for (String key : this.source.keys()) {
            source.value(key).ifPresent(text -> {
                List<Token> tokens = tokens(text);
                Optional<List<Token>> present = own.value(key).map(value -> Inline.alignedTo(tokens, tokens(value)));
                units.add(new TextUnit(key, "label", key, present.isPresent(), true, tokens, present));
            });
        }
    }

    @Override
    public String name() {
        return NAME;
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
        return false;
    }

    @Override
    public List<Token> tokens(String text) {
        return LabelPattern.tokens(text);
    }

    @Override
    public String now() {
        return now;
    }

    @Override
    public Composed with(Map<String, String> texts, List<String> sections, String state) {
        LabelLines lines = target;
        String before = "";
        for (TextUnit unit : units) {
            String text = texts.get(unit.id());
            if (text != null && !unit.present().map(Token::text).equals(Optional.of(text))) {
                lines = lines.with(unit.id(), text, before);
            }
            before = lines.keys().contains(unit.id()) ? unit.id() : before;
        }
        return new Composed(lines.text(), List.of());
    }
}
