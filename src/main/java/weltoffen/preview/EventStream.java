package weltoffen.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Server-sent events (HTML standard, section 9.2): tells a browser that something is new, as long as it listens. The
 * events only say so; the browser then asks for what it shows.
 */
final class EventStream {

    /** A comment now and then, so that a browser that is gone is noticed. */
    private static final int HEARTBEAT_SECONDS = 15;

    private final Preview preview;

    EventStream(Preview preview) {
        this.preview = preview;
    }

    /** Answers until the browser is gone. */
    void answer(HttpExchange exchange) throws IOException {
        LinkedBlockingQueue<Long> news = new LinkedBlockingQueue<>();
        LongConsumer listener = news::add;
        preview.listen(listener);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            write(out, "retry: 500\ndata: " + preview.current().number() + "\n\n");
            while (true) {
                Long number = news.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                news.clear();
                write(out, number == null ? ":\n\n" : "data: " + number + "\n\n");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            preview.ignore(listener);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
