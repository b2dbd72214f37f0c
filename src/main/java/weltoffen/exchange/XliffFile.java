package weltoffen.exchange;

import java.io.StringWriter;
import java.util.List;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;

/** Writes texts as XLIFF 2.1 (OASIS): one {@code <file>} for each file of the language, one {@code <unit>} for each text. */
public final class XliffFile {

    private final StringWriter out = new StringWriter();
    private int units;

    private XliffFile() {}

    /**
     * Writes a language.
     *
     * @param all whether what is up to date is written too
     */
    public static XliffFile of(Exchange exchange, boolean all) {
        XliffFile file = new XliffFile();
        String source = exchange.source().tag();
        String target = exchange.target().tag();
        try (XLIFFWriter writer = new XLIFFWriter()) {
            writer.setLineBreak("\n");
            writer.setWithOriginalData(true);
            writer.setUseIndentation(true);
            writer.create(file.out, source, target);
            StartXliffData start = new StartXliffData("2.1");
            start.setSourceLanguage(source);
            start.setTargetLanguage(target);
            writer.writeStartDocument(start, null);
            int number = 0;
            for (FileTexts texts : exchange.files()) {
                List<TextUnit> wanted = texts.units().stream()
                        .filter(unit -> all || !unit.current() && (unit.required() || texts.now().isEmpty()))
                        .toList();
                if (!wanted.isEmpty()) {
                    StartFileData data = new StartFileData("f" + ++number);
                    data.setOriginal(texts.name());
                    writer.writeStartFile(data);
                    wanted.forEach(unit -> writer.writeUnit(file.unit(unit, texts.isReviewed())));
                    writer.writeEndFile();
                }
            }
            writer.writeEndDocument();
        }
        return file;
    }

    /** How many texts are in it. */
    public int units() {
        return units;
    }

    /** The file, in UTF-8. */
    public String text() {
        return out.toString();
    }

    private Unit unit(TextUnit text, boolean reviewed) {
        units++;
        Unit unit = new Unit(text.id());
        unit.setName(text.kind());
        unit.setPreserveWS(true);
        Segment segment = unit.appendSegment();
        segment.setCanResegment(false);
        segment.setPreserveWS(true);
        fill(segment.getSource(), text.source());
        if (text.current() && text.present().isPresent()) {
            fill(segment.getTarget(Part.GetTarget.CREATE_EMPTY), text.present().get());
            segment.setState(reviewed ? TargetState.REVIEWED : TargetState.TRANSLATED);
        } else if (text.present().isPresent()) {
            Note before = new Note(Token.text(text.present().get()));
            before.setCategory("previous");
            unit.addNote(before);
        }
        return unit;
    }

    private static void fill(Fragment fragment, List<Token> tokens) {
        for (Token token : tokens) {
            switch (token.type()) {
                case WORDS -> fragment.append(token.data());
                case SINGLE -> keep(fragment.appendCode(token.id(), token.data()));
                case OPEN -> keep(fragment.openCodeSpan(token.id(), token.data()));
                case CLOSE -> keep(fragment.closeCodeSpan(token.id(), token.data()));
            }
        }
    }

    private static void keep(CTag code) {
        code.setCanCopy(false);
        code.setDisp(code.getData());
    }
}
