package weltoffen.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A web server's process on a free port of the loopback address, with all it writes in a folder of its own. */
final class RunningServer implements AutoCloseable {

    /** Says how a server is started with the file of {@code deploy/}. */
    interface Launcher {

        /**
         * Writes the configuration for a site and a port.
         *
         * @return the command
         */
        List<String> prepare(PublishedSite site, int port, Path folder) throws IOException;
    }

    private final PublishedSite site;
    private final Process process;
    private final int port;

    private RunningServer(PublishedSite site, Process process, int port) {
        this.site = site;
        this.process = process;
        this.port = port;
    }

    static RunningServer start(PublishedSite site, Launcher launcher) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path folder = Files.createTempDirectory(site.shown().getParent().getParent().getParent(), "server");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(launcher.prepare(site, port, folder))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().merge("PATH", ":/usr/sbin", String::concat);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        RunningServer server = new RunningServer(site, process, port);
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return server;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        server.close();
        throw new AssertionError(Files.readString(log));
    }

    PublishedSite site() {
        return site;
    }

    /** The address of a file of the site. */
    String url(String name) {
        return host() + site.base() + "/" + name;
    }

    String host() {
        return "http://127.0.0.1:" + port;
    }

    /** Sends a path exactly as it is, which HTTP clients do not, and returns the whole answer. */
    String raw(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
