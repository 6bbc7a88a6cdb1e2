package com.example.toy;

import dev.sessionlog.SessionLog;
import dev.sessionlog.format.Diagnostic;
import dev.sessionlog.format.Draft;
import dev.sessionlog.format.LogReader;
import dev.sessionlog.format.MalformedLogException;
import dev.sessionlog.format.ReadResult;
import java.time.LocalDate;
import java.util.List;

/** Reads what {@link ToyRenderer} writes. */
public class ToyReader implements LogReader {
    @Override
    public String format() {
        return "toy";
    }

    @Override
    public String fileExtension() {
        return "toy";
    }

    @Override
    public SessionLog read(CharSequence text) {
        String[] words = text.toString().strip().split(" ", 3);
        if (words.length < 3) {
            throw new MalformedLogException("A date, a number and an agent were expected.", 1, text.length() + 1);
        }
        return SessionLog.builder()
                .date(LocalDate.parse(words[0]))
                .number(Integer.parseInt(words[1]))
                .agent(words[2])
                .build();
    }

    @Override
    public ReadResult readLeniently(CharSequence text) {
        Draft draft = Draft.of(SessionLog.builder().agent(text.toString()), List.of("date", "number"));
        return ReadResult.of(
                List.of(draft), List.of(Diagnostic.of(Diagnostic.Level.WARNING, 1, 1, "toy-line", "A toy line.")));
    }
}
