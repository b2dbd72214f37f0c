package weltoffen.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * What the rules about baked pages look at: the elements of a page, in their order. Nearly every page is read by
 * {@link StrictHtml}, in a fifth of the time that a browser's way of reading takes; whatever is not as plain as our own
 * templates write it is left to jsoup, which reads it as browsers do.
 *
 * @param elements every element, in the order of their start tags
 */
public record BakedPage(List<Element> elements) {

    /**
     * An element.
     *
     * @param name its name, in lower case
     * @param attributes its attributes by their names in lower case, without character references
     * @param parent what it stands in; nothing for the outermost
     * @param text of a heading its text, with single spaces; empty for everything else
     */
    public record Element(String name, Map<String, String> attributes, Optional<Element> parent, String text) {

        /** The value of an attribute; empty when the element has no such attribute. */
        public String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        /** Says whether it has an attribute. */
        public boolean has(String key) {
            return attributes.containsKey(key);
        }

        /** Says whether it stands in an element of this name, at whatever depth. */
        public boolean isIn(String outer) {
            for (Optional<Element> above = parent; above.isPresent(); above = above.get().parent()) {
                if (above.get().name().equals(outer)) {
                    return true;
                }
            }
            return false;
        }

        /** The level of a heading, 1 to 6; 0 for everything else. */
        public int headingLevel() {
            return level(name);
        }
    }

    /** Reads a page. */
    public static BakedPage of(String html) {
        return StrictHtml.read(html).orElseGet(() -> asBrowsersDo(html));
    }

    /** The level of the heading that an element's name stands for, 1 to 6; 0 when it stands for none. */
    static int level(String name) {
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }

    /** Reads a page with jsoup, which mends what is broken as the HTML standard says (13.2, "Parsing HTML documents"). */
    static BakedPage asBrowsersDo(String html) {
        List<Element> elements = new ArrayList<>();
        List<Element> open = new ArrayList<>();
        Jsoup.parse(html, "").traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof org.jsoup.nodes.Element found && !(node instanceof org.jsoup.nodes.Document)) {
                    Map<String, String> attributes = new LinkedHashMap<>();
                    for (Attribute attribute : found.attributes()) {
                        attributes.put(attribute.getKey().toLowerCase(java.util.Locale.ROOT), attribute.getValue());
                    }
                    Optional<Element> parent = open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
                    String name = found.normalName();
                    Element element = new Element(name, attributes, parent, level(name) > 0 ? found.text() : "");
                    elements.add(element);
                    open.add(element);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof org.jsoup.nodes.Element && !(node instanceof org.jsoup.nodes.Document)) {
                    open.remove(open.size() - 1);
                }
            }
        });
        return new BakedPage(elements);
    }
}
