package dev.sessionlog.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lock that is forgotten is freed. The cleaner is called by the test: when the garbage collector would is anybody's guess. */
class LockFileTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("s.journal.lock");
    }

    @Test
    void aForgottenLockIsFreed() throws Exception {
        LockFile lock = (LockFile) LockFile.lock(file).orElseThrow();
        assertThat(LockFile.isLocked(file)).isTrue();
        assertThat(LockFile.lock(file)).isEmpty();
        lock.whenForgotten.clean();
        assertThat(LockFile.isLocked(file)).isFalse();
        LockFile.lock(file).orElseThrow().close();
    }

    /** If it did, the lock would never be garbage. */
    @Test
    void whatFreesAForgottenLockDoesNotReferToIt() throws Exception {
        Field held = LockFile.class.getDeclaredField("held");
        assertThat(Stream.of(held.getType().getDeclaredFields()).map(Field::getType))
                .containsExactlyInAnyOrder(Path.class, FileChannel.class);
        Field locked = LockFile.class.getDeclaredField("LOCKED");
        assertThat(locked.getGenericType().getTypeName()).isEqualTo("java.util.Set<java.nio.file.Path>");
    }

    @Test
    void closingAfterThatDoesNothingToTheNextLock() throws Exception {
        LockFile lock = (LockFile) LockFile.lock(file).orElseThrow();
        lock.whenForgotten.clean();
        try (var next = LockFile.lock(file).orElseThrow()) {
            lock.close();
            assertThat(LockFile.isLocked(file)).isTrue();
            assertThat(next).isNotSameAs(lock);
        }
        assertThat(LockFile.isLocked(file)).isFalse();
    }
}
