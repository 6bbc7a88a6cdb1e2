package dev.sessionlog.json.internal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;

/** What annotations of Jackson would say on the types of the model, which have none. */
final class ModelIntrospector extends AnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    /** The setting for a type that needs no id, whatever the mapper does with other types. */
    private static final JsonTypeInfo.Value NO_TYPE_ID =
            JsonTypeInfo.Value.from(NoTypeId.class.getAnnotation(JsonTypeInfo.class));

    /** Carries the annotation: the factory methods of its values differ between versions of Jackson. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private static final class NoTypeId {}

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Names the root after the public type and not after the class that implements it. */
    @Override
    public @Nullable PropertyName findRootName(MapperConfig<?> config, AnnotatedClass type) {
        return JsonShape.find(type.getRawType(), Optional.empty())
                .map(shape -> PropertyName.construct(shape.type().getSimpleName()))
                .orElse(null);
    }

    /** A declared type of the model says all that there is to know, also within an {@link Optional}. */
    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedClass)) {
            return null;
        }
        JavaType type = annotated.getType(); // none for a class of which only its own annotations are of interest
        while (type != null && type.isReferenceType()) {
            type = type.getReferencedType();
        }
        Class<?> declared = type == null ? annotated.getRawType() : type.getRawClass();
        return JsonShape.find(declared, Optional.empty()).isPresent() ? NO_TYPE_ID : null;
    }
}
