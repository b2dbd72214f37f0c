import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Times whole processes. */
final class Stopwatch {

    /**
     * One run.
     *
     * @param wall seconds from start to end
     * @param cpu seconds of all processors together, those of its own child processes included
     * @param memory the most memory that it held, in MB; 0 where Linux does not tell
     */
    record Time(double wall, double cpu, double memory) { }

    /** A process that failed, in a sentence. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    private final Path folder;

    /** Runs processes in a folder and keeps what they print there. */
    Stopwatch(Path folder) {
        this.folder = folder;
    }

    Time time(String name, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("logs").resolve(name.replaceAll("\\W+", "-").toLowerCase(java.util.Locale.ROOT) + ".log");
        Files.createDirectories(log.getParent());
        double cpu = childrenCpu();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        double memory = 0;
        while (!process.waitFor(25, TimeUnit.MILLISECONDS)) {
            memory = Math.max(memory, memory(process.pid()));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new Failure("\"" + name + "\" ended with status " + process.exitValue() + ":\n"
                    + Files.readString(log) + "\nThis is also in " + log);
        }
        return new Time(wall, childrenCpu() - cpu, memory);
    }

    /** The most memory that a process has held so far; it is gone with the process, so it is asked again and again. */
    private static double memory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The processor time of all processes that ended so far, in seconds; Linux tells it in hundredths. */
    private static double childrenCpu() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.isReadable(stat)) {
            return Double.NaN;
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }
}
