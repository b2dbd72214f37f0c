package weltoffen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives browser tests an installed Chromium or Chrome: {@code @ExtendWith(Chromium.class)}, and a parameter of type
 * {@link BrowserContext} for a fresh visitor or {@link Browser} for more than one. One browser serves the whole run.
 *
 * <p>Where no browser is installed the tests are skipped and say so; with {@code CI=true} that is a failure.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    /** Nothing but the pages under test goes over the network; without a sandbox because CI runs as root. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("a browser is installed, or must be");
        }
        return ConditionEvaluationResult.disabled("no Chromium or Chrome on the PATH: install one to run browser tests");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == BrowserContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent("browser", any -> new Running(), Running.class)
                .browser;
        if (parameter.getParameter().getType() == Browser.class) {
            return browser;
        }
        BrowserContext visitor = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        test.getStore(ExtensionContext.Namespace.create(Chromium.class, test.getUniqueId()))
                .put("visitor", (AutoCloseable) visitor::close);
        return visitor;
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser of a test run; JUnit closes it after the last test. */
    private static final class Running implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow(() -> new PlaywrightException(
                                "no Chromium or Chrome on the PATH, and CI must not skip browser tests")))
                        .setArgs(FLAGS));

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
