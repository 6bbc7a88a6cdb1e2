package dev.sessionlog.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A process pays for the types that it writes and reads, and for each of them once. */
class ObjectShapeTest {
    private static final int THREADS = 8;

    private final AtomicInteger asked = new AtomicInteger();

    private ObjectShape<Note, Note.Builder> shape(Supplier<Properties<Note, Note.Builder>> table) {
        return new ObjectShape<>(Note.class, "Note", () -> {
            asked.incrementAndGet();
            return table.get();
        });
    }

    private static Properties<Note, Note.Builder> properties() {
        return Properties.properties(
                Note::builder,
                Note.Builder::build,
                note -> note.required("text", StringShape.NAME, "The note.").of(Note::text, Note.Builder::text));
    }

    @Test
    void whoRefersToATypeDoesNotPutItsPropertiesTogether() {
        ObjectShape<Note, Note.Builder> shape = shape(ObjectShapeTest::properties);
        Properties.<Note, Note.Builder>properties(
                Note::builder,
                Note.Builder::build,
                table -> table.list("notes", shape, "Notes on the note.").of(note -> List.of(), (note, notes) -> {}));
        assertThat(shape.definition()).hasValue("Note");
        assertThat(asked).hasValue(0);
    }

    @Test
    void thePropertiesArePutTogetherOnceWhoeverAsksForThem() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 1; round <= 50; round++) {
                CyclicBarrier start = new CyclicBarrier(THREADS);
                ObjectShape<Note, Note.Builder> shape = shape(ObjectShapeTest::properties);
                List<Future<Properties<Note, Note.Builder>>> found = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    found.add(threads.submit(() -> {
                        start.await();
                        return shape.properties();
                    }));
                }
                for (Future<Properties<Note, Note.Builder>> properties : found) {
                    assertThat(properties.get()).isSameAs(shape.properties());
                }
                assertThat(asked).hasValue(round);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
