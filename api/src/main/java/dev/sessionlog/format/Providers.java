package dev.sessionlog.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The look-up behind {@link LogRenderers} and {@link LogReaders}.
 *
 * @param <P> what is provided
 */
final class Providers<P> {
    /**
     * What to do if a format is missing, with examples: a newcomer who has added only the API must learn the names of
     * the artifacts somewhere. These names are not used for the look-up; only the jars know which formats exist.
     */
    private static final String ADVICE =
            " Formats are separate artifacts. Add the one that you need to your dependencies,"
                    + " for example dev.sessionlog:sessionlog-render-json for .json or"
                    + " dev.sessionlog:sessionlog-render-markdown for .md.";

    private final Class<P> service;
    private final String noun;
    private final Function<P, String> format;
    private final Function<P, String> extension;

    /** The providers that were found, and the errors of those that failed to load. */
    private record Found<P>(List<P> providers, List<Error> failures) {}

    Providers(Class<P> service, String noun, Function<P, String> format, Function<P, String> extension) {
        this.service = service;
        this.noun = noun;
        this.format = format;
        this.extension = extension;
    }

    static ClassLoader contextClassLoader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    Optional<P> find(String name, ClassLoader loader) {
        Objects.requireNonNull(name, "format");
        Found<P> found = load(loader);
        Optional<P> provider = only("format \"" + name + "\"", name, format, found);
        if (provider.isEmpty()) {
            throwIfFailed(found);
        }
        return provider;
    }

    P get(String name, ClassLoader loader) {
        return find(name, loader)
                .orElseThrow(() -> new UnknownFormatException("No " + noun + " found for the format \"" + name
                        + "\". Available formats: " + listed(load(loader), format) + "." + ADVICE));
    }

    List<P> all(ClassLoader loader) {
        Found<P> found = load(loader);
        throwIfFailed(found);
        for (P provider : found.providers()) {
            only("format \"" + format.apply(provider) + "\"", format.apply(provider), format, found);
        }
        return found.providers().stream().sorted(Comparator.comparing(format)).toList();
    }

    P forFile(Path path, ClassLoader loader) {
        Objects.requireNonNull(path, "path");
        Found<P> found = load(loader);
        String name = extension(path);
        Optional<P> provider = only("file extension \"" + name + "\"", name, extension, found);
        if (provider.isEmpty()) {
            throwIfFailed(found);
        }
        return provider.orElseThrow(() -> new UnknownFormatException("No " + noun + " found for the file " + path + ": "
                + (name.isEmpty() ? "it has no file extension" : "unknown file extension \"" + name + "\"")
                + ". Known extensions: " + listed(found, extension) + "."
                + (name.isEmpty() && !found.providers().isEmpty() ? "" : ADVICE)));
    }

    private static String extension(Path path) {
        Path file = path.getFileName();
        String name = file == null ? "" : file.toString();
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    private Optional<P> only(String what, String name, Function<P, String> key, Found<P> found) {
        List<P> matches = found.providers().stream()
                .filter(provider -> key.apply(provider).equals(name))
                .toList();
        if (matches.size() > 1) {
            throw new IllegalStateException("Several classes provide a " + noun + " for the " + what + ": "
                    + matches.stream()
                            .map(provider -> provider.getClass().getName())
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ". Remove all but one of their jars.");
        }
        return matches.stream().findFirst();
    }

    private String listed(Found<P> found, Function<P, String> key) {
        String names = found.providers().stream().map(key).sorted().collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private void throwIfFailed(Found<P> found) {
        if (!found.failures().isEmpty()) {
            Error first = found.failures().get(0);
            IllegalStateException exception =
                    new IllegalStateException("Could not load a " + noun + ": " + first.getMessage(), first);
            found.failures().stream().skip(1).forEach(exception::addSuppressed);
            throw exception;
        }
    }

    private Found<P> load(ClassLoader loader) {
        Objects.requireNonNull(loader, "loader");
        Found<P> found = new Found<>(new ArrayList<>(), new ArrayList<>());
        Iterator<P> providers = ServiceLoader.load(service, loader).iterator();
        while (loadNext(providers, found)) {}
        return found;
    }

    /** Loads the next provider. Returns false if there are no more, or if the look-up itself keeps failing. */
    private boolean loadNext(Iterator<P> providers, Found<P> found) {
        try {
            if (!providers.hasNext()) {
                return false;
            }
            found.providers().add(providers.next());
        } catch (ServiceConfigurationError | LinkageError failure) {
            boolean repeated = found.failures().stream()
                    .anyMatch(earlier -> String.valueOf(earlier.getMessage()).equals(failure.getMessage()));
            found.failures().add(failure);
            return !repeated || !(failure instanceof ServiceConfigurationError);
        }
        return true;
    }
}
