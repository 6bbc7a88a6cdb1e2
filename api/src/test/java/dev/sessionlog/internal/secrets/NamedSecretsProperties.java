package dev.sessionlog.internal.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Redactor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values that only a name or a place gives away. */
class NamedSecretsProperties {
    private static final Redactor SECRETS = Redactor.secrets();

    /** A name is {@code NAME}, {@code some_name} or {@code someName} here; the secret is {@code %s}. */
    private static final List<String> FORMS = List.of(
            "NAME=%s",
            "export NAME=%s",
            "export NAME='%s'",
            "NAME=\"%s\"",
            "+NAME=%s",
            "-NAME=%s",
            "set NAME=%s",
            "docker run -e NAME=%s image",
            "tool --some-name=%s",
            "tool --some-name %s --other",
            "some_name: %s",
            "some_name: '%s'",
            "some_name: \"%s\"",
            "+  some_name: %s",
            "some_name: |\n  %s",
            "- name: NAME\n  value: %s",
            "some_name = \"%s\"",
            "some_name := `%s`",
            "some_name ?= %s",
            "some_name = '%s'",
            "app.some-name=%s",
            "app.someName = %s",
            "String someName = \"%s\";",
            "var someName string = \"%s\"",
            "val someName: String = \"%s\"",
            "const someName = '%s';",
            "self.some_name = '%s'",
            "$someName .= \"%s\"",
            "$someName ??= \"%s\";",
            ":some_name => '%s'",
            "config[\"some_name\"] = \"%s\"",
            "config.put(\"someName\", \"%s\")",
            "builder.someName(\"%s\")",
            "{\"some_name\": \"%s\"}",
            "{\"some_name\":\"%s\",\"x\":1}",
            "{'some_name': '%s'}",
            "{\"body\":\"{\\\"some_name\\\":\\\"%s\\\"}\"}",
            "{\\\\\\\"some_name\\\\\\\":\\\\\\\"%s\\\\\\\"}",
            "{\"name\": \"NAME\", \"value\": \"%s\"}",
            "<someName>%s</someName>",
            "<someName>\n    %s\n</someName>",
            "<add key=\"someName\" value=\"%s\"/>",
            "https://example.com/?some_name=%s&x=1",
            "X-Some-Name: %s",
            "-H 'X-Some-Name: %s'",
            "Failed with some_name=%s, see the log");

    private static final List<String> TOKEN_NAMES =
            List.of("token", "secret", "api key", "access key", "client secret", "github token", "secret access key");

    private static final List<String> PASSWORD_NAMES =
            List.of("password", "db password", "passwd", "pwd", "passphrase");

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(FORMS);
    }

    @Provide
    Arbitrary<String> tokenNames() {
        return Arbitraries.of(TOKEN_NAMES);
    }

    @Provide
    Arbitrary<String> passwordNames() {
        return Arbitraries.of(PASSWORD_NAMES);
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of(
                        "[A-Za-z0-9]{20,40}", "[0-9a-f]{32}", "[A-Za-z0-9+/]{39}[A-Za-z]", "[a-z0-9-]{24,36}[0-9]")
                .flatMap(shape -> Arbitraries.randomValue(random -> ShapeSamples.of(shape, random)))
                .filter(Samples::isSecret)
                .filter(value -> Values.isAlnum(value.charAt(0)));
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.of("[a-z]{4,6}[0-9]{1,3}", "[A-Za-z][A-Za-z0-9!@#%^*_+]{7,14}[0-9]", "[A-Za-z0-9]{8,20}")
                .flatMap(shape -> Arbitraries.randomValue(random -> ShapeSamples.of(shape, random)))
                .filter(value -> value.length() > 5
                        && Values.has(Values.traits(value, 0, value.length()), Values.DIGIT)
                        && Values.has(Values.traits(value, 0, value.length()), Values.LETTER)
                        && !Placeholders.isPlaceholder(value, 0, value.length())
                        && !Values.containsName(value, 0, value.length())
                        && !(Values.has(Values.traits(value, 0, value.length()), Values.WORDY)
                                && value.indexOf('_') >= 0));
    }

    @Property(tries = 2000)
    void tokensAreFound(
            @ForAll("tokens") String token, @ForAll("tokenNames") String name, @ForAll("forms") String form) {
        onlyTheValueIsReplaced(token, name, form);
    }

    @Property(tries = 2000)
    void passwordsAreFound(
            @ForAll("passwords") String password, @ForAll("passwordNames") String name, @ForAll("forms") String form) {
        onlyTheValueIsReplaced(password, name, form);
    }

    private static void onlyTheValueIsReplaced(String value, String name, String form) {
        String text = withName(form, name).replace("%s", value);
        String redacted = SECRETS.redact(text);
        assertThat(redacted).doesNotContain(value).contains("REDACTED(");
        assertThat(redacted.replaceFirst("REDACTED\\([a-z0-9-]+\\)", Matcher.quoteReplacement(value)))
                .isEqualTo(text);
        assertThat(SECRETS.redact(redacted)).isSameAs(redacted);
    }

    private static String withName(String form, String name) {
        StringBuilder camel = new StringBuilder();
        StringBuilder header = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            camel.append(camel.isEmpty() ? word : capital);
            header.append(header.isEmpty() ? "" : "-").append(capital);
        }
        return form.replace("NAME", name.replace(' ', '_').toUpperCase(Locale.ROOT))
                .replace("some_name", name.replace(' ', '_'))
                .replace("some-name", name.replace(' ', '-'))
                .replace("someName", camel)
                .replace("Some-Name", header);
    }
}
