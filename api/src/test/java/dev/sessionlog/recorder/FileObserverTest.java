package dev.sessionlog.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessionlog.FileChanges;
import dev.sessionlog.FileNote;
import dev.sessionlog.ImplementationDetails;
import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.internal.files.FaultyFiles;
import dev.sessionlog.internal.files.FaultyFiles.Fault;
import dev.sessionlog.internal.files.FileOps;
import dev.sessionlog.internal.journal.JournalLine;
import dev.sessionlog.recorder.spi.Entry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an observer finds of files replaces what it found before, and stands beside what others told. */
class FileObserverTest {
    private static final FileChanges NOTHING = FileChanges.builder().build();

    private final TextCodec codec = new TextCodec();
    private final FaultyFiles disk = new FaultyFiles();

    @TempDir
    Path folder;

    private SessionRecorder.Builder recorder;
    private SessionRecorder session;

    @BeforeEach
    void startASession() {
        recorder = SessionRecorder.journal(folder.resolve("s.journal"))
                .files(disk)
                .codec(codec)
                .clock(TestClock.berlin())
                .durability(Durability.NONE);
        session = recorder.start(SessionLog.builder().number(1).agent("a"));
    }

    private RecoveredSession recovered() {
        return Journals.recover(FileOps.DISK, codec, folder.resolve("s.journal"));
    }

    private static FileChanges.Builder files() {
        return FileChanges.builder();
    }

    /** The files of the session, in memory and in the journal. */
    private FileChanges files(SessionLog log) {
        FileChanges files = log.fileChanges().orElse(NOTHING);
        assertThat(recovered().log().fileChanges().orElse(NOTHING)).isEqualTo(files);
        return files;
    }

    private static List<FileNote> files(TaskRecorder task) {
        return task.task()
                .implementation()
                .map(ImplementationDetails::modifiedFiles)
                .orElse(List.of());
    }

    private static FileNote note(String path, String note) {
        return FileNote.builder().path(path).note(note).build();
    }

    @Test
    void whatIsFoundReplacesWhatWasFound() {
        FileObserver git = session.observeFiles();
        git.found(files().addCreated("new.txt", "created").addCritical("a.txt").build());
        git.found(files().addCreated("new.txt", "created, +2")
                .addDeleted("a.txt")
                .addConfiguration("pom.xml")
                .build());
        assertThat(files(session.snapshot()))
                .isEqualTo(files().addCreated("new.txt", "created, +2")
                        .addDeleted("a.txt")
                        .addConfiguration("pom.xml")
                        .build());
        git.found(files().addConfiguration("pom.xml").build());
        assertThat(files(session.snapshot()))
                .isEqualTo(files().addConfiguration("pom.xml").build());
        git.found(NOTHING);
        assertThat(session.snapshot().fileChanges()).isEmpty();
        assertThat(files(session.finish())).isEqualTo(NOTHING);
    }

    @Test
    void onlyWhatIsNewIsRecorded() {
        FileObserver git = session.observeFiles();
        git.found(NOTHING);
        assertThat(recovered().report().entries()).isEqualTo(1);
        git.found(files().addCritical("a.txt").addCritical("b.txt").build());
        git.found(files().addCritical("b.txt").addCritical("a.txt").build());
        assertThat(recovered().report().entries()).isEqualTo(2);
        long before = recovered().report().intactBytes();
        git.found(files().addCritical("a.txt").addCritical("c.txt").build());
        assertThat(recovered().report().entries()).isEqualTo(3);
        byte[] entry = codec.encode(new Entry.FilesObserved(
                TestClock.berlin().instant(),
                1,
                java.util.OptionalInt.empty(),
                files().addCritical("c.txt").build(),
                List.of("b.txt")));
        assertThat(recovered().report().intactBytes() - before).isEqualTo(JournalLine.of(3, entry).length);
    }

    @Test
    void whatOthersToldStaysAndIsNotDoubled() {
        session.fileChanges(f ->
                f.addCritical("a.txt", "the index").addCreated("new.txt", "why").addDeleted("old.txt"));
        FileObserver git = session.observeFiles();
        git.found(files().addCritical("a.txt")
                .addCritical("new.txt")
                .addCreated("new.txt", "created")
                .addDeleted("old.txt", "deleted")
                .addConfiguration("a.txt")
                .addCritical("b.txt")
                .build());
        FileChanges both = files().addCritical("a.txt", "the index")
                .addCritical("b.txt")
                .addCreated("new.txt", "why")
                .addDeleted("old.txt")
                .build();
        assertThat(files(session.snapshot())).isEqualTo(both);
        git.found(NOTHING);
        assertThat(files(session.snapshot()))
                .isEqualTo(files().addCritical("a.txt", "the index")
                        .addCreated("new.txt", "why")
                        .addDeleted("old.txt")
                        .build());
    }

    @Test
    void aTaskHasItsOwnFiles() {
        TaskRecorder first = session.startTask("first");
        first.implementation(i -> i.addModifiedFile("a.txt", "the index").addCodeChange("faster"));
        FileObserver git = session.observeFiles();
        git.found(
                first,
                files().addCritical("a.txt").addCreated("b.txt", "created").build());
        first.finish(TaskStatus.COMPLETE);
        TaskRecorder second = session.startTask("second");
        git.found(
                second,
                files().addCritical("b.txt").addDeleted("a.txt", "deleted").build());
        git.found(second, files().addCritical("b.txt").build());
        assertThat(files(first)).containsExactly(note("a.txt", "the index"), note("b.txt", "created"));
        assertThat(first.task().implementation().orElseThrow().codeChanges()).containsExactly("faster");
        assertThat(files(second)).extracting(FileNote::path).containsExactly("b.txt");
        assertThat(session.snapshot().fileChanges()).isEmpty();
        assertThat(recovered().log()).isEqualTo(interrupted());
    }

    private SessionLog interrupted() {
        session.close();
        return session.snapshot();
    }

    @Test
    void observersDoNotReplaceWhatEachOtherFoundAlsoAfterTheSessionWasResumed() {
        FileObserver one = session.observeFiles();
        FileObserver other = session.observeFiles();
        one.found(files().addCreated("a.txt").build());
        other.found(files().addCritical("a.txt").addCritical("b.txt").build());
        session.close();
        session = recorder.resume();
        session.observeFiles().found(files().addCritical("c.txt").build());
        assertThat(files(session.snapshot()))
                .isEqualTo(files().addCreated("a.txt")
                        .addCritical("b.txt")
                        .addCritical("c.txt")
                        .build());
    }

    @Test
    void whatCouldNotBeRecordedIsRecordedWithTheNext() {
        FileObserver git = session.observeFiles();
        git.found(files().addCritical("a.txt").build());
        disk.next("write", Fault.THROW);
        FileChanges more = files().addCritical("b.txt").build();
        assertThatThrownBy(() -> git.found(more)).isInstanceOf(JournalException.class);
        assertThat(files(session.snapshot()))
                .isEqualTo(files().addCritical("a.txt").build());
        git.found(more);
        assertThat(files(session.snapshot())).isEqualTo(more);
        session.finish();
        assertThatThrownBy(() -> git.found(NOTHING)).isInstanceOf(IllegalStateException.class);
        git.found(more); // nothing new
    }

    @Test
    void aTaskThatIsNotThereIsRefused() {
        TaskRecorder elsewhere = SessionRecorder.inMemory()
                .start(SessionLog.builder().number(1).agent("a"))
                .startTask("of another session");
        assertThatThrownBy(() -> session.observeFiles()
                        .found(elsewhere, files().addCritical("a").build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Task 1 was never started; the highest task number is 0.");
    }
}
