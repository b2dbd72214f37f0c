package weltoffen.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weltoffen.content.Finding;
import weltoffen.content.Folders;
import weltoffen.content.Messages;

/** {@code site bake}: makes the site, or says why not and leaves the one that is there. */
@Command(name = "bake", description = "bakes the site", mixinStandardHelpOptions = true)
final class BakeCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions options;

    @Option(names = "--release", description = "refuse placeholders of the publisher's data")
    private boolean release;

    @Option(names = "--fresh", description = "convert every page again, as if the cache were empty")
    private boolean fresh;

    @Option(names = "--compress", description = "write .br and .gz copies for web servers beside the text files")
    private boolean compress;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Messages messages = options.messages();
        Folders folders = options.folders();
        PrintStream err = System.err;
        String how = options.today() + (release ? " release " : " ") + (compress ? "compress " : "");
        BakeState state = BakeState.of(folders, how + messages.language());
        Optional<List<String>> before = fresh ? Optional.empty() : state.upToDate();
        if (before.isPresent()) {
            before.get().forEach(err::println);
            System.out.println(messages.text("bake.unchanged", seconds(start)));
            return 0;
        }
        Progress progress = new Progress(err, messages, System.console() != null);
        Bakery bakery = new Bakery(new Bakery.Order(folders, options.today(), release, true, fresh), progress);
        if (compress) {
            bakery.compressingAfter(folders.output());
        }
        bakery.after(state);
        Bakery.Result result = (state.isOfThisGenerator() ? bakery : bakery.checkingEveryPage()).bake();
        progress.done();
        List<String> lines = result.findings().stream().map(messages::line).toList();
        lines.forEach(err::println);
        if (result.failed()) {
            long errors = result.findings().stream().filter(Finding::isError).count();
            err.println(messages.text("bake.failed", errors, result.findings().size() - errors));
            return 1;
        }
        state.remember(lines);
        System.out.println(messages.text(
                "bake.done",
                result.pages(),
                result.languages(),
                Math.max(0, result.pages() - result.converted()),
                seconds(start),
                result.changed(),
                folders.name(folders.output())));
        return 0;
    }

    /** The time since a start that includes the JVM's own. */
    static String seconds(long start) {
        return String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9);
    }
}
