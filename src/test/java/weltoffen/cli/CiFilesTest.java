package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import weltoffen.TestSite;

/** The files for the CI of git servers can be read by them, call what there is, and their scripts do what they say. */
final class CiFilesTest {

    private static final Pattern SCRIPT = Pattern.compile("deploy/ci/[a-z]+");

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"github/site.yml", "gitlab/.gitlab-ci.yml", "forgejo/site.yml"})
    void everyCiFileIsYamlAndCallsScriptsThatAreThere(String name) throws IOException {
        String text = Files.readString(Path.of("deploy/ci", name));
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<?, ?> file = new Yaml(new SafeConstructor(options)).load(text);
        Map<?, ?> jobs = name.startsWith("gitlab") ? file : (Map<?, ?>) file.get("jobs");
        for (String job : List.of("check", "pages", "stamp")) {
            assertTrue(jobs.get(job) instanceof Map, job);
        }
        SCRIPT.matcher(text).results().map(match -> Path.of(match.group())).forEach(script ->
                assertTrue(Files.isExecutable(script), script::toString));
    }

    @Test
    void thePagesFolderHasTheSiteAndAPreviewOfEachBranch() throws Exception {
        Path clone = repository();
        git(clone, "switch", "-q", "-c", "idea/new-page");
        Files.writeString(clone.resolve("content/de/idea.adoc"), "= Idee\n:jbake-type: page\n:description: D.\n\nx\n");
        commitAndPush(clone, "idea/new-page");
        git(clone, "switch", "-q", "-c", "broken", "main");
        Files.writeString(clone.resolve("content/de/idea.adoc"), "= Idee\n:jbake-type: page\n:description: D.\n\nxref:no.adoc[]\n");
        commitAndPush(clone, "broken");
        git(clone, "switch", "-q", "main");
        String said = run(clone, 0, "deploy/ci/pages", "public", "main");
        assertTrue(said.contains("== broken: no preview"), said);
        Path pages = clone.resolve("public");
        assertTrue(Files.isRegularFile(pages.resolve("de/index.html")), said);
        assertFalse(Files.readString(pages.resolve("de/index.html")).contains("noindex"));
        assertFalse(Files.exists(pages.resolve("de/idea.html")));
        assertTrue(Files.readString(pages.resolve("preview/idea/new-page/de/idea.html")).contains("noindex"));
        assertFalse(Files.exists(pages.resolve("preview/broken")));
        assertEquals("", git(clone, "worktree", "prune"));
    }

    @Test
    void whenThePublicBranchIsBrokenNothingIsHandedOver() throws Exception {
        Path clone = repository();
        Files.writeString(clone.resolve("content/de/idea.adoc"), "= Idee\n:jbake-type: page\n:description: D.\n\nxref:no.adoc[]\n");
        commitAndPush(clone, "main");
        String said = run(clone, 1, "deploy/ci/pages", "public", "main");
        assertTrue(said.contains("content/de/idea.adoc:5:"), said);
        assertFalse(Files.exists(clone.resolve("public/index.html")));
    }

    @Test
    void anApprovalStampsTheTranslationsOfTheBranchInACommitOfItsOwn() throws Exception {
        Path clone = repository();
        git(clone, "switch", "-q", "-c", "translation");
        Path china = clone.resolve("content/en/countries/china.adoc");
        Files.createDirectories(china.getParent());
        Files.writeString(china, "= China\n:description: D.\n:translation: machine\n\nRead by a person.\n");
        commitAndPush(clone, "translation");
        String index = Files.readString(clone.resolve("content/en/index.adoc"));
        run(clone, 0, "deploy/ci/stamp", "origin/main");
        String stamped = Files.readString(china);
        assertTrue(stamped.contains("\n:translation: reviewed\n"), stamped);
        assertTrue(Pattern.compile("\n:translated-from: lead=[0-9a-f]{8}").matcher(stamped).find(), stamped);
        assertEquals(index, Files.readString(clone.resolve("content/en/index.adoc")), "it was not changed by this branch");
        assertEquals("Übersetzungen geprüft (./site stamp --changed)\n", git(clone, "log", "-1", "--format=%s", "origin/translation"));
        run(clone, 0, "deploy/ci/stamp", "origin/main");
        assertEquals("2\n", git(clone, "rev-list", "--count", "main..origin/translation"), "nothing more to say");
        assertTrue(run(clone, 1, "deploy/ci/stamp", "origin/nowhere").contains("origin/nowhere"));
    }

    /** A clone of a bare repository with the fixture site, the scripts and a launcher of the jar of this build. */
    private Path repository() throws Exception {
        Path clone = root.resolve("clone");
        TestSite site = TestSite.copyTo(clone).complete();
        for (String script : List.of("pages", "stamp")) {
            Path copy = clone.resolve("deploy/ci").resolve(script);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("deploy/ci", script), copy);
        }
        site.write("site", """
                #!/bin/sh
                exec "%s/bin/java" "@%s" -Dweltoffen.home="$PWD" -jar "%s" "$@"
                """.formatted(System.getProperty("java.home"),
                Path.of("src/main/launcher/java.options").toAbsolutePath(),
                Path.of("target/weltoffen.jar").toAbsolutePath()));
        site.path("site").toFile().setExecutable(true);
        site.write(".gitignore", "/target/\n/public/\n");
        git(root, "init", "-q", "--bare", "-b", "main", "bare.git");
        git(clone, "init", "-q", "-b", "main");
        git(clone, "config", "user.name", "Eine Redakteurin");
        git(clone, "config", "user.email", "redaktion@example.org");
        git(clone, "remote", "add", "origin", root.resolve("bare.git").toString());
        commitAndPush(clone, "main");
        return clone;
    }

    private static void commitAndPush(Path clone, String branch) throws Exception {
        git(clone, "add", "-A");
        git(clone, "commit", "-q", "-m", "Eine Änderung");
        git(clone, "push", "-q", "origin", branch);
    }

    private static String git(Path folder, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(folder, 0, command);
    }

    private static String run(Path folder, int status, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        if (command[0].startsWith("deploy/")) {
            builder.command().set(0, folder.resolve(command[0]).toString());
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(status, process.exitValue(), said);
        return said;
    }
}
