package dev.sessionlog.examples.crash;

import dev.sessionlog.SessionLog;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;

/** The process that is killed: it counts primes, records what it does, and never ends. */
final class Worker {
    /** Printed when the plan has been recorded. */
    static final String PLANNED = "3";

    private int recorded;

    private Worker() {}

    public static void main(String[] args) throws IOException {
        new Worker().work(Path.of(args[0]));
    }

    private void work(Path folder) throws IOException {
        try (SessionRecorder session = SessionDirectory.of(folder)
                .startNext(
                        settings -> {},
                        (SessionLog.Builder base) -> base.agent("prime-counter").focus("Count primes until killed"))) {
            acknowledged();
            session.addPrimaryObjective("Count all primes");
            acknowledged();
            session.nextSession(n -> n.addPriorityTask("Count the remaining primes"));
            acknowledged();
            for (int from = 0; ; from += 2_000) {
                countPrimes(session, from, from + 2_000);
            }
        }
    }

    private void countPrimes(SessionRecorder session, int from, int to) {
        TaskRecorder task = session.startTask("Primes from " + from + " to " + to);
        acknowledged();
        int primes = 0;
        for (int number = from; number < to; number++) {
            if (BigInteger.valueOf(number).isProbablePrime(50)) {
                primes++;
            }
        }
        int found = primes;
        task.results(r -> r.addFunctionalOutcome(found + " primes"));
        acknowledged();
        task.finish(TaskStatus.COMPLETE);
        acknowledged();
    }

    /** Prints the number of entries. The recorder's method has returned, so the entry is stored. */
    private void acknowledged() {
        System.out.println(++recorded);
    }
}
