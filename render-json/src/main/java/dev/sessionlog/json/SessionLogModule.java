package dev.sessionlog.json;

import dev.sessionlog.json.internal.ModelBinding;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * Teaches a Jackson 3 mapper the types of the model, so that session logs and their parts can be used in your own objects.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * }</pre>
 *
 * <p>A mapper finds the module where this jar is on the class path. On the module path, where databind could not be left
 * out otherwise, add it: {@code JsonMapper.builder().addModule(new SessionLogModule())}. <strong>A mapper without the
 * module writes a log as {@code {}} and reports nothing</strong>, as Jackson 3 does for every object in which it finds no
 * properties; {@code SerializationFeature.FAIL_ON_EMPTY_BEANS} makes it fail instead.
 *
 * <p>Values have the shape that {@link JsonRenderer} writes, whatever the mapper's naming strategy, inclusion, visibility
 * and date settings. They are read as strictly as {@link JsonReader#read} does, whatever the mapper tolerates in other
 * types: an error is a {@link tools.jackson.databind.DatabindException} with our sentence, its location and the path. What
 * is JSON at all, how large it may be, and whether anything may follow the document, is for the mapper to decide.
 *
 * <table>
 *   <caption>What a mapper adds to the shape</caption>
 *   <tr><th>setting</th><th>what is written and read</th></tr>
 *   <tr><td>{@code WRAP_ROOT_VALUE} and {@code UNWRAP_ROOT_VALUE}</td>
 *       <td>the root is named after the public type: {@code SessionLog}</td></tr>
 *   <tr><td>default typing, where the declared type is one of the model, or an {@code Optional} of one</td>
 *       <td>no type id</td></tr>
 *   <tr><td>default typing, where it is a supertype such as {@code Object}</td>
 *       <td>the name of the public type: {@code dev.sessionlog.SessionLog}; the mapper's
 *       {@code PolymorphicTypeValidator} has to allow it</td></tr>
 *   <tr><td>no default typing, where it is a supertype such as {@code Object}</td>
 *       <td>no type id; Jackson reads a {@code Map}, from which {@code mapper.convertValue} makes a log</td></tr>
 * </table>
 *
 * <p>Annotations and mix-ins of your own have precedence. The first two rows do not apply to a mapper without
 * {@code MapperFeature.USE_ANNOTATIONS}, which is on by default.
 *
 * <p>Needs {@code jackson-databind}, which this jar does not bring. Immutable and thread-safe.
 */
public final class SessionLogModule extends JacksonModule {

    /** Creates the module. On the class path, a mapper that finds its modules itself has it already. */
    public SessionLogModule() {}

    @Override
    public String getModuleName() {
        return "dev.sessionlog.json";
    }

    /** Returns an unknown version: that of the jar says it. */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        ModelBinding.addTo(context);
    }
}
