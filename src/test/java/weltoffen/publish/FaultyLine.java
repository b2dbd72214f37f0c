package weltoffen.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * A line to a server on which things go wrong: for each request (numbered from 1) it passes it on, answers 503 itself, or
 * breaks the connection in the middle. It notes what went through, as {@code METHOD path}.
 */
public final class FaultyLine implements AutoCloseable {

    /** What happens to a request. */
    public enum Fault { NONE, UNAVAILABLE, DROPPED }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private final URI server;
    private final IntFunction<Fault> faults;
    private int requests;

    /** A line to a server, with the fault of each request. */
    public FaultyLine(URI server, IntFunction<Fault> faults) throws IOException {
        this.server = server;
        this.faults = faults;
        workers.submit(this::accept);
    }

    /** Where to connect to. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The requests that reached the server. */
    public List<String> passed() {
        return passed;
    }

    /** How many requests there were, with those that failed. */
    public synchronized int requests() {
        return requests;
    }

    private Void accept() throws IOException {
        while (true) {
            Socket visitor = socket.accept();
            workers.submit(() -> serve(visitor));
        }
    }

    private synchronized Fault next() {
        return faults.apply(++requests);
    }

    private void serve(Socket visitor) {
        try (visitor) {
            byte[] head = head(visitor.getInputStream());
            if (head.length == 0) {
                return;
            }
            String text = new String(head, StandardCharsets.ISO_8859_1);
            String line = text.substring(0, text.indexOf(" HTTP/"));
            switch (next()) {
                case DROPPED -> visitor.setSoLinger(true, 0);
                case UNAVAILABLE -> {
                    drain(visitor.getInputStream(), length(text));
                    visitor.getOutputStream().write(("HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\n"
                            + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                case NONE -> pass(visitor, text, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Socket visitor, String head, String line) throws IOException {
        try (Socket target = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = target.getOutputStream();
            String end = head.contains("Connection: close") ? head
                    : head.replaceFirst("(?i)Connection: [^\r]*", "Connection: close");
            out.write(end.getBytes(StandardCharsets.ISO_8859_1));
            if (head.toLowerCase(java.util.Locale.ROOT).contains("expect: 100-continue")) {
                visitor.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write(visitor.getInputStream().readNBytes(length(head)));
            out.flush();
            passed.add(line);
            target.getInputStream().transferTo(visitor.getOutputStream());
        }
    }

    private static void drain(InputStream in, int length) throws IOException {
        in.readNBytes(length);
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.write(c);
            matched = c == "\r\n\r\n".charAt(matched) ? matched + 1 : c == '\r' ? 1 : 0;
            if (matched == 4) {
                break;
            }
        }
        return head.toByteArray();
    }

    private static int length(String head) {
        return head.lines().filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        workers.shutdownNow();
    }
}
