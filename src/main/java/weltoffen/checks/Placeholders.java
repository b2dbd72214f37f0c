package weltoffen.checks;

import java.util.List;
import weltoffen.content.Document;
import weltoffen.content.Location;
import weltoffen.content.Passage.Placeholder;

/** Finds the exact place of a placeholder in its source: Asciidoctor knows only the line on which its block begins. */
final class Placeholders {

    private Placeholders() {}

    /** The line and column of what a placeholder names, or the start of its block. */
    static Location locate(Document document, Placeholder placeholder) {
        Location block = placeholder.location();
        if (!block.file().equals(document.file().name()) || block.line() < 1) {
            return block;
        }
        List<String> lines = document.file().lines();
        for (int i = block.line() - 1; i < lines.size(); i++) {
            int column = lines.get(i).indexOf(placeholder.target());
            if (column >= 0) {
                return document.file().at(i + 1, column + 1);
            }
            if (i > block.line() && lines.get(i).isBlank()) {
                return block;
            }
        }
        return block;
    }
}
