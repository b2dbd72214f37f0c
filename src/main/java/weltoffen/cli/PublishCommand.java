package weltoffen.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import weltoffen.bake.FolderLock;
import weltoffen.content.Finding;
import weltoffen.content.Folders;
import weltoffen.content.Messages;
import weltoffen.publish.BucketChanges;
import weltoffen.publish.BucketPublisher;
import weltoffen.publish.PublicFolder;
import weltoffen.publish.PublishedRelease;
import weltoffen.publish.VisitorChanges;
import weltoffen.publish.VisitorChanges.ChangedPage;

/** {@code site publish}: bakes a release and makes it public as a whole, or says why not and changes nothing. */
@Command(name = "publish", description = "bakes a release and makes it public", mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "DIR|s3://BUCKET/PREFIX",
            description = "a folder whose link \"current\" the web server shows, or a place in an object store")
    private String target;

    @Option(names = "--preview", description = "show drafts and placeholders, and say on every page that it is a preview")
    private boolean preview;

    @Option(names = "--list", description = "list the releases that are kept")
    private boolean list;

    @Option(names = "--rollback", description = "make the release before the public one public again")
    private boolean rollback;

    @Option(names = "--dry-run", description = "object store: only say what would be uploaded and deleted")
    private boolean dryRun;

    @Option(names = "--endpoint", paramLabel = "URL", description = "object store: its address, if it is not Amazon's")
    private URI endpoint;

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        Progress progress = new Progress(System.err, messages, System.console() != null);
        boolean bucket = target.startsWith("s3:");
        if (bucket && (list || rollback) || !bucket && (dryRun || endpoint != null) || list && rollback) {
            throw new ParameterException(command.commandLine(), messages.text("usage.publish-options"));
        }
        return bucket ? publishToBucket(messages, progress) : publishToFolder(messages, progress);
    }

    private int publishToFolder(Messages messages, Progress progress) throws IOException {
        Path folder = Path.of(target).toAbsolutePath().normalize();
        if (PublicFolder.isForeign(folder)) {
            throw new ParameterException(command.commandLine(), messages.text("usage.publish-folder", folder));
        }
        if ((list || rollback) && !Files.isDirectory(folder)) {
            System.err.println(messages.text("publish.none", folder));
            return rollback ? 1 : 0;
        }
        try (PublicFolder publicFolder = PublicFolder.open(folder, progress::waiting)) {
            if (list) {
                return list(publicFolder, messages);
            }
            if (rollback) {
                return rollback(publicFolder, messages);
            }
            Path next = publicFolder.next(Instant.now());
            Optional<Bakery.Result> result = bake(
                    next, Optional.of(publicFolder.current().orElse(next)), messages, progress);
            if (result.isEmpty()) {
                return 1;
            }
            Optional<VisitorChanges> changes = publicFolder.publish(next);
            System.out.println(changes.isPresent()
                    ? messages.text("publish.done", result.get().pages(), next.getFileName(), folder)
                    : messages.text("publish.same", folder));
            changes.ifPresent(all -> print(all, messages));
            return 0;
        }
    }

    private int publishToBucket(Messages messages, Progress progress) throws IOException {
        Path baked = options.folders().output().resolveSibling("publish").resolve("site");
        try (FolderLock lock = FolderLock.take(baked.resolveSibling(".publish.lock"), progress::waiting);
                BucketPublisher publisher = BucketPublisher.to(target, Optional.ofNullable(endpoint))) {
            Optional<Bakery.Result> result = bake(baked, Optional.empty(), messages, progress);
            if (result.isEmpty()) {
                return 1;
            }
            BucketChanges changes = publisher.compare(baked);
            if (dryRun) {
                changes.uploads().forEach(name -> System.out.println("+ " + name));
                changes.deletions().forEach(name -> System.out.println("- " + name));
                System.out.println(messages.text(
                        "publish.bucket.dry", changes.uploads().size(), changes.deletions().size(), target));
                return 0;
            }
            publisher.publish(baked, changes);
            System.out.println(messages.text(
                    "publish.bucket", changes.uploads().size(), changes.deletions().size(), changes.unchanged(), target));
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), messages.text("usage.publish-bucket", target));
        } catch (BucketPublisher.Failure e) {
            System.err.println(messages.text("publish.bucket.failed", target, e.getMessage()));
            return 1;
        }
    }

    /**
     * Bakes into a folder that nobody sees yet; what is wrong is printed.
     *
     * @param earlier where a web server is to send compressed copies: the release whose copies are shared
     */
    private Optional<Bakery.Result> bake(
            Path output, Optional<Path> earlier, Messages messages, Progress progress) throws IOException {
        Folders all = options.folders();
        Folders folders = new Folders(
                all.site(), all.settings(), all.content(), all.templates(), all.assets(), output, all.cache());
        Bakery bakery = new Bakery(new Bakery.Order(folders, options.today(), !preview, true, false), progress);
        earlier.ifPresent(bakery::compressingAfter);
        Bakery.Result result = (preview ? bakery.asPreview() : bakery).bake();
        progress.done();
        result.findings().stream().map(messages::line).forEach(System.err::println);
        if (result.failed()) {
            long errors = result.findings().stream().filter(Finding::isError).count();
            System.err.println(messages.text("publish.failed", errors, result.findings().size() - errors));
            return Optional.empty();
        }
        return Optional.of(result);
    }

    private int list(PublicFolder folder, Messages messages) throws IOException {
        List<PublishedRelease> releases = folder.list();
        for (PublishedRelease release : releases) {
            System.out.println(
                    (release.isPublic() ? "* " : "  ") + messages.text("publish.release", release.name(), release.pages()));
        }
        if (releases.isEmpty()) {
            System.out.println(messages.text("publish.none", target));
        }
        return 0;
    }

    private int rollback(PublicFolder folder, Messages messages) throws IOException {
        Optional<String> before = folder.rollback();
        if (before.isEmpty()) {
            System.err.println(messages.text("publish.no-earlier", target));
            return 1;
        }
        System.out.println(messages.text("publish.rolled-back", before.get()));
        return 0;
    }

    private static void print(VisitorChanges changes, Messages messages) {
        PrintStream out = System.out;
        print(messages.text("publish.added", changes.added().size()), changes.added(), messages, out);
        print(messages.text("publish.changed", changes.changed().size()), changes.changed(), messages, out);
        print(messages.text("publish.gone", changes.gone().size()), changes.gone(), messages, out);
        if (changes.around() > 0) {
            out.println(messages.text("publish.around", changes.around()));
        }
        if (changes.otherFiles() > 0) {
            out.println(messages.text("publish.other-files", changes.otherFiles()));
        }
    }

    private static void print(String heading, List<ChangedPage> pages, Messages messages, PrintStream out) {
        if (pages.isEmpty()) {
            return;
        }
        out.println(heading);
        pages.stream().limit(SHOWN).forEach(page -> out.println("  " + page.address() + "  " + page.title()));
        if (pages.size() > SHOWN) {
            out.println("  " + messages.text("publish.more", pages.size() - SHOWN));
        }
    }
}
