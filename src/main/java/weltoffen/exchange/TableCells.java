package weltoffen.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a table: what stands between two bars, without the marks for span, alignment and style. */
final class TableCells {

    private static final Pattern BAR = Pattern.compile(
            "(?:(?<=\\s)|^)(?:\\d*(?:\\.\\d+)?[*+])?[<^>]?(?:\\.[<^>])?[adehlmsv]?\\||(?<!\\\\)\\|");

    private TableCells() {}

    static void add(String cells, Pieces pieces) {
        Matcher bar = BAR.matcher(cells);
        int from = 0;
        boolean inCell = false;
        while (bar.find()) {
            cell(cells.substring(from, bar.start()), inCell, pieces);
            pieces.fixed(bar.group());
            from = bar.end();
            inCell = true;
        }
        cell(cells.substring(from), inCell, pieces);
    }

    private static void cell(String text, boolean inCell, Pieces pieces) {
        if (inCell) {
            pieces.text("cell", text);
        } else {
            pieces.fixed(text);
        }
    }
}
