package weltoffen.content;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What stands above the text of a page: its title and its attributes, as written.
 *
 * @param title the title, or an empty text when it is missing
 * @param attributes the attributes by name, in their order
 * @param bodyLine the line on which the text below begins, from 1
 */
public record Header(String title, Map<String, Attribute> attributes, int bodyLine) {

    /**
     * One attribute.
     *
     * @param column the column at which the value begins, from 1
     */
    public record Attribute(String name, String value, int line, int column) { }

    /** The value of an attribute; an attribute without a value counts as missing. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(attributes.get(name)).map(Attribute::value).filter(value -> !value.isEmpty());
    }

    /** Says whether the page is written but not to be shown yet. */
    public boolean isDraft() {
        return value("jbake-status").filter("draft"::equals).isPresent();
    }

    /** All attributes, in the order in which they were written. */
    public Collection<Attribute> all() {
        return attributes.values();
    }
}
