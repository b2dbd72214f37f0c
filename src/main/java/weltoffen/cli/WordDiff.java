package weltoffen.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/**
 * The difference of two texts, word by word. The library compares characters, so each different word is given one.
 */
final class WordDiff {

    /**
     * A run of words.
     *
     * @param change {@code same}, {@code deleted} or {@code inserted}
     */
    public record Run(String change, String text) { }

    private WordDiff() {}

    /** The runs that lead from the old text to the new one. */
    static List<Run> of(String old, String now) {
        Map<String, Character> characters = new HashMap<>();
        Map<Character, String> words = new HashMap<>();
        String oldCoded = coded(old, characters, words);
        String nowCoded = coded(now, characters, words);
        List<Run> runs = new ArrayList<>();
        new StringsComparator(oldCoded, nowCoded).getScript().visit(new CommandVisitor<Character>() {
            @Override
            public void visitKeepCommand(Character word) {
                add("same", word);
            }

            @Override
            public void visitDeleteCommand(Character word) {
                add("deleted", word);
            }

            @Override
            public void visitInsertCommand(Character word) {
                add("inserted", word);
            }

            private void add(String change, Character word) {
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null && last.change().equals(change)) {
                    runs.set(runs.size() - 1, new Run(change, last.text() + " " + words.get(word)));
                } else {
                    runs.add(new Run(change, words.get(word)));
                }
            }
        });
        return runs;
    }

    private static String coded(String text, Map<String, Character> characters, Map<Character, String> words) {
        StringBuilder coded = new StringBuilder();
        for (String word : text.split(" ")) {
            char code = characters.computeIfAbsent(word, any -> (char) (characters.size() + 1));
            words.put(code, word);
            coded.append(code);
        }
        return coded.toString();
    }
}
