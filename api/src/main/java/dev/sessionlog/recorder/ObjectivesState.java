package dev.sessionlog.recorder;

import dev.sessionlog.Objective;
import dev.sessionlog.Objectives;
import dev.sessionlog.internal.items.ItemText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The objectives of a session, numbered from 1 in the order in which they were added. An objective is open until it is
 * achieved or dropped, and among the open ones each description occurs once. Not thread-safe.
 */
final class ObjectivesState {
    private final List<Objective> objectives = new ArrayList<>();
    private final List<Boolean> primary = new ArrayList<>();
    private final Map<String, Integer> openByKey = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    void add(Objectives added) {
        added.primary().forEach(objective -> add(objective, true));
        added.secondary().forEach(objective -> add(objective, false));
    }

    /** Adds an objective, or what it says beyond the open one with the same description. */
    private void add(Objective objective, boolean isPrimary) {
        Optional<Integer> open = open(objective.description());
        if (open.isPresent()) {
            int index = open.get() - 1;
            primary.set(index, primary.get(index) || isPrimary);
            replace(open.get(), together(open.get(), objective));
        } else {
            objectives.add(objective);
            primary.add(isPrimary);
            replace(objectives.size(), objective);
        }
    }

    private Objective together(int number, Objective added) {
        Objective known = get(number);
        return known.toBuilder().from(added).description(known.description()).build();
    }

    private void replace(int number, Objective objective) {
        objectives.set(number - 1, objective);
        String key = ItemText.key(objective.description());
        if (isOpen(objective)) {
            openByKey.put(key, number);
        } else {
            openByKey.remove(key, number);
            closed.add(key);
        }
    }

    private static boolean isOpen(Objective objective) {
        return !objective.achieved() && objective.dropped().isEmpty();
    }

    /** Returns the number of the open objective with the same description. */
    Optional<Integer> open(String description) {
        return openByKey.isEmpty() ? Optional.empty() : Optional.ofNullable(openByKey.get(ItemText.key(description)));
    }

    /** Returns whether adding the objective changes the open one with this number. */
    boolean addsTo(int number, Objective objective, boolean isPrimary) {
        boolean promotes = isPrimary && !primary.get(number - 1);
        return promotes || !together(number, objective).equals(get(number));
    }

    void achieve(int number) {
        replace(
                number,
                get(number).toBuilder().achieved(true).dropped(Optional.empty()).build());
    }

    void drop(int number, String reason) {
        replace(number, get(number).toBuilder().dropped(reason).build());
    }

    /** A task that begins after the objective to finish it was achieved or dropped is open again. */
    void begun(String task) {
        String finish = ItemText.finish(task);
        if (!closed.isEmpty() && open(finish).isEmpty() && closed.contains(ItemText.key(finish))) {
            add(Objective.builder().description(finish).build(), true);
        }
    }

    Objective get(int number) {
        return objectives.get(number - 1);
    }

    int size() {
        return objectives.size();
    }

    Objectives value() {
        Objectives.Builder goals = Objectives.builder();
        for (int i = 0; i < objectives.size(); i++) {
            if (primary.get(i)) {
                goals.addPrimary(objectives.get(i));
            } else {
                goals.addSecondary(objectives.get(i));
            }
        }
        return goals.build();
    }
}
