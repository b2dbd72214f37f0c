package weltoffen.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the days or clock times of {@code :rdate:} and {@code :exdate:}. */
final class DateList {

    /**
     * One date of the list, which knows where it stands.
     *
     * @param column where it begins in the value, from 1
     */
    record Item(DateProblem.Field field, DatePoint date, int column) {

        DateProblem problem(DateProblem.Code code, Optional<String> suggestion) {
            return new DateProblem(field, code, date.toString(), column, suggestion);
        }
    }

    private DateList() {}

    /** Reads the list; clock times are allowed only in a series that has them. */
    static List<Item> parse(DateProblem.Field field, String text, boolean withTimes) throws DateProblem {
        List<Item> items = new ArrayList<>();
        if (text.isBlank()) {
            return items;
        }
        int offset = 0;
        for (String written : text.split(",", -1)) {
            items.add(item(field, written, offset, withTimes));
            offset += written.length() + 1;
        }
        return items;
    }

    private static Item item(DateProblem.Field field, String written, int offset, boolean withTimes)
            throws DateProblem {
        int column = offset + 1 + written.length() - written.stripLeading().length();
        EventDate date = date(field, written, offset);
        if (date instanceof DatePoint point && point.isExact()) {
            Item item = new Item(field, point, column);
            if (withTimes || point.precision() == DatePrecision.DAY) {
                return item;
            }
            DatePoint day = DatePoint.day(point.start().toLocalDate());
            throw item.problem(DateProblem.Code.DATE_NOT_EXACT, Optional.of(day.toString()));
        }
        throw new DateProblem(field, DateProblem.Code.DATE_NOT_EXACT, written.strip(), column, Optional.empty());
    }

    private static EventDate date(DateProblem.Field field, String written, int offset) throws DateProblem {
        try {
            return EventDate.parse(written);
        } catch (DateProblem problem) {
            throw problem.movedTo(field, offset);
        }
    }
}
