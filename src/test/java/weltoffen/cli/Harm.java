package weltoffen.cli;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What hostile words would have become on a page if they were taken for more than text. */
final class Harm {

    private Harm() {}

    /** The elements and attributes on a page that only a hostile word can have made, and addresses that run. */
    static List<String> in(Document html) {
        List<String> harm = new ArrayList<>();
        for (Element element : html.getAllElements()) {
            if (element.tagName().equals("canary") || element.is("iframe, object, embed, base, form[action]")) {
                harm.add("<" + element.tagName() + ">");
            }
            element.attributes().asList().stream()
                    .filter(attribute -> attribute.getKey().startsWith("on") || attribute.getKey().equals("style")
                            || attribute.getValue().strip().matches("(?is)(javascript|data|vbscript):.*"))
                    .forEach(attribute -> harm.add(element.tagName() + " " + attribute));
        }
        return harm;
    }
}
