package weltoffen.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.TagType;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Location;

/**
 * Reads what came back from a translator. The file comes from outside: a document type declaration, which could name
 * entities, is refused before anything else is read.
 *
 * @param source the language that was translated from, as a BCP 47 tag
 * @param target the language that was translated into
 * @param texts the texts, in their order
 */
public record XliffInput(String source, String target, List<Given> texts) {

    /**
     * Reads a file.
     *
     * @param name the file's name for findings
     * @return its texts, or nothing after a finding was added
     */
    public static Optional<XliffInput> read(Path file, String name, Findings findings) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            findings.add(Finding.error(Location.of(name), "xliff-unreadable", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        Optional<Deque<Integer>> lines = lines(bytes, name, findings);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MINIMAL)) {
            reader.open(new ByteArrayInputStream(bytes));
            return Optional.of(read(reader, lines.get()));
        } catch (RuntimeException e) { // the library throws what it meets, of many types
            String reason = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
            int line = lines.get().isEmpty() ? 0 : lines.get().peek();
            findings.add(Finding.error(Location.of(name, line), "xliff-unreadable", reason));
            return Optional.empty();
        }
    }

    /** How many texts came back without a translation. */
    public long untranslated() {
        return texts.stream().filter(text -> text.target().isEmpty()).count();
    }

    private static XliffInput read(XLIFFReader reader, Deque<Integer> lines) {
        String source = "";
        String target = "";
        String original = "";
        List<Given> texts = new ArrayList<>();
        while (reader.hasNext()) {
            Event event = reader.next();
            if (event.isStartXliff()) {
                source = String.valueOf(event.getStartXliffData().getSourceLanguage());
                target = String.valueOf(event.getStartXliffData().getTargetLanguage());
            } else if (event.isStartFile()) {
                original = String.valueOf(event.getStartFileData().getOriginal());
            } else if (event.isUnit()) {
                texts.add(given(original, event.getUnit(), lines.poll()));
            }
        }
        return new XliffInput(source, target, texts);
    }

    private static Given given(String file, Unit unit, Integer line) {
        List<Token> source = new ArrayList<>();
        List<Token> target = new ArrayList<>();
        boolean reviewed = true;
        boolean translated = false;
        for (Part part : unit) {
            add(part.getSource(), source);
            if (part instanceof Segment segment) {
                reviewed &= segment.getState() == TargetState.REVIEWED || segment.getState() == TargetState.FINAL;
            }
        }
        for (Part part : unit.getTargetOrderedParts()) {
            translated |= part.hasTarget() && !part.getTarget().isEmpty() && part.isSegment();
            add(part.hasTarget() ? part.getTarget() : part.isSegment() ? null : part.getSource(), target);
        }
        return new Given(file, unit.getId(), line == null ? 0 : line, joined(source),
                translated ? Optional.of(joined(target)) : Optional.empty(), reviewed);
    }

    private static void add(Fragment fragment, List<Token> tokens) {
        if (fragment == null) {
            return;
        }
        for (Object part : fragment) {
            if (part instanceof CTag code) {
                Token.Type type = code.getTagType() == TagType.OPENING ? Token.Type.OPEN
                        : code.getTagType() == TagType.CLOSING ? Token.Type.CLOSE : Token.Type.SINGLE;
                tokens.add(new Token(type, code.getId(), code.getData() == null ? "" : code.getData()));
            } else if (part instanceof String words) {
                tokens.add(Token.words(words.replace("\r\n", "\n").replace('\r', '\n')));
            }
        }
    }

    private static List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (Token token : tokens) {
            int last = joined.size() - 1;
            if (!token.isCode() && last >= 0 && !joined.get(last).isCode()) {
                joined.set(last, Token.words(joined.get(last).data() + token.data()));
            } else if (token.isCode() || !token.data().isEmpty()) {
                joined.add(token);
            }
        }
        return List.copyOf(joined);
    }

    /** The line on which each unit begins, or nothing after a finding was added. */
    private static Optional<Deque<Integer>> lines(byte[] bytes, String name, Findings findings) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Deque<Integer> lines = new ArrayDeque<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                int event = reader.next();
                int line = reader.getLocation().getLineNumber();
                if (event == XMLStreamConstants.DTD) {
                    findings.add(Finding.error(Location.of(name, line), "xliff-doctype"));
                    return Optional.empty();
                }
                if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("unit")) {
                    lines.add(line);
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String reason = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "").strip().replaceAll("\\s+", " ");
            findings.add(Finding.error(Location.of(name, Math.max(0, line)), "xliff-unreadable", reason));
            return Optional.empty();
        }
        return Optional.of(lines);
    }
}
