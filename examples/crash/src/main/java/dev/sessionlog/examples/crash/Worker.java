package dev.sessionlog.examples.crash;

import dev.sessionlog.Severity;
import dev.sessionlog.TaskStatus;
import dev.sessionlog.recorder.SessionDirectory;
import dev.sessionlog.recorder.SessionRecorder;
import dev.sessionlog.recorder.TaskRecorder;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;

/** The process that is killed: it counts primes, records what it does, and never ends. */
final class Worker {
    /** Printed when the session has a plan. */
    static final String READY = "ready";

    private int recorded;

    private Worker() {}

    public static void main(String[] args) throws IOException {
        new Worker().work(Path.of(args[0]));
    }

    private void work(Path folder) throws IOException {
        try (SessionRecorder session = SessionDirectory.of(folder)
                .withDocuments("md")
                .startNext(base -> base.agent("prime-counter").focus("Count primes until killed"))) {
            acknowledged();
            if (session.previous().isEmpty()) {
                plan(session);
            }
            System.out.println(READY);
            for (int from = 0; ; from += 2_000) {
                countPrimes(session, from, from + 2_000);
            }
        }
    }

    /** Later sessions start with what the first one planned. */
    private void plan(SessionRecorder session) {
        session.addPrimaryObjective("Count all primes");
        acknowledged();
        session.issues(i -> i.addOutstanding(
                issue -> issue.name("Counting gets slower and slower").severity(Severity.MEDIUM)));
        acknowledged();
        session.nextSession(n -> n.addPriorityTask("Count the remaining primes"));
        acknowledged();
        session.addHandoffNote("Do not touch the CSV importer before Friday");
        acknowledged();
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
