package dev.sessionlog.json.internal;

import tools.jackson.databind.JacksonModule;

/** Teaches a mapper the shapes of the model. Only this class and what it creates need databind. */
public final class ModelBinding {
    private ModelBinding() {}

    /** Adds everything to a mapper that is being set up. */
    public static void addTo(JacksonModule.SetupContext context) {
        context.addSerializers(new ModelSerializers());
        context.addDeserializers(new ModelDeserializers());
        context.appendAnnotationIntrospector(new ModelIntrospector()); // after those of the user, who may say otherwise
    }
}
