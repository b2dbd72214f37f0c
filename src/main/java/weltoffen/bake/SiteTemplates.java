package weltoffen.bake;

import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Location;
import weltoffen.content.SourceFile;

/**
 * FreeMarker as templates here expect it: newest behaviour, everything escaped, a missing variable is an error, records
 * and {@link Optional} are understood, and {@link Html} prints as it is. JBake's own set-up is compatible to FreeMarker
 * 2.3.0 and escapes nothing.
 */
public final class SiteTemplates {

    private static final Version NEWEST = Configuration.VERSION_2_3_35;

    private final Configuration configuration;
    private final String folder;
    private final Findings findings;
    private final List<String> names = new ArrayList<>();
    /** What is there but was reported already. */
    private final Set<String> unreadable = new HashSet<>();

    /** Templates of a site; what goes wrong in them is added to the findings. */
    public SiteTemplates(Folders folders, Findings findings) {
        this(folders.name(folders.templates()), findings);
        configuration.setTemplateLoader(read(folders, findings));
    }

    /** Reads all templates at once, strictly: FreeMarker itself would replace bytes that are no UTF-8. */
    private TemplateLoader read(Folders folders, Findings findings) {
        StringTemplateLoader loader = new StringTemplateLoader();
        try (Stream<Path> files = Files.walk(folders.templates())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folders.templates().relativize(file).toString().replace('\\', '/');
                names.add(name);
                boolean inside = Folders.isInsideAsFound(folders.templates(), file);
                if (!inside) {
                    findings.add(Finding.error(Location.of(folders.name(file)), "file-outside"));
                }
                Optional.of(file)
                        .filter(any -> inside)
                        .flatMap(any -> SourceFile.read(file, folders.name(file), findings))
                        .ifPresentOrElse(source -> loader.putTemplate(name, source.text()), () -> unreadable.add(name));
            }
        } catch (IOException e) {
            findings.add(Finding.error(
                    Location.of(folders.name(folders.templates())), "unreadable-file", String.valueOf(e.getMessage())));
        }
        return loader;
    }

    private SiteTemplates(String folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
        this.configuration = new OneParse();
        configuration.setDefaultEncoding("UTF-8");
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setObjectWrapper(new Wrapper());
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setBooleanFormat("c");
        configuration.setNumberFormat("c");
    }

    private SiteTemplates(SiteTemplates same, Findings findings) {
        this.configuration = same.configuration;
        this.folder = same.folder;
        this.findings = findings;
        this.names.addAll(same.names);
        this.unreadable.addAll(same.unreadable);
    }

    /** The same templates, already parsed ones included; what goes wrong in them is added to other findings. */
    public SiteTemplates reportingTo(Findings others) {
        return new SiteTemplates(this, others);
    }

    /** The generator's own templates, for pages that only editors see. */
    public static SiteTemplates ofGenerator(Findings findings) {
        SiteTemplates templates = new SiteTemplates("weltoffen/templates", findings);
        templates.configuration.setClassForTemplateLoading(SiteTemplates.class, "/weltoffen/templates");
        return templates;
    }

    /**
     * Parses every template ahead of its first use, so that this can overlap with other work. What is wrong with one is
     * said when a page needs it.
     */
    public SiteTemplates parsed() {
        for (String name : names) {
            try {
                configuration.getTemplate(name);
            } catch (IOException saidWhenAPageNeedsIt) {
                continue;
            }
        }
        return this;
    }

    /**
     * Prints a template.
     *
     * @param name the template's file name in the templates folder
     * @param variables its root variables
     * @param locale the locale of the page's language
     * @throws IOException if the writer fails; what the template does wrong is a finding
     */
    public void print(String name, Map<String, ?> variables, Locale locale, Writer writer) throws IOException {
        try {
            Environment page = configuration.getTemplate(name).createProcessingEnvironment(variables, writer);
            page.setLocale(locale);
            page.process();
        } catch (TemplateNotFoundException e) {
            if (!unreadable.contains(name)) {
                findings.add(Finding.error(Location.of(folder + "/" + name), "missing-template"));
            }
        } catch (ParseException e) {
            findings.add(finding(e));
        } catch (IOException e) {
            if (e.getCause() instanceof ParseException earlier) { // FreeMarker says so to all who ask after the first
                findings.add(finding(earlier));
            } else {
                throw e;
            }
        } catch (TemplateException e) {
            findings.add(finding(e, name));
        }
    }

    private Finding finding(ParseException e) {
        return Finding.error(
                new Location(folder + "/" + e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
                "broken-template",
                firstLine(e.getEditorMessage()));
    }

    private Finding finding(TemplateException e, String name) {
        String source = e.getTemplateSourceName() == null ? name : e.getTemplateSourceName();
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        int column = e.getColumnNumber() == null ? 0 : e.getColumnNumber();
        Location location = new Location(folder + "/" + source, line, column);
        return e instanceof freemarker.core.InvalidReferenceException
                ? Finding.error(location, "missing-variable", String.valueOf(e.getBlamedExpressionString()))
                : Finding.error(location, "broken-template", firstLine(e.getMessageWithoutStackTop()));
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** Parses each template once; FreeMarker would do so for each locale, although templates are the same in all. */
    private static final class OneParse extends Configuration {

        OneParse() {
            super(NEWEST);
        }

        @Override
        public Template getTemplate(
                String name, Locale locale, Object condition, String encoding, boolean parse, boolean ignoreMissing)
                throws IOException {
            return super.getTemplate(name, Locale.ROOT, condition, encoding, parse, ignoreMissing);
        }
    }

    /** Understands {@link Optional} and {@link Html} besides what FreeMarker knows. */
    private static final class Wrapper extends DefaultObjectWrapper {

        Wrapper() {
            super(NEWEST);
        }

        @Override
        public TemplateModel wrap(Object value) throws TemplateModelException {
            if (value instanceof Optional<?> optional) {
                return wrap(optional.orElse(null));
            }
            if (value instanceof Html html) {
                return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
            }
            return super.wrap(value);
        }
    }
}
